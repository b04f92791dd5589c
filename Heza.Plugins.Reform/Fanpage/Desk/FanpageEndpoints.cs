using System.Security.Claims;
using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Sandbox;
using Heza.Plugins.Reform.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Heza.Plugins.Reform.Platform.Pages;
using Microsoft.AspNetCore.Routing;

namespace Heza.Plugins.Reform.Fanpage.Desk;

/// <summary>The desk's view of the fanpage: one page, and JSON under the protected prefix.</summary>
internal static class FanpageEndpoints
{
    internal const string Api = "/umbraco/management/api/v1/reform/fanpage";

    public static IEndpointRouteBuilder MapDesk(this IEndpointRouteBuilder app)
    {
        app.MapGet(SandboxChannel.PagePath, ShowPage).RequireAuthorization(Permissions.UseDesk).ExcludeFromDescription();

        var api = app.MapGroup(Api).WithTags("Fanpage");
        var read = api.MapGroup("").RequireAuthorization(Permissions.UseDesk);
        read.MapGet("/posts", Posts).WithName("ListFanpagePosts").WithSummary("Posts of all channels, latest due first; filter by state and content key")
            .Produces<PageOf<PostView>>().ProducesProblem(422);
        read.MapGet("/posts/{id:guid}", (Guid id, FindPost find, CancellationToken ct) => Answer(find.Run(id, ct)))
            .WithName("FindFanpagePost").WithSummary("One post with every call made for it").Produces<PostDetails>().ProducesProblem(404);
        read.MapGet("/sandbox", Sandbox).WithName("ListSandboxPosts").WithSummary("What stands on the trial fanpage, newest first")
            .Produces<PageOf<SandboxView>>().ProducesProblem(422);
        read.MapGet("/channels", async (ListChannels list, CancellationToken ct) => Results.Ok(await list.Run(ct)))
            .WithName("ListFanpageChannels").WithSummary("Channels with their kill switch").Produces<IReadOnlyList<ChannelView>>();

        var approve = api.MapGroup("").RequireAuthorization(Permissions.Approve);
        approve.MapPost("/posts/{id:guid}/cancel", Cancel).WithName("CancelFanpagePost").WithSummary("Cancel a post that has not gone out")
            .Accepts<CancelRequest>("application/json").Produces<PostDetails>()
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(415).ProducesProblem(422);
        approve.MapPost("/posts/{id:guid}/retry", (Guid id, ClaimsPrincipal user, RetryFanpagePost retry, CancellationToken ct) => Answer(retry.Run(id, Actor.Of(user), ct)))
            .WithName("RetryFanpagePost").WithSummary("Send a failed post again, now").Produces<PostDetails>().ProducesProblem(404).ProducesProblem(409);

        api.MapPut("/channels/{code}", Switch).RequireAuthorization(Permissions.Administer)
            .WithName("SwitchFanpageChannel").WithSummary("Kill switch of a channel")
            .Accepts<ChannelRequest>("application/json").Produces(204)
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(415).ProducesProblem(422);
        api.MapPut("/channels/{code}/policy", Policy).RequireAuthorization(Permissions.Administer)
            .WithName("SaveFanpageChannelPolicy").WithSummary("How a channel may be used: quiet hours, distances, approval, late posts, hand-over, dry run")
            .Accepts<ChannelPolicy>("application/json").Produces<ChannelPolicy>()
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(415).ProducesProblem(422);
        return app;
    }

    private static async Task<IResult> Policy(string code, HttpRequest request, ClaimsPrincipal user, SavePolicy save, CancellationToken ct)
    {
        var body = await FanpageRequests.Body<ChannelPolicy>(request, ct);
        return body.Ok ? (await save.Run(code, body.Value, Actor.Of(user), ct)).ToHttp() : body.Problem.ToHttp();
    }

    private static async Task<IResult> Answer<T>(Task<Result<T>> result) => (await result).ToHttp();

    private static async Task<IResult> ShowPage(string? page, string? post, ShowFanpage show, CancellationToken ct)
    {
        // Like the public lists: an address with a broken page number still shows a person the first page.
        var number = FanpageRequests.Page(page) is { Ok: true } read ? read.Value : 1;
        return new PageResult<FanpagePage>(new { View = await show.Run(number, FanpageRequests.ExternalId(post), ct), Only = post });
    }

    private static async Task<IResult> Posts(string? state, string? content, string? page, ListPosts list, CancellationToken ct)
    {
        var (inState, about, number) = (FanpageRequests.State(state), FanpageRequests.Content(content), FanpageRequests.Page(page));
        return (inState.Problem ?? about.Problem ?? number.Problem) is { } problem
            ? problem.ToHttp()
            : Results.Ok(await list.Run(inState.Value, about.Value, number.Value, ct));
    }

    private static async Task<IResult> Sandbox(string? page, ListSandbox list, CancellationToken ct)
    {
        var number = FanpageRequests.Page(page);
        return number.Ok ? Results.Ok(await list.Run(number.Value, null, ct)) : number.Problem.ToHttp();
    }

    private static async Task<IResult> Cancel(Guid id, HttpRequest request, ClaimsPrincipal user, CancelFanpagePost cancel, CancellationToken ct)
    {
        var body = await FanpageRequests.Body<CancelRequest>(request, ct);
        return body.Ok ? (await cancel.Run(id, body.Value.Reason, Actor.Of(user), ct)).ToHttp() : body.Problem.ToHttp();
    }

    private static async Task<IResult> Switch(string code, HttpRequest request, ClaimsPrincipal user, SwitchChannel change, CancellationToken ct)
    {
        var body = await FanpageRequests.Body<ChannelRequest>(request, ct);
        return body.Ok
            ? (await change.Run(code, body.Value.Enabled, Actor.Of(user), ct)).ToHttp(_ => Results.NoContent())
            : body.Problem.ToHttp();
    }
}
