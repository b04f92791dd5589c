using System.Text.RegularExpressions;
using Heza.Plugins.Reform.Platform;
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

    private static async Task<IResult> Serve(string folder, string file, HttpContext context, CmsDbContext db, MediaFolder media, CancellationToken ct)
    {
        var match = FileName().Match(file);
        if (!match.Success || !file.StartsWith(folder, StringComparison.Ordinal) || folder.Length != 2)
        {
            return MediaEndpoints.NotFound.ToHttp();
        }

        var (hash, extension) = (match.Groups["hash"].Value, match.Groups["extension"].Value);
        var item = await db.Set<MediaItem>().AsNoTracking()
            .Where(each => each.Hash == hash && each.Extension == extension)
            .Select(each => new { each.ContentType, each.FileName, each.CreatedAt })
            .FirstOrDefaultAsync(ct);
        var path = media.PathOf(hash, extension);
        if (item is null || !File.Exists(path))
        {
            return MediaEndpoints.NotFound.ToHttp();
        }

        var headers = context.Response.Headers;
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.XContentTypeOptions = "nosniff";
        var kind = FileKind.Named(extension)!;
        headers.ContentSecurityPolicy = kind == FileKind.Pdf ? PdfPolicy : Policy;
        headers.ContentDisposition = Disposition(kind, item.FileName);
        return Results.File(path, item.ContentType, lastModified: item.CreatedAt, entityTag: new EntityTagHeaderValue($"\"{hash}\""), enableRangeProcessing: true);
    }

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
