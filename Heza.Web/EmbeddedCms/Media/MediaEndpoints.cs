using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Jobs;
using Heza.Plugins.Reform.Publishing;
using Heza.Web.EmbeddedCms.Data;
using Heza.Web.EmbeddedCms.Media.Reading;
using Heza.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Heza.Web.EmbeddedCms.Media;

/// <summary>The JSON API of the media library.</summary>
public static class MediaEndpoints
{
    public static readonly Problem NotFound = Problem.NotFound("Không có tệp này trong thư viện.");

    public const string Address = "/umbraco/management/api/v1/desk/media";

    public static void Map(IEndpointRouteBuilder app)
    {
        var media = app.MapGroup(Address).WithTags("Desk").RequireAuthorization(Permissions.Edit);
        media.MapPost("", Upload).WithName("UploadMedia").WithSummary("Multipart form: file, and altText for an image.")
            .Accepts<IFormFile>("multipart/form-data", "*/*").Produces<MediaView>(201).Produces<MediaView>(200)
            .ProducesProblem(400).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422);
        media.MapGet("", Browse).WithName("BrowseMedia").WithSummary("Newest first: ?text=&kind=image|document&key=&page=1&pageSize=50; text is part of the name or the alternative text, with or without marks.")
            .TakesPage().Produces<PageOf<MediaView>>().ProducesProblem(422);
        media.MapGet("/readings", async (ListReadings list, CancellationToken ct) => Results.Ok(await list.Run(ct)))
            .WithName("ListReadings").WithSummary("Files whose text is not read yet: how many, and the first of them.").Produces<WaitingReadings>();
        media.MapGet("/{key:guid}", Show).WithName("ShowMedia").WithSummary("One media item.").Produces<MediaView>().ProducesProblem(404);
        media.MapPut("/{key:guid}", Describe).WithName("DescribeMedia").WithSummary("Changes name and alternative text.")
            .TakesJson<MediaDescription>().Produces<MediaView>().ProducesProblem(404).ProducesProblem(422);
        media.MapGet("/{key:guid}/uses", Uses).WithName("ListMediaUses").WithSummary("Documents that use it, drafts and published, last changed first.")
            .TakesPage().Produces<PageOf<MediaUseView>>().ProducesProblem(404).ProducesProblem(422);
        // Units, who have no library to choose from, send the photos of their activities.
        app.MapPost($"{Address}/photos", UploadPhoto).WithTags("Desk").RequireAuthorization(Permissions.Unit)
            .WithName("UploadPhoto").WithSummary("Multipart form: file, a picture, and altText.")
            .Accepts<IFormFile>("multipart/form-data", "*/*").Produces<MediaView>(201).Produces<MediaView>(200)
            .ProducesProblem(400).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422);
        media.MapPut("/{key:guid}/file", Replace).WithName("ReplaceMediaFile").WithSummary("Multipart form: file, of the same kind. Readers see it wherever the item is used.")
            .Accepts<IFormFile>("multipart/form-data", "*/*").Produces<MediaView>()
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422);
    }

    private static Task<IResult> Upload(HttpContext context, StoreMedia store, JobQueue jobs, IOptions<MediaOptions> options, CancellationToken ct) =>
        Take(context, store, jobs, options, null, ct);

    private static Task<IResult> UploadPhoto(HttpContext context, StoreMedia store, JobQueue jobs, IOptions<MediaOptions> options, CancellationToken ct) =>
        Take(context, store, jobs, options, MediaKind.Image, ct);

    private static async Task<IResult> Take(
        HttpContext context, StoreMedia store, JobQueue jobs, IOptions<MediaOptions> options, MediaKind? only, CancellationToken ct)
    {
        var form = await UploadForm.Read(context, options.Value.MaxAnyBytes, ct);
        if (!form.Ok)
        {
            return form.Problem.ToHttp();
        }

        await using var content = form.Value.File.OpenReadStream();
        var stored = await store.Run(content, form.Value.File.FileName, form.Value.AltText, Actor.Of(context.User), ct, only);
        if (stored is { Ok: true, Value: { Created: true, Item: { Reading: FileReading.Waiting } waiting } })
        {
            jobs.Enqueue<ReadWaitingFiles>(waiting.Key);
        }

        return stored.ToHttp(value => value.Created
            ? Results.Created($"{Address}/{value.Item.Key}", MediaView.Of(value.Item))
            : Results.Ok(MediaView.Of(value.Item)));
    }

    private static async Task<IResult> Replace(
        Guid key, HttpContext context, ReplaceMedia replace, JobQueue jobs, IOptions<MediaOptions> options, CancellationToken ct)
    {
        var form = await UploadForm.Read(context, options.Value.MaxAnyBytes, ct);
        if (!form.Ok)
        {
            return form.Problem.ToHttp();
        }

        await using var content = form.Value.File.OpenReadStream();
        var replaced = await replace.Run(key, content, form.Value.File.FileName, Actor.Of(context.User), ct);
        if (replaced.Ok && replaced.Value.Kind != MediaView.NameOf(MediaKind.Image))
        {
            jobs.Enqueue<ReadWaitingFiles>(key);
        }

        return replaced.ToHttp();
    }

    private static async Task<IResult> Uses(Guid key, HttpRequest request, ListMediaUses list, CancellationToken ct)
    {
        var asked = PageAsked.Read(request);
        return asked.Ok ? (await list.Run(key, asked.Value, ct)).ToHttp() : asked.Problem.ToHttp();
    }

    private static async Task<IResult> Browse(HttpRequest request, string? kind, string? text, string[]? key, BrowseMedia browse, CancellationToken ct)
    {
        var asked = PageAsked.Read(request);
        return asked.Ok ? (await browse.Run(new MediaFilter(kind, text, key ?? []), asked.Value, ct)).ToHttp() : asked.Problem.ToHttp();
    }

    private static async Task<IResult> Show(Guid key, CmsDbContext db, CancellationToken ct) =>
        await db.Set<MediaItem>().AsNoTracking().Where(item => item.Key == key).Select(MediaView.FromItem).FirstOrDefaultAsync(ct) is { } view
            ? Results.Ok(view)
            : NotFound.ToHttp();

    private static async Task<IResult> Describe(Guid key, HttpRequest request, DescribeMedia describe, CancellationToken ct)
    {
        var body = await JsonBody.Read<MediaDescription>(request, ct);
        return body.Ok ? (await describe.Run(key, body.Value, Actor.Of(request.HttpContext.User), ct)).ToHttp() : body.Problem.ToHttp();
    }
}
