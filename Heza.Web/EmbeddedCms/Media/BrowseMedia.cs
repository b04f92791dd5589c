using System.Linq.Expressions;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Text;
using Heza.Plugins.Reform.Publishing;
using Heza.Web.EmbeddedCms.Content.Storage;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.EmbeddedCms.Media;

/// <param name="Kind"><c>image</c> or <c>document</c>.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Width">Pixels; images only.</param>
/// <param name="Reading">How far reading the file is: a code of <see cref="FileReadings"/>, null for pictures.</param>
/// <param name="Pages">Of a PDF; null until they are counted.</param>
/// <param name="PagesRead">How many of them are read so far, or were read in the end.</param>
/// <param name="Signed">A digital signature was found, not verified; null until somebody looked.</param>
public sealed record MediaView(
    Guid Key, string Name, string Url, string Kind, string ContentType, long Size, string? AltText, int? Width, int? Height,
    string? Reading, int? Pages, int PagesRead, bool? Signed, DateTime CreatedAt, string By)
{
    // The text itself can be long and stays in the database.
    public static readonly Expression<Func<MediaItem, MediaView>> FromItem = item => new MediaView(
        item.Key, item.FileName, MediaAddress.Of(item.Hash, item.Extension), NameOf(item.Kind), item.ContentType, item.Size,
        item.AltText, item.Width, item.Height, item.Reading.Code(),
        item.Pages, item.PagesRead, item.Signed, item.CreatedAt, item.ByName);

    private static readonly Func<MediaItem, MediaView> Compiled = FromItem.Compile();

    public static MediaView Of(MediaItem item) => Compiled(item);

    public static string NameOf(MediaKind kind) => kind == MediaKind.Image ? "image" : "document";
}

/// <param name="Kind"><c>image</c>, <c>document</c>, or nothing for both.</param>
/// <param name="Text">Part of the name or the alternative text, with or without marks.</param>
/// <param name="Keys">Only these; empty: all.</param>
public sealed record MediaFilter(string? Kind, string? Text, IReadOnlyCollection<string> Keys);

/// <summary>The media that editors choose from, newest first.</summary>
public sealed class BrowseMedia(CmsDbContext db)
{
    public async Task<Result<PageOf<MediaView>>> Run(MediaFilter filter, PageAsked asked, CancellationToken ct)
    {
        var (kind, text, typed) = filter;
        var items = db.Set<MediaItem>().AsNoTracking();
        var keys = typed.Select(key => Guid.TryParse(key, out var parsed) ? parsed : Guid.Empty).ToList();
        if (keys.Contains(Guid.Empty) || keys.Count > PageAsked.MaxSize)
        {
            return Problem.Field("key", $"Mã tệp phải là GUID, mỗi lần nhiều nhất {PageAsked.MaxSize} mã.");
        }

        if (keys.Count > 0)
        {
            items = items.Where(item => keys.Contains(item.Key));
        }

        if (!string.IsNullOrEmpty(kind))
        {
            if (Enum.GetValues<MediaKind>().Where(each => MediaView.NameOf(each) == kind).Select(each => (MediaKind?)each).FirstOrDefault() is not { } wanted)
            {
                return Problem.Field("kind", "Loại phải là image hoặc document.");
            }

            items = items.Where(item => item.Kind == wanted);
        }

        if (!string.IsNullOrWhiteSpace(text))
        {
            if (!StorableText.Is(text))
            {
                return Problem.Field("text", "Từ cần tìm có ký tự không hợp lệ.");
            }

            var folded = VietnameseText.Fold(text.Trim());
            items = items.Where(item => item.FoldedText.Contains(folded));
        }

        var total = await items.CountAsync(ct);
        var page = await items.OrderByDescending(item => item.CreatedAt).ThenBy(item => item.Key)
            .Skip(asked.Skip).Take(asked.Size).Select(MediaView.FromItem).ToListAsync(ct);
        return new PageOf<MediaView>(page, total, asked.Page, asked.Size);
    }
}
