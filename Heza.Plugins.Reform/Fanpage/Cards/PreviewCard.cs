using System.Text.Json;
using Heza.Plugins.Reform.Fanpage.Intents;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Platform.Html;
using Heza.Plugins.Reform.Platform.Text;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.Projection;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Heza.Plugins.Reform.Fanpage.Cards;

/// <summary>The link card as a fanpage will show it, and the words above it.</summary>
/// <param name="Description">At most 200 characters, cut at a word.</param>
/// <param name="Url">Absolute address of the article; that of a draft is what it would get today.</param>
/// <param name="Host">As the card shows it, without <c>www.</c>.</param>
/// <param name="ImageUrl">Address on this site, e.g. <c>/media/…</c>, or an absolute one elsewhere; null without an image.</param>
/// <param name="SmallImage">The picture is so small that fanpages show it as a thumbnail beside the words.</param>
/// <param name="Text">The words that would go out.</param>
/// <param name="OwnText">They were written for the fanpage; false: they are title and summary.</param>
/// <param name="Advice">Vietnamese: what would make it better read.</param>
public sealed record CardView(
    string Title, string Description, string Url, string Host, string SiteName, string? ImageUrl, string? ImageAlt, bool SmallImage,
    string Text, bool OwnText, IReadOnlyList<string> Advice);

/// <summary>Shows the card of an article before there is a post, also of a draft and of what is only typed.</summary>
public sealed class PreviewCard(
    ReformDbContext db, IContentLibrary library, ReadPublication read, RichTextSanitizer sanitizer, IOptions<SiteOptions> site)
{
    private static readonly Problem NoSuchArticle = Problem.NotFound("Không có bài viết này.");

    /// <summary>The card of the article as it is saved, published or not.</summary>
    public async Task<Result<CardView>> Saved(Guid key, CancellationToken ct) =>
        await Draft(key, ct) is { } article ? await View(article, ct) : NoSuchArticle;

    /// <summary>The card of what is typed, over what is saved.</summary>
    /// <param name="key">Null: nothing is saved yet.</param>
    public async Task<Result<CardView>> Typed(Guid? key, string? name, IReadOnlyDictionary<string, JsonElement>? values, CancellationToken ct)
    {
        // A key that is not known yet is that of an article that will be made under it.
        var article = (key is { } known ? await Draft(known, ct) : null) ?? new Article { Key = key ?? Guid.Empty };
        var fields = new DraftFields(name, values ?? new Dictionary<string, JsonElement>(StringComparer.Ordinal));
        fields.Fill(article, sanitizer);
        if (fields.HasImage)
        {
            var image = fields.Image is { } media ? (await library.FindMedia([media], ct)).GetValueOrDefault(media) : null;
            (article.ImageUrl, article.ImageAlt, article.ImageWidth, article.ImageHeight) = (image?.Url, image?.AltText, image?.Width, image?.Height);
        }

        return await View(article, ct);
    }

    private async Task<Article?> Draft(Guid key, CancellationToken ct) =>
        await library.Find(key, ct) is { Content.ContentType.Alias: ReformSchema.Article } item ? await read.Draft(item.Content, ct) as Article : null;

    private async Task<CardView> View(Article article, CancellationToken ct)
    {
        article.Slug = await db.Set<Publication>().Where(row => row.Key == article.Key).Select(row => row.Slug).FirstOrDefaultAsync(ct)
            ?? VietnameseText.Slug(article.Title);
        var card = LinkCard.Of(article, site.Value);
        var wording = PostWording.Of(article, card);
        var small = CardRules.IsSmall(article.ImageWidth, article.ImageHeight);
        return new CardView(
            card.Title, card.Description, card.Url, CardRules.Host(card.Url), card.SiteName, article.ImageUrl, article.ImageAlt, small,
            wording.Text, PostWording.Clean(article.FanpageText ?? "").Length > 0, CardRules.Advice(card, wording.Text, small));
    }
}
