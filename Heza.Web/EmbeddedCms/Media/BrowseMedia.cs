using System.Linq.Expressions;
using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.EmbeddedCms.Media;

/// <param name="Kind"><c>image</c> or <c>document</c>.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Width">Pixels; images only.</param>
/// <param name="HasText">A PDF whose text was read, so that search finds it.</param>
public sealed record MediaView(
    Guid Key, string Name, string Url, string Kind, string ContentType, long Size, string? AltText, int? Width, int? Height, bool HasText, DateTime CreatedAt, string By)
{
    // The text itself can be long and stays in the database.
    public static readonly Expression<Func<MediaItem, MediaView>> FromItem = item => new MediaView(
        item.Key, item.FileName, MediaFolder.UrlOf(item.Hash, item.Extension), NameOf(item.Kind), item.ContentType, item.Size,
        item.AltText, item.Width, item.Height, item.Text != null, item.CreatedAt, item.ByName);

    private static readonly Func<MediaItem, MediaView> Compiled = FromItem.Compile();

    public static MediaView Of(MediaItem item) => Compiled(item);

    public static string NameOf(MediaKind kind) => kind == MediaKind.Image ? "image" : "document";
}

/// <summary>The media that editors choose from, newest first.</summary>
public sealed class BrowseMedia(CmsDbContext db)
{
    /// <param name="kind"><c>image</c>, <c>document</c>, or nothing for both.</param>
    public async Task<Result<PageOf<MediaView>>> Run(string? kind, PageAsked asked, CancellationToken ct)
    {
        var items = db.Set<MediaItem>().AsNoTracking();
        if (!string.IsNullOrEmpty(kind))
        {
            if (Enum.GetValues<MediaKind>().Where(each => MediaView.NameOf(each) == kind).Select(each => (MediaKind?)each).FirstOrDefault() is not { } wanted)
            {
                return Problem.Field("kind", "Loại phải là image hoặc document.");
            }

            items = items.Where(item => item.Kind == wanted);
        }

        var total = await items.CountAsync(ct);
        var page = await items.OrderByDescending(item => item.CreatedAt).ThenBy(item => item.Key)
            .Skip(asked.Skip).Take(asked.Size).Select(MediaView.FromItem).ToListAsync(ct);
        return new PageOf<MediaView>(page, total, asked.Page, asked.Size);
    }
}
