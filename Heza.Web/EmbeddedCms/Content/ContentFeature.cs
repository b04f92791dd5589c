using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Publishing;
using Heza.Web.EmbeddedCms.Content.Desk;
using Heza.Web.EmbeddedCms.Content.Importing;
using Heza.Web.EmbeddedCms.Content.Operations;
using Heza.Web.EmbeddedCms.Content.Reading;
using Heza.Web.EmbeddedCms.Content.Schedule;
using Heza.Web.EmbeddedCms.Content.Storage;
using Heza.Web.EmbeddedCms.Content.Workflow;
using Heza.Web.Security;

namespace Heza.Web.EmbeddedCms.Content;

/// <summary>
/// Content of the embedded CMS. The host also registers <see cref="DeskValues"/>, <see cref="ContentCheck"/>,
/// <see cref="MediaFinder"/>, <see cref="MediaAddressFinder"/>, <see cref="Heza.Plugins.Reform.Documents.Importing.ImportChoices"/>, <see cref="Comparing.PlanItemTitles"/> and <see cref="ContentAddresses"/>, which other parts supply.
/// </summary>
public static class ContentFeature
{
    public const string Route = "/umbraco/management/api/v1/desk/content";

    public static IServiceCollection AddEmbeddedContent(this IServiceCollection services)
    {
        services.AddOptions();
        services.AddHttpContextAccessor();
        services.AddSingleton<ContentFactory>();
        services.AddSingleton<ContentWriter>();
        services.AddScoped<IContentLibrary, EmbeddedContentLibrary>();
        services.AddScoped<SiteStructure>();

        services.AddScoped<CreateContent>();
        services.AddScoped<SaveContent>();
        services.AddScoped<PublishContent>();
        services.AddScoped<ScheduleContent>();
        services.AddScoped<UnpublishContent>();
        services.AddScoped<TrashContent>();
        services.AddScoped<RestoreContent>();
        services.AddScoped<DeleteContent>();
        services.AddScoped<RestoreVersion>();
        services.AddWorkflow();

        services.AddScoped<GetContent>();
        services.AddScoped<ListContent>();
        services.AddScoped<CountContent>();
        services.AddScoped<FillSearchTexts>();
        services.AddScoped<PickDocuments>();
        services.AddScoped<FillDocumentPicks>();
        services.AddScoped<ListVersions>();
        services.AddScoped<GetVersion>();
        services.AddScoped<ListLog>();
        services.AddScoped<DeskAnswers>();
        services.AddDeskWriting();
        services.AddDocumentImports();

        services.AddSingleton<PublishDue>();
        services.AddHostedService<PublishDueService>();
        return services;
    }

    public static IEndpointRouteBuilder MapDeskContent(this IEndpointRouteBuilder app)
    {
        var content = app.MapGroup(Route).WithTags("Content");
        content.MapPick();
        MapReading(content);
        MapEditing(content);
        MapApproving(content);
        content.MapDeskWriting(app);
        WorkflowEndpoints.Map(content);
        app.MapDocumentImports();
        return app;
    }

    private static void MapReading(RouteGroupBuilder content)
    {
        content.MapGet("", DeskReadingEndpoints.List).RequireAuthorization(Permissions.Edit)
            .WithName("ListContent").WithSummary("Documents, last changed first; filter by type, state, parent, text, mine; sort by updated, name, published, created (- before it: descending)")
            .TakesPage().Produces<PageOf<ContentRow>>().ProducesProblem(422);
        content.MapGet("counts", DeskReadingEndpoints.Counts).RequireAuthorization(Permissions.Edit)
            .WithName("CountContent").WithSummary("How many documents are in each state; filter by type, parent, text").Produces<ContentCounts>().ProducesProblem(422);
        content.MapGet("{key:guid}", DeskReadingEndpoints.Get).RequireAuthorization(Permissions.Edit)
            .WithName("GetContent").WithSummary("A document with its edited values").Produces<ContentDetail>().ProducesProblem(404);
        content.MapGet("{key:guid}/versions", DeskReadingEndpoints.Versions).RequireAuthorization(Permissions.Edit)
            .WithName("ListContentVersions").WithSummary("Versions of a document, newest first").TakesPage().Produces<PageOf<VersionRow>>().ProducesProblem(404);
        content.MapGet("{key:guid}/versions/{id:int}", DeskReadingEndpoints.Version).RequireAuthorization(Permissions.Edit)
            .WithName("GetContentVersion").WithSummary("A version with its values").Produces<VersionDetail>().ProducesProblem(404);
        content.MapGet("{key:guid}/log", DeskReadingEndpoints.Log).RequireAuthorization(Permissions.Edit)
            .WithName("GetContentLog").WithSummary("Who did what, newest first; also of a deleted document").TakesPage().Produces<PageOf<LogRow>>().ProducesProblem(404);
    }

