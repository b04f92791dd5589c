using System.Security.Cryptography;
using System.Text;
using Heza.Plugins.Reform.Platform.Text;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.ReadModel;

namespace Heza.Plugins.Reform.Fanpage.Intents;

/// <summary>The words of a post: what the editor wrote for the fanpage, else title and summary.</summary>
/// <param name="Hash">SHA-256 (lower-case hex) of text and link.</param>
public sealed record PostWording(string Text, string Link, string Hash)
{
    /// <summary>UTF-16 characters; Facebook takes 63,206.</summary>
    public const int MaxLength = 60_000;

    public static PostWording Of(Article article, LinkCard card)
    {
        var own = Clean(article.FanpageText ?? "");
        var text = own.Length > 0 ? own : Clean($"{article.Title}\n\n{article.Summary}");
        return new PostWording(text, card.Url, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{text}\n{card.Url}"))));
    }

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
