using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Data;
using Heza.Web.Security;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Heza.Web.EmbeddedCms.Media;

/// <summary>The JSON API of the media library.</summary>
public static class MediaEndpoints
{
    public static readonly Problem NotFound = Problem.NotFound("Không có tệp này trong thư viện.");

    private const string Address = "/umbraco/management/api/v1/desk/media";

    /// <summary>What the other fields and the boundaries of an upload may take beside the file, in bytes.</summary>
    private const long FormOverhead = 64 * 1024;

    public static void Map(IEndpointRouteBuilder app)
    {
        var media = app.MapGroup(Address).WithTags("Desk").RequireAuthorization(Permissions.Edit);
        media.MapPost("", Upload).WithName("UploadMedia").WithSummary("Multipart form: file, and altText for an image.")
            .Accepts<IFormFile>("multipart/form-data", "*/*").Produces<MediaView>(201).Produces<MediaView>(200)
            .ProducesProblem(400).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422);
        media.MapGet("", Browse).WithName("BrowseMedia").WithSummary("Newest first: ?kind=image|document&page=1&pageSize=50.")
            .TakesPage().Produces<PageOf<MediaView>>().ProducesProblem(422);
        media.MapGet("/{key:guid}", Show).WithName("ShowMedia").WithSummary("One media item.").Produces<MediaView>().ProducesProblem(404);
        media.MapPut("/{key:guid}", Describe).WithName("DescribeMedia").WithSummary("Changes name and alternative text.")
            .TakesJson<MediaDescription>().Produces<MediaView>().ProducesProblem(404).ProducesProblem(422);
    }

    private static async Task<IResult> Upload(HttpContext context, StoreMedia store, IOptions<MediaOptions> options, CancellationToken ct)
    {
        var form = await ReadForm(context, options.Value.MaxAnyBytes, ct);
        if (!form.Ok)
        {
            return form.Problem.ToHttp();
        }

        if (form.Value.Fields.Files["file"] is not { } file)
        {
            return Problem.Field("file", "Hãy chọn tệp để tải lên (trường file).").ToHttp();
        }

        await using var content = file.OpenReadStream();
        var stored = await store.Run(content, file.FileName, form.Value.Fields["altText"], Actor.Of(context.User), ct);
        return stored.ToHttp(value => value.Created
            ? Results.Created($"{Address}/{value.Item.Key}", MediaView.Of(value.Item))
            : Results.Ok(MediaView.Of(value.Item)));
    }

    // The server's limit is raised for this one address; the form keeps big files on disk, not in memory.
    private static async Task<Result<UploadForm>> ReadForm(HttpContext context, long maxFile, CancellationToken ct)
    {
        var request = context.Request;
        if (!request.HasFormContentType)
        {
            return new Problem(ProblemKind.UnsupportedType, "Hãy gửi tệp dạng multipart/form-data.");
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = maxFile + FormOverhead;
        }

        try
        {
            return new UploadForm(await request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = maxFile + FormOverhead }, ct));
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return new Problem(ProblemKind.TooLarge, $"Tệp lớn quá mức cho phép ({maxFile / 1024 / 1024} MB).");
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            return new Problem(ProblemKind.Malformed, "Không đọc được tệp gửi lên. Hãy gửi lại.");
        }
    }

    private static async Task<IResult> Browse(HttpRequest request, string? kind, BrowseMedia browse, CancellationToken ct)
    {
        var asked = PageAsked.Read(request);
        return asked.Ok ? (await browse.Run(kind, asked.Value, ct)).ToHttp() : asked.Problem.ToHttp();
    }

    private static async Task<IResult> Show(Guid key, CmsDbContext db, CancellationToken ct) =>
        await db.Set<MediaItem>().AsNoTracking().Where(item => item.Key == key).Select(MediaView.FromItem).FirstOrDefaultAsync(ct) is { } view
            ? Results.Ok(view)
            : NotFound.ToHttp();

    private static async Task<IResult> Describe(Guid key, HttpRequest request, DescribeMedia describe, CancellationToken ct)
    {
        var body = await JsonBody.Read<MediaDescription>(request, ct);
        return body.Ok ? (await describe.Run(key, body.Value, ct)).ToHttp() : body.Problem.ToHttp();
    }

    // An interface cannot be the source of a conversion to Result<T>.
    private sealed record UploadForm(IFormCollection Fields);
}
