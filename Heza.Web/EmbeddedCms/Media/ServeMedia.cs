using System.Globalization;
using System.Text.RegularExpressions;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Pictures;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Heza.Web.EmbeddedCms.Media;

/// <summary>
/// Gives readers the files: under addresses that name the content, so they never change and may be kept for ever; with
/// the type that was recognised, never one that a browser guesses; and shut off from the site, should one hold a script.
/// </summary>
public static partial class ServeMedia
{
    private const string Policy = "sandbox; default-src 'none'";

    /// <summary>
    /// Safari shows an empty window, and Chrome in a frame a refusal, for a PDF under <c>sandbox</c>; their viewers also
    /// style the page around it. Nothing but a PDF can come of it: the type is fixed and not guessed.
    /// </summary>
    private const string PdfPolicy = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'none'";

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapMethods("/media/{folder}/{file}", [HttpMethods.Get, HttpMethods.Head], Serve).AllowAnonymous().ExcludeFromDescription();

    private static async Task<IResult> Serve(
        string folder, string file, HttpContext context, CmsDbContext db, MediaFolder media, ResizePicture resize, CancellationToken ct)
    {
        var match = FileName().Match(file);
        if (!match.Success || !file.StartsWith(folder, StringComparison.Ordinal) || folder.Length != 2)
        {
            return MediaEndpoints.NotFound.ToHttp();
        }

        var (hash, extension) = (match.Groups["hash"].Value, match.Groups["extension"].Value);
        var path = media.PathOf(hash, extension);
        if (await Find(db, hash, extension, ct) is not { } known || !File.Exists(path) || !TryWidth(context.Request, extension, out var width))
        {
            return MediaEndpoints.NotFound.ToHttp();
        }

        var kind = FileKind.Named(extension)!;
        path = width is { } wanted ? await resize.Run(hash, kind, wanted, ct) : path;
        var headers = context.Response.Headers;
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = kind == FileKind.Pdf ? PdfPolicy : Policy;
        headers.ContentDisposition = Disposition(kind, known.FileName);
        var tag = new EntityTagHeaderValue(width is null ? $"\"{hash}\"" : $"\"{hash}-{width}\"");
        return Results.File(path, known.ContentType, lastModified: known.At, entityTag: tag, enableRangeProcessing: true);
    }

    private static async Task<KnownFile?> Find(CmsDbContext db, string hash, string extension, CancellationToken ct) =>
        await db.Set<MediaItem>().Where(item => item.Hash == hash && item.Extension == extension)
            .Select(item => new KnownFile(item.ContentType, item.FileName, item.CreatedAt)).FirstOrDefaultAsync(ct)
        ?? await db.Set<FormerMediaFile>().Where(file => file.Hash == hash && file.Extension == extension).OrderByDescending(file => file.ReplacedAt)
            .Select(file => new KnownFile(file.ContentType, file.FileName, file.ReplacedAt)).FirstOrDefaultAsync(ct);

    // Widths that nobody uses would only fill the disk.
    private static bool TryWidth(HttpRequest request, string extension, out int? width)
    {
        width = null;
        if (!request.Query.TryGetValue("width", out var asked))
        {
            return true;
        }

        width = PictureSizes.Widths.Where(each => asked == each.ToString(CultureInfo.InvariantCulture)).Select(each => (int?)each).FirstOrDefault();
        return width is not null && FileKind.Named(extension) is { Media: MediaKind.Image };
    }

    private sealed record KnownFile(string ContentType, string FileName, DateTime At);

    private static string Disposition(FileKind kind, string fileName)
    {
        var shown = kind.Media == MediaKind.Image || kind == FileKind.Pdf;
        var disposition = new ContentDispositionHeaderValue(shown ? "inline" : "attachment");
        disposition.SetHttpFileName(fileName);
        return disposition.ToString();
    }

    [GeneratedRegex(@"\A(?<hash>[0-9a-f]{64})\.(?<extension>[a-z]{3,4})\z")]
    private static partial Regex FileName();
}
