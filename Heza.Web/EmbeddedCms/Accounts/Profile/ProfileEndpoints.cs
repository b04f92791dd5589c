using System.Security.Claims;
using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Accounts.SignIns;
using Heza.Web.EmbeddedCms.Accounts.TwoFactor;
using Heza.Web.Security;

namespace Heza.Web.EmbeddedCms.Accounts.Profile;

/// <param name="Session">Takes the place of the one that asked; all others have ended.</param>
public sealed record TwoFactorTurnedOn(IReadOnlyList<string> RecoveryCodes, SessionView Session);

/// <summary>The JSON API of one's own account, below <c>desk/me</c>.</summary>
public static class ProfileEndpoints
{
    public static void Map(RouteGroupBuilder desk)
    {
        var me = desk.MapGroup("/me");
        me.MapGet("", (ClaimsPrincipal user) => SignedInPerson.Of(user)).RequireAuthorization(TwoFactorRule.MayBeMissing)
            .WithName("DeskMe").WithSummary("Who is signed in.").Produces<SignedInPerson>().ProducesProblem(401);
        me.MapGet("/profile", async (ClaimsPrincipal user, ShowProfile show) => (await show.Run(user)).ToHttp())
            .RequireAuthorization(TwoFactorRule.MayBeMissing)
            .WithName("ShowProfile").WithSummary("One's own account.").Produces<ProfileView>().ProducesProblem(401);
        me.MapPut("/profile", Change).RequireAuthorization(Permissions.UseDesk)
            .WithName("ChangeProfile").WithSummary("Changes one's own name; the answer is a session that knows it.")
            .TakesJson<ProfileChange>().Produces<SessionView>().ProducesProblem(422);
        me.MapGet("/sign-ins", SignIns).RequireAuthorization(Permissions.UseDesk)
            .WithName("ListOwnSignIns").WithSummary("Attempts to sign in to one's own account, newest first: ?page=1&pageSize=50.")
            .TakesPage().Produces<PageOf<SignInView>>().ProducesProblem(422);
        me.MapPost("/sign-out-everywhere", EndAll).RequireAuthorization(Permissions.UseDesk)
            .WithName("SignOutEverywhere").WithSummary("Ends all sessions and answers with a new one for this device.").Produces<SessionView>();
        MapTwoFactor(me.MapGroup("/two-factor"));
    }

    private static void MapTwoFactor(RouteGroupBuilder twoFactor)
    {
        twoFactor.MapPost("/start", async (ClaimsPrincipal user, StartTwoFactor start) => (await start.Run(user)).ToHttp())
            .RequireAuthorization(TwoFactorRule.MayBeMissing).AddEndpointFilter(Unstored)
            .WithName("StartTwoFactor").WithSummary("A key for an authenticator app, as text and as QR code; nothing changes until it is confirmed.")
            .Produces<TwoFactorSetUp>().ProducesProblem(409);
        twoFactor.MapPost("/confirm", Confirm).RequireAuthorization(TwoFactorRule.MayBeMissing).RequireRateLimiting(RateLimits.SignIn)
            .WithName("ConfirmTwoFactor").WithSummary("Turns two-factor sign-in on by the first code; answers with the recovery codes, this once.")
            .TakesJson<TwoFactorConfirmation>().Produces<TwoFactorTurnedOn>().ProducesProblem(409).ProducesProblem(410).ProducesProblem(422);
        twoFactor.MapPost("/recovery-codes", Renew).RequireAuthorization(Permissions.UseDesk).RequireRateLimiting(RateLimits.SignIn)
            .AddEndpointFilter(Unstored)
            .WithName("RenewRecoveryCodes").WithSummary("Ten new recovery codes in place of the old ones.")
            .TakesJson<PasswordProof>().Produces<RecoveryCodesView>().ProducesProblem(409).ProducesProblem(422).ProducesProblem(429);
        twoFactor.MapPost("/disable", TurnOff).RequireAuthorization(Permissions.UseDesk).RequireRateLimiting(RateLimits.SignIn)
            .WithName("TurnOffTwoFactor").WithSummary("Turns two-factor sign-in off, unless it is required; ends all other sessions.")
            .TakesJson<PasswordProof>().Produces<SessionView>().ProducesProblem(409).ProducesProblem(422).ProducesProblem(429);
    }

    // The answers hold secrets.
    private static ValueTask<object?> Unstored(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        call.HttpContext.Response.Headers.CacheControl = "no-store";
        return next(call);
    }

    private static async Task<IResult> Change(HttpContext context, ChangeProfile change, OpenSession open, CancellationToken ct)
    {
        var body = await JsonBody.Read<ProfileChange>(context.Request, ct);
        return body.Ok ? await open.Answer(context, await change.Run(context.User, body.Value)) : body.Problem.ToHttp();
    }

    private static async Task<IResult> SignIns(HttpContext context, ListSignIns list, CancellationToken ct)
    {
        var asked = PageAsked.Read(context.Request);
        return asked.Ok ? Results.Ok(await list.Run(Actor.Of(context.User).Id, asked.Value, ct)) : asked.Problem.ToHttp();
    }

    private static async Task<IResult> EndAll(HttpContext context, SignOutEverywhere end, OpenSession open) =>
        await open.Answer(context, await end.Run(context.User));

    private static async Task<IResult> Confirm(HttpContext context, ConfirmTwoFactor confirm, OpenSession open, CancellationToken ct)
    {
        var body = await JsonBody.Read<TwoFactorConfirmation>(context.Request, ct);
        if (!body.Ok)
        {
            return body.Problem.ToHttp();
        }

        var confirmed = await confirm.Run(context.User, body.Value, ct);
        return confirmed.Ok
            ? Results.Ok(new TwoFactorTurnedOn(confirmed.Value.RecoveryCodes, await open.Run(context, confirmed.Value.Account)))
            : confirmed.Problem.ToHttp();
    }

    private static async Task<IResult> Renew(HttpContext context, RenewRecoveryCodes renew, CancellationToken ct)
    {
        var body = await JsonBody.Read<PasswordProof>(context.Request, ct);
        return body.Ok ? (await renew.Run(context.User, body.Value, ct)).ToHttp() : body.Problem.ToHttp();
    }

    private static async Task<IResult> TurnOff(HttpContext context, TurnOffTwoFactor turnOff, OpenSession open, CancellationToken ct)
    {
        var body = await JsonBody.Read<PasswordProof>(context.Request, ct);
        return body.Ok ? await open.Answer(context, await turnOff.Run(context.User, body.Value, ct)) : body.Problem.ToHttp();
    }
}
