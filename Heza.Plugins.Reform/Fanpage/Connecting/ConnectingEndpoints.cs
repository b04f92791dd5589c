using System.Security.Claims;
using Heza.Plugins.Reform.Fanpage.Desk;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Jobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Heza.Plugins.Reform.Fanpage.Connecting;

/// <summary>Connecting channels: for administrators.</summary>
internal static class ConnectingEndpoints
{
    public static IServiceCollection AddConnecting(this IServiceCollection services) => services
        .AddSingleton<PendingSecrets>()
        .AddScoped<PagesOfToken>()
        .AddScoped<ListPageChoices>()
        .AddScoped<CheckFoundPage>()
        .AddScoped<StoreConnection>()
        .AddScoped<ConnectFacebook>()
        .AddScoped<StartOAuth>()
        .AddScoped<RedeemCode>()
        .AddScoped<FinishOAuth>()
        .AddScoped<FindPending>()
        .AddScoped<ShowPendingPages>()
        .AddScoped<ChoosePendingPage>()
        .AddScoped<ListConnections>()
        .AddScoped<DisconnectChannel>()
        .AddScoped<TellOfEnd>()
        .AddScoped<RecordHealth>()
        .AddScoped<CheckChannel>()
        .AddScoped<CheckChannels>()
        .AddRecurringWork<CheckChannels>(CheckChannels.JobId, CheckChannels.Cron, check => check.Run(CancellationToken.None));

    public static IEndpointRouteBuilder MapConnecting(this IEndpointRouteBuilder app)
    {
        app.MapGet(StartOAuth.CallbackPath, Return).RequireAuthorization(Permissions.Administer).ExcludeFromDescription();

        var api = app.MapGroup($"{FanpageEndpoints.Api}/channels").WithTags("Fanpage").RequireAuthorization(Permissions.Administer);
        api.MapGet("/connections", async (ListConnections list, CancellationToken ct) => Results.Ok(await list.Run(ct)))
            .WithName("ListChannelConnections").WithSummary("How the channels are connected").Produces<ConnectionsView>();
        api.MapPost("/facebook/connect", Connect)
            .WithName("ConnectFacebookPage").WithSummary("Connect a page by a token; several pages are answered to choose from")
            .Accepts<ConnectRequest>("application/json").Produces<ConnectAnswer>()
            .ProducesProblem(400).ProducesProblem(415).ProducesProblem(422).ProducesProblem(503);
        api.MapPost("/facebook/oauth", async (ClaimsPrincipal user, StartOAuth start, CancellationToken ct) => (await start.Run(Actor.Of(user), ct)).ToHttp())
            .WithName("StartFacebookOAuth").WithSummary("The address at Facebook where a person lets the site use their pages")
            .Produces<OAuthStart>().ProducesProblem(503);
        api.MapGet("/facebook/pending/{id:guid}", async (Guid id, ClaimsPrincipal user, ShowPendingPages show, CancellationToken ct) => (await show.Run(id, Actor.Of(user), ct)).ToHttp())
            .WithName("ShowPendingFacebookPages").WithSummary("The pages to choose from after Facebook's dialog")
            .Produces<PendingView>().ProducesProblem(404).ProducesProblem(422).ProducesProblem(503);
        api.MapPost("/facebook/pending/{id:guid}", Choose)
            .WithName("ChoosePendingFacebookPage").WithSummary("Connect the page that was chosen after Facebook's dialog")
            .Accepts<ChoosePageRequest>("application/json").Produces<ConnectAnswer>()
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(415).ProducesProblem(422).ProducesProblem(503);
        api.MapPost("/{code}/check", async (string code, CheckChannel check, CancellationToken ct) => (await check.Run(code, ct)).ToHttp())
            .WithName("CheckChannelConnection").WithSummary("Look at a channel's connection now")
            .Produces<ConnectionView>().ProducesProblem(404).ProducesProblem(409).ProducesProblem(503);
        api.MapPost("/{code}/disconnect", async (string code, ClaimsPrincipal user, DisconnectChannel disconnect, CancellationToken ct) => (await disconnect.Run(code, Actor.Of(user), ct)).ToHttp())
            .WithName("DisconnectChannel").WithSummary("Forget a channel's tokens; its posts wait")
            .Produces<ConnectionView>().ProducesProblem(404).ProducesProblem(409);
        return app;
    }

    private static async Task<IResult> Connect(HttpRequest request, ClaimsPrincipal user, ConnectFacebook connect, CancellationToken ct)
    {
        var body = await FanpageRequests.Body<ConnectRequest>(request, ct);
        return body.Ok ? (await connect.Run(body.Value.Token, body.Value.PageId, Actor.Of(user), ct)).ToHttp() : body.Problem.ToHttp();
    }

    private static async Task<IResult> Choose(Guid id, HttpRequest request, ClaimsPrincipal user, ChoosePendingPage choose, CancellationToken ct)
    {
        var body = await FanpageRequests.Body<ChoosePageRequest>(request, ct);
        return body.Ok ? (await choose.Run(id, body.Value.PageId, Actor.Of(user), ct)).ToHttp() : body.Problem.ToHttp();
    }

    private static async Task<IResult> Return(string? state, string? code, HttpResponse response, ClaimsPrincipal user, FinishOAuth finish, CancellationToken ct)
    {
        // The address holds a code: it goes into no cache and into no Referer.
        response.Headers.CacheControl = "no-store";
        response.Headers["Referrer-Policy"] = "no-referrer";
        return Results.LocalRedirect(await finish.Run(state, code, Actor.Of(user), ct));
    }
}
