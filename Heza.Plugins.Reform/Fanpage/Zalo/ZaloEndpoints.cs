using System.Security.Claims;
using Heza.Plugins.Reform.Fanpage.Connecting;
using Heza.Plugins.Reform.Fanpage.Desk;
using Heza.Plugins.Reform.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Heza.Plugins.Reform.Fanpage.Zalo;

/// <param name="RefreshToken">From Zalo's own tools; good for one use.</param>
public sealed record ConnectZaloRequest(string? RefreshToken);

/// <summary>Connecting an Official Account: for administrators. Looking at it and disconnecting are those of every channel.</summary>
internal static class ZaloEndpoints
{
    public static IEndpointRouteBuilder MapZalo(this IEndpointRouteBuilder app)
    {
        app.MapGet(StartZaloConsent.CallbackPath, Return).RequireAuthorization(Permissions.Administer).ExcludeFromDescription();

        var api = app.MapGroup($"{FanpageEndpoints.Api}/channels/zalo").WithTags("Fanpage").RequireAuthorization(Permissions.Administer);
        api.MapPost("/connect", Connect)
            .WithName("ConnectZaloAccount").WithSummary("Connect an Official Account by a refresh token")
            .Accepts<ConnectZaloRequest>("application/json").Produces<ConnectionView>()
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(415).ProducesProblem(422).ProducesProblem(503);
        api.MapPost("/oauth", async (ClaimsPrincipal user, StartZaloConsent start, CancellationToken ct) => (await start.Run(Actor.Of(user), ct)).ToHttp())
            .WithName("StartZaloOAuth").WithSummary("The address at Zalo where an account's owner lets the site use it")
            .Produces<OAuthStart>().ProducesProblem(503);
        return app;
    }

    private static async Task<IResult> Connect(HttpRequest request, ClaimsPrincipal user, ConnectZalo connect, CancellationToken ct)
    {
        var body = await FanpageRequests.Body<ConnectZaloRequest>(request, ct);
        return body.Ok ? (await connect.Run(new ZaloGrant.RefreshToken(body.Value.RefreshToken?.Trim() ?? ""), Actor.Of(user))).ToHttp() : body.Problem.ToHttp();
    }

    private static async Task<IResult> Return(string? state, string? code, HttpResponse response, ClaimsPrincipal user, FinishZaloConsent finish, CancellationToken ct)
    {
        // The address holds a code: it goes into no cache and into no Referer.
        response.Headers.CacheControl = "no-store";
        response.Headers["Referrer-Policy"] = "no-referrer";
        return Results.LocalRedirect(await finish.Run(state, code, Actor.Of(user), ct));
    }
}
