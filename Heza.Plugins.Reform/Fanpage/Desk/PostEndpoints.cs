using System.Security.Claims;
using Heza.Plugins.Reform.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Heza.Plugins.Reform.Fanpage.Desk;

/// <summary>What approvers do with posts beyond their time and words: approve, repeat, shape, change what stands on a channel.</summary>
internal static class PostEndpoints
{
    public static IEndpointRouteBuilder MapPosts(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup(FanpageEndpoints.Api).WithTags("Fanpage");
        var read = api.MapGroup("").RequireAuthorization(Permissions.UseDesk);
        read.MapGet("/attention", async (ReadAttention attention, CancellationToken ct) => Results.Ok(await attention.Run(ct)))
            .WithName("ReadFanpageAttention").WithSummary("Posts and tasks that wait for a person").Produces<AttentionView>();
        read.MapGet("/posts/{id:guid}/pictures", async (Guid id, ShapeFanpagePost shape, CancellationToken ct) => (await shape.Choices(id, ct)).ToHttp())
            .WithName("ListFanpagePostPictures").WithSummary("Pictures of the article that the post can show").Produces<IReadOnlyList<string>>().ProducesProblem(404);

        var approve = api.MapGroup("").RequireAuthorization(Permissions.Approve);
        approve.MapPost("/posts", Repeat).WithName("RepeatFanpagePost")
            .WithSummary("Post an article on a channel, also once more; without confirmation it answers with what speaks against it")
            .Takes<RepeatRequest>().Produces<RepeatAnswer>();
        approve.MapPost("/posts/{id:guid}/approve", Approve).WithName("ApproveFanpagePost").WithSummary("Approve a post that waits for it")
            .Takes<VersionRequest>().Produces<PostDetails>();
        approve.MapPut("/posts/{id:guid}/shape", Shape).WithName("ShapeFanpagePost").WithSummary("Link or pictures, and the late policy, of a post that has not gone out")
            .Takes<ShapeRequest>().Produces<PostDetails>();
        approve.MapPut("/posts/{id:guid}/standing/text", Edit).WithName("EditStandingPost").WithSummary("Other words for a post that stands on its channel")
            .Takes<TextRequest>().Produces<PostDetails>();
        approve.MapPost("/posts/{id:guid}/standing/hide", (Guid id, ClaimsPrincipal user, ChangeStandingPost change, CancellationToken ct) => Answer(change.Hide(id, Actor.Of(user), ct)))
            .WithName("HideStandingPost").WithSummary("Hide a post that stands on its channel").Produces<PostDetails>().ProducesProblem(404).ProducesProblem(409);
        approve.MapPost("/posts/{id:guid}/standing/show", (Guid id, ClaimsPrincipal user, ChangeStandingPost change, CancellationToken ct) => Answer(change.Show(id, Actor.Of(user), ct)))
            .WithName("ShowStandingPost").WithSummary("Show a hidden post again").Produces<PostDetails>().ProducesProblem(404).ProducesProblem(409);
        approve.MapDelete("/posts/{id:guid}/standing", (Guid id, ClaimsPrincipal user, ChangeStandingPost change, CancellationToken ct) => Answer(change.Delete(id, Actor.Of(user), ct)))
            .WithName("DeleteStandingPost").WithSummary("Delete a post that stands on its channel").Produces<PostDetails>().ProducesProblem(404).ProducesProblem(409);
        approve.MapPost("/work/{id:guid}/close", Close).WithName("CloseFanpageWork").WithSummary("A person has made the change on the platform, or leaves the post as it is")
            .Takes<CloseRequest>().Produces<PostDetails>();
        return app;
    }

    private static RouteHandlerBuilder Takes<T>(this RouteHandlerBuilder endpoint)
        where T : notnull => endpoint.Accepts<T>("application/json")
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(415).ProducesProblem(422);

    private static async Task<IResult> Answer<T>(Task<Result<T>> result) => (await result).ToHttp();

    private static async Task<IResult> Repeat(HttpRequest request, ClaimsPrincipal user, RepeatPost repeat, CancellationToken ct)
    {
        var body = await FanpageRequests.Body<RepeatRequest>(request, ct);
        if (!body.Ok)
        {
            return body.Problem.ToHttp();
        }

        if (string.IsNullOrEmpty(body.Value.DueAt))
        {
            return (await repeat.Run(body.Value, null, Actor.Of(user), ct)).ToHttp();
        }

        var due = FanpageRequests.Moment("dueAt", body.Value.DueAt);
        return due.Ok ? (await repeat.Run(body.Value, due.Value, Actor.Of(user), ct)).ToHttp() : due.Problem.ToHttp();
    }

    private static async Task<IResult> Approve(Guid id, HttpRequest request, ClaimsPrincipal user, ApprovePost approve, CancellationToken ct)
    {
        var body = await FanpageRequests.Body<VersionRequest>(request, ct);
        return body.Ok ? (await approve.Run(id, body.Value.Version, Actor.Of(user), ct)).ToHttp() : body.Problem.ToHttp();
    }

    private static async Task<IResult> Shape(Guid id, HttpRequest request, ClaimsPrincipal user, ShapeFanpagePost shape, CancellationToken ct)
    {
        var body = await FanpageRequests.Body<ShapeRequest>(request, ct);
        return body.Ok ? (await shape.Run(id, body.Value, Actor.Of(user), ct)).ToHttp() : body.Problem.ToHttp();
    }

    private static async Task<IResult> Edit(Guid id, HttpRequest request, ClaimsPrincipal user, ChangeStandingPost change, CancellationToken ct)
    {
        var body = await FanpageRequests.Body<TextRequest>(request, ct);
        return body.Ok ? (await change.Edit(id, body.Value.Text, Actor.Of(user), ct)).ToHttp() : body.Problem.ToHttp();
    }

    private static async Task<IResult> Close(Guid id, HttpRequest request, ClaimsPrincipal user, CloseWork close, CancellationToken ct)
    {
        var body = await FanpageRequests.Body<CloseRequest>(request, ct);
        return body.Ok ? (await close.Run(id, body.Value.Done, Actor.Of(user), ct)).ToHttp() : body.Problem.ToHttp();
    }
}