    private static void MapEditing(RouteGroupBuilder content)
    {
        content.MapPost("", DeskContentEndpoints.Create).RequireAuthorization(Permissions.Edit)
            .WithName("CreateContent").WithSummary("Makes a document; publishing at once needs the right to approve")
            .TakesJson<CreateBody>().Produces<ContentDetail>(201).WithProblems(400, 403, 409, 413, 415, 422);
        content.MapPut("{key:guid}", DeskContentEndpoints.Save).RequireAuthorization(Permissions.Edit)
            .WithName("SaveContent").WithSummary("Saves a draft over the revision that was read")
            .TakesJson<SaveBody>().Produces<ContentDetail>().WithProblems(400, 404, 409, 413, 415, 422);
        content.MapPost("{key:guid}/trash", DeskContentEndpoints.Trash).RequireAuthorization(Permissions.Edit)
            .WithName("TrashContent").WithSummary("Moves a document to the bin; a published one needs the right to approve")
            .Produces<ContentDetail>().WithProblems(403, 404, 409, 422);
        content.MapPost("{key:guid}/versions/{id:int}/restore", DeskContentEndpoints.RestoreVersion).RequireAuthorization(Permissions.Edit)
            .WithName("RestoreContentVersion").WithSummary("Takes an old version up again as a new draft")
            .Produces<ContentDetail>().WithProblems(404, 409, 422);
    }

    private static void MapApproving(RouteGroupBuilder content)
    {
        content.MapPost("{key:guid}/publish", DeskContentEndpoints.Publish).RequireAuthorization(Permissions.Approve)
            .WithName("PublishContent").WithSummary("Publishes the current version now; a pending release is thereby done with")
            .TakesJson<PublishBody>().Produces<ContentDetail>().WithProblems(400, 403, 404, 409, 415, 422);
        content.MapPost("{key:guid}/schedule", DeskContentEndpoints.Schedule).RequireAuthorization(Permissions.Approve)
            .WithName("ScheduleContent").WithSummary("Sets when a document is published and withdrawn; a missing moment removes that half")
            .TakesJson<ScheduleBody>().Produces<ContentDetail>().WithProblems(400, 403, 404, 409, 415, 422);
        content.MapPost("{key:guid}/withdraw", DeskContentEndpoints.Withdraw).RequireAuthorization(Permissions.Approve)
            .WithName("WithdrawContent").WithSummary("Takes a document away from readers; the reason is kept")
            .TakesJson<WithdrawBody>().Produces<ContentDetail>().WithProblems(400, 404, 409, 415, 422);
        content.MapPost("{key:guid}/restore", DeskContentEndpoints.Restore).RequireAuthorization(Permissions.Approve)
            .WithName("RestoreContent").WithSummary("Takes a document out of the bin, unpublished").Produces<ContentDetail>().WithProblems(404, 409, 422);
        content.MapDelete("{key:guid}", DeskContentEndpoints.Delete).RequireAuthorization(Permissions.Approve)
            .WithName("DeleteContent").WithSummary("Deletes a document and all below it for good; the log stays").Produces(204).WithProblems(404, 409, 422);
    }

    private static void WithProblems(this RouteHandlerBuilder endpoint, params int[] statuses)
    {
        foreach (var status in statuses)
        {
            endpoint.ProducesProblem(status);
        }
    }
}
