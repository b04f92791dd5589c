using System.Security.Cryptography;
using System.Text;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Platform.Text;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.ReadModel;

namespace Heza.Plugins.Reform.Fanpage.Intents;

/// <summary>The words of a post: what somebody wrote for the waiting post, else what the article's editor wrote for the fanpage, else title and summary.</summary>
/// <param name="Hash">SHA-256 (lower-case hex) of text and link.</param>
/// <param name="ByHand">They were written for the waiting post.</param>
public sealed record PostWording(string Text, string Link, string Hash, bool ByHand)
{
    /// <summary>UTF-16 characters; Facebook takes 63,206.</summary>
    public const int MaxLength = 60_000;

    /// <summary>UTF-16 characters that a person may write for a waiting post: as in the article's own field (uSync: Lời bài đăng fanpage).</summary>
    public const int MaxByHand = 5_000;

    /// <param name="post">The waiting post; words written for it hold until the article asks for other words than it asked for then.</param>
    public static PostWording Of(Article article, LinkCard card, FanpagePost? post = null)
    {
        var byHand = post?.OwnText is not null && post.OwnTextOver == Asked(article);
        var own = byHand ? post!.OwnText! : Clean(article.FanpageText ?? "");
        var text = own.Length > 0 ? own : Clean($"{article.Title}\n\n{article.Summary}");
        return new PostWording(text, card.Url, Hashed($"{text}\n{card.Url}"), byHand);
    }

    /// <summary>Tells the words that the article asks for from others: <see cref="FanpagePost.OwnTextOver"/>.</summary>
    public static string Asked(Article article) => Hashed(Clean(article.FanpageText ?? ""));

    private static string Hashed(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>NFC, line feeds only, no control characters or broken surrogates (databases and channels refuse them), cut at <see cref="MaxLength"/>.</summary>
    internal static string Clean(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (!Rune.IsControl(rune) || rune.Value is '\n' or '\t')
            {
                kept.Append(rune);
            }
        }

        var clean = VietnameseText.Normalize(kept.ToString()).Trim();
        if (clean.Length <= MaxLength)
        {
            return clean;
        }

        var end = MaxLength - 1;
        return clean[..(char.IsLowSurrogate(clean[end]) ? end - 1 : end)] + "…";
    }
}
