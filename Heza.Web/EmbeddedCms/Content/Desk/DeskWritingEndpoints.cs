using System.Text.Json;
using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Content.Bulk;
using Heza.Web.EmbeddedCms.Content.Comparing;
using Heza.Web.EmbeddedCms.Content.Presence;
using Heza.Web.EmbeddedCms.Content.WorkingCopies;
using Heza.Web.EmbeddedCms.Schema;
using Heza.Web.Security;

namespace Heza.Web.EmbeddedCms.Content.Desk;

/// <param name="Name">Default: as it is.</param>
/// <param name="Values">By alias, as typed; those that are left out count as unchanged.</param>
public sealed record CompareBody(string? Name, Dictionary<string, JsonElement>? Values);

/// <summary>What helps people write: forms, unsaved text, who else is there, what changed, and many at once.</summary>
internal static class DeskWritingEndpoints
{
    private const string Desk = "/umbraco/management/api/v1/desk";

    public static IServiceCollection AddDeskWriting(this IServiceCollection services) => services
        .AddScoped<KeepWorkingCopy>().AddScoped<GetWorkingCopy>().AddScoped<ListWorkingCopies>().AddScoped<DropWorkingCopy>()
        .AddScoped<CompareFields>().AddScoped<CompareVersions>().AddScoped<CompareTyped>()
        .AddScoped<TellPresence>().AddScoped<RunBulk>().AddScoped<DescribeSchema>();

    public static void MapDeskWriting(this RouteGroupBuilder content, IEndpointRouteBuilder app)
    {
        app.MapGet($"{Desk}/schema", (DescribeSchema describe) => describe.Run()).RequireAuthorization(Permissions.UseDesk).WithTags("Content")
            .WithName("GetContentSchema").WithSummary("The document types, for forms").Produces<SchemaView>();
        app.MapGet($"{Desk}/working-copies", Mine).RequireAuthorization(Permissions.Edit).WithTags("Content")
            .WithName("ListWorkingCopies").WithSummary("What I have typed and not saved, last typed first").TakesPage().Produces<PageOf<WorkingCopyRow>>().ProducesProblem(422);
        MapWorkingCopies(content);

        content.MapPost("bulk", Bulk).RequireAuthorization(Permissions.Edit)
            .WithName("BulkContent").WithSummary("The same to many documents; each has its own outcome")
            .TakesJson<BulkBody>().Produces<BulkAnswer>().ProducesProblem(400).ProducesProblem(403).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422);
        content.MapGet("{key:guid}/compare", Versions).RequireAuthorization(Permissions.Edit)
            .WithName("CompareContent").WithSummary("Two versions word by word; from: a number or published, to: a number or current")
            .Produces<Comparison>().ProducesProblem(404).ProducesProblem(422);
        content.MapPost("{key:guid}/compare", Typed).RequireAuthorization(Permissions.Edit)
            .WithName("CompareTypedContent").WithSummary("What I have typed against what is saved now")
            .TakesJson<CompareBody>().Produces<Comparison>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422);
        content.MapPost("{key:guid}/presence", Tell).RequireAuthorization(Permissions.Edit)
            .WithName("TellPresence").WithSummary("I have this document open (every 10 to 15 seconds); who else has, and what is saved")
            .TakesJson<PresenceBody>().Produces<PresenceView>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(413).ProducesProblem(415);
    }

    private static void MapWorkingCopies(RouteGroupBuilder content)
    {
        content.MapPut("{key:guid}/working-copy", Keep).RequireAuthorization(Permissions.Edit)
            .WithName("KeepWorkingCopy").WithSummary("Keeps what I have typed, valid or not; the document need not exist yet")
            .TakesJson<WorkingCopyBody>().Produces<WorkingCopyReceipt>().ProducesProblem(400).ProducesProblem(409).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422);
        content.MapGet("{key:guid}/working-copy", Get).RequireAuthorization(Permissions.Edit)
            .WithName("GetWorkingCopy").WithSummary("What I have typed and not saved").Produces<WorkingCopyView>().ProducesProblem(404);
        content.MapDelete("{key:guid}/working-copy", Drop).RequireAuthorization(Permissions.Edit)
            .WithName("DropWorkingCopy").WithSummary("Throws away what I have typed and not saved").Produces(204);
    }

    private static async Task<IResult> Mine(HttpRequest request, ListWorkingCopies list, CancellationToken ct)
    {
        var asked = PageAsked.Read(request);
        return asked.Ok ? Results.Ok(await list.Run(Actor.Of(request.HttpContext.User), asked.Value, ct)) : asked.Problem.ToHttp();
    }

    private static async Task<IResult> Keep(Guid key, HttpRequest request, KeepWorkingCopy keep, CancellationToken ct)
    {
        var body = await DeskRequest.Read<WorkingCopyBody>(request, ct);
        return body.Ok ? (await keep.Run(key, body.Value, Actor.Of(request.HttpContext.User), ct)).ToHttp() : body.Problem.ToHttp();
    }

    private static async Task<IResult> Get(Guid key, HttpContext http, GetWorkingCopy get, CancellationToken ct) =>
        (await get.Run(key, Actor.Of(http.User), ct)).ToHttp();

    private static async Task<IResult> Drop(Guid key, HttpContext http, DropWorkingCopy drop, CancellationToken ct)
    {
        await drop.Run(key, Actor.Of(http.User), ct);
        return Results.NoContent();
    }

    private static async Task<IResult> Bulk(HttpRequest request, RunBulk bulk, CancellationToken ct)
    {
        var body = await DeskRequest.Read<BulkBody>(request, ct);
        return body.Ok ? (await bulk.Run(body.Value, ct)).ToHttp() : body.Problem.ToHttp();
    }

    private static async Task<IResult> Versions(Guid key, string? from, string? to, CompareVersions compare, CancellationToken ct) =>
        (await compare.Run(key, from, to, ct)).ToHttp();

    private static async Task<IResult> Typed(Guid key, HttpRequest request, CompareTyped compare, CancellationToken ct)
    {
        var body = await DeskRequest.Read<CompareBody>(request, ct);
        return (body.Problem ?? DeskContentEndpoints.Refusal(body.Value!.Values)) is { } problem
            ? problem.ToHttp()
            : (await compare.Run(key, body.Value!.Name, body.Value.Values ?? [], ct)).ToHttp();
    }

    private static async Task<IResult> Tell(Guid key, HttpRequest request, TellPresence tell, CancellationToken ct)
    {
        var body = await DeskRequest.Read(request, ct, empty: new PresenceBody(null));
        return body.Ok ? (await tell.Run(key, body.Value.Leaving == true, Actor.Of(request.HttpContext.User), ct)).ToHttp() : body.Problem.ToHttp();
    }
}
