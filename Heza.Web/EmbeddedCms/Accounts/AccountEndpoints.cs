using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Accounts.Profile;
using Heza.Web.EmbeddedCms.Accounts.SignIns;
using Heza.Web.EmbeddedCms.Accounts.TwoFactor;
using Heza.Web.Security;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Heza.Web.EmbeddedCms.Accounts;

/// <summary>Body of <c>POST sign-in</c>.</summary>
public sealed record SignInRequest(string? Email, string? Password);

/// <summary>Answer of <c>POST sign-in</c> when the password is right and a code of the authenticator app is wanted.</summary>
/// <param name="TwoFactorRequired">Always true.</param>
/// <param name="Ticket">To be sent to <c>sign-in/two-factor</c> with the code, within <paramref name="ExpiresIn"/> seconds.</param>
public sealed record SecondStepView(bool TwoFactorRequired, string Ticket, long ExpiresIn);

/// <summary>Answer of <c>GET csrf</c>.</summary>
public sealed record CsrfView(string CsrfToken);

/// <summary>Answer of <c>POST accounts/{id}/set-password-link</c>.</summary>
public sealed record PasswordLinkView(string SetPasswordLink);

/// <summary>The JSON API of sessions and accounts.</summary>
public static class AccountEndpoints
{
    private const int MaxBody = 64 * 1024;

    public static void Map(IEndpointRouteBuilder app)
    {
        var desk = app.MapGroup("/umbraco/management/api/v1/desk").WithTags("Desk").WithMetadata(new RequestSizeLimitAttribute(MaxBody));
        desk.MapPost("/sign-in", SignIn).AllowAnonymous().RequireRateLimiting(RateLimits.SignIn).WithMetadata(new WithoutCsrfToken())
            .WithName("DeskSignIn").WithSummary("Sets the cookie and answers with a bearer token; a client uses one of them.")
            .TakesJson<SignInRequest>().Produces<SessionView>().Produces<SecondStepView>(202)
            .ProducesProblem(401).ProducesProblem(415).ProducesProblem(429);
        desk.MapPost("/sign-in/two-factor", SignInSecondStep).AllowAnonymous().RequireRateLimiting(RateLimits.SignIn).WithMetadata(new WithoutCsrfToken())
            .WithName("DeskSignInTwoFactor").WithSummary("The second step: ticket of the first and a code of the app, or a recovery code.")
            .TakesJson<SecondStep>().Produces<SessionView>()
            .ProducesProblem(401).ProducesProblem(410).ProducesProblem(415).ProducesProblem(422).ProducesProblem(429);
        desk.MapPost("/sign-out", SignOut).AllowAnonymous()
            .WithName("DeskSignOut").WithSummary("Ends the session: its cookie and its bearer token are refused from now on.").Produces(204);
        ProfileEndpoints.Map(desk);
        desk.MapGet("/units", async ([FromServices] ReadUnits units, CancellationToken ct) => Results.Ok(await units.Run(ct))).RequireAuthorization(Permissions.UseDesk)
            .WithName("ListUnits").WithSummary("The units of the current plan.").Produces<IReadOnlyList<UnitChoice>>();
        desk.MapGet("/csrf", Csrf).RequireAuthorization(TwoFactorRule.MayBeMissing)
            .WithName("DeskCsrf").WithSummary("The token that unsafe requests signed by the cookie carry in X-CSRF-TOKEN.")
            .Produces<CsrfView>().ProducesProblem(401);
        desk.MapPost("/password", ChangePassword).RequireAuthorization(Permissions.UseDesk).RequireRateLimiting(RateLimits.SignIn)
            .WithName("DeskChangePassword").WithSummary("Changes one's own password; ends all sessions and answers with a new one.")
            .TakesJson<PasswordChange>().Produces<SessionView>().ProducesProblem(422);

        var accounts = desk.MapGroup("/accounts").RequireAuthorization(Permissions.Administer);
        accounts.MapGet("", List).WithName("ListAccounts").WithSummary("The accounts, by name: ?text=&role=Editor&unit=mot-cua&disabled=false&page=1&pageSize=50.")
            .TakesPage().Produces<PageOf<AccountView>>().ProducesProblem(422);
        accounts.MapPost("", Create).WithName("CreateAccount").WithSummary("Gives somebody an account; without a password the answer has a link to set it.")
            .TakesJson<NewAccount>().Produces<CreatedAccount>(201).ProducesProblem(409).ProducesProblem(422);
        accounts.MapPut("/{id}", Change).WithName("ChangeAccount").WithSummary("Name, roles, unit, and whether the account is closed.")
            .TakesJson<AccountChange>().Produces<AccountView>().ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
        accounts.MapPost("/{id}/set-password-link", IssueLink).WithName("IssuePasswordLink").WithSummary("A new link for somebody who forgot the password.")
            .Produces<PasswordLinkView>().ProducesProblem(404).ProducesProblem(409);
        accounts.MapPost("/{id:guid}/reset-two-factor", ResetTwoFactor).WithName("ResetTwoFactor")
            .WithSummary("Takes two-factor sign-in off an account whose phone and recovery codes are lost; ends its sessions.")
            .Produces(204).ProducesProblem(404).ProducesProblem(409);
        accounts.MapGet("/{id:guid}/sign-ins", SignIns).WithName("ListSignIns")
            .WithSummary("Attempts to sign in to the account, newest first: ?page=1&pageSize=50.").TakesPage().Produces<PageOf<SignInView>>().ProducesProblem(422);
    }

    private static async Task<IResult> SignIn(HttpContext context, SignIn signIn, OpenSession open, CancellationToken ct)
    {
        var body = await JsonBody.Read<SignInRequest>(context.Request, ct);
        if (!body.Ok)
        {
            return body.Problem.ToHttp();
        }

        var first = await signIn.Run(body.Value.Email, body.Value.Password, SignInOrigin.Of(context), ct);
        context.Response.Headers.CacheControl = "no-store";
        return !first.Ok ? Refuse(context, first.Problem)
            : first.Value.SecondStepTicket is { } ticket
                ? Results.Json(new SecondStepView(true, ticket, (long)Tickets.Life.TotalSeconds), statusCode: StatusCodes.Status202Accepted)
                : Results.Ok(await open.Run(context, first.Value.Account));
    }

    private static async Task<IResult> SignInSecondStep(HttpContext context, FinishSignIn finish, OpenSession open, CancellationToken ct)
    {
        var body = await JsonBody.Read<SecondStep>(context.Request, ct);
        if (!body.Ok)
        {
            return body.Problem.ToHttp();
        }

        var account = await finish.Run(body.Value, SignInOrigin.Of(context), ct);
        return account.Ok ? Results.Ok(await open.Run(context, account.Value)) : Refuse(context, account.Problem);
    }

    private static IResult Refuse(HttpContext context, Problem problem)
    {
        if (problem.Kind == ProblemKind.TooMany)
        {
            RateLimits.SetRetryAfter(context, RateLimits.Window);
        }

        return problem.ToHttp();
    }

    private static async Task<IResult> SignOut(HttpContext context, EndSession end, CancellationToken ct)
    {
        await end.Run(context.User, ct);
        await context.SignOutAsync(IdentityConstants.ApplicationScheme);
        return Results.NoContent();
    }

    private static IResult Csrf(HttpContext context, IAntiforgery antiforgery) =>
        Results.Ok(new CsrfView(antiforgery.GetAndStoreTokens(context).RequestToken!));

    private static async Task<IResult> ChangePassword(HttpContext context, ChangeOwnPassword change, OpenSession open, CancellationToken ct)
    {
        var body = await JsonBody.Read<PasswordChange>(context.Request, ct);
        if (!body.Ok)
        {
            return body.Problem.ToHttp();
        }

        return await open.Answer(context, await change.Run(context.User, body.Value));
    }

    private static async Task<IResult> List(HttpRequest request, string? text, string? role, string? unit, string? disabled, ListAccounts list, CancellationToken ct)
    {
        if (new[] { text, role, unit }.Any(word => word?.Contains('\0') == true))
        {
            return Problem.Field("text", "Từ cần tìm có ký tự không hợp lệ.").ToHttp();
        }

        bool? closed = bool.TryParse(disabled, out var known) ? known : null;
        if (closed is null && !string.IsNullOrEmpty(disabled))
        {
            return Problem.Field("disabled", "Hãy dùng disabled=true hoặc disabled=false.").ToHttp();
        }

        var asked = PageAsked.Read(request);
        return asked.Ok ? Results.Ok(await list.Run(new AccountFilter(text, role, unit, closed), asked.Value, ct)) : asked.Problem.ToHttp();
    }

    private static async Task<IResult> Create(HttpRequest request, CreateAccount create, CancellationToken ct)
    {
        var body = await JsonBody.Read<NewAccount>(request, ct);
        return body.Ok ? (await create.Run(body.Value, Actor.Of(request.HttpContext.User), ct)).ToHttp(created => Results.Json(created, statusCode: 201)) : body.Problem.ToHttp();
    }

    private static async Task<IResult> Change(string id, HttpRequest request, ChangeAccount change, CancellationToken ct)
    {
        var body = await JsonBody.Read<AccountChange>(request, ct);
        return body.Ok ? (await change.Run(id, body.Value, Actor.Of(request.HttpContext.User), ct)).ToHttp() : body.Problem.ToHttp();
    }

    private static async Task<IResult> IssueLink(Guid id, HttpContext context, IssuePasswordLink issue, CancellationToken ct) =>
        (await issue.Run(id, Actor.Of(context.User), ct)).ToHttp();

    private static async Task<IResult> ResetTwoFactor(Guid id, HttpContext context, ResetTwoFactor reset, CancellationToken ct) =>
        (await reset.Run(id, Actor.Of(context.User), ct)).ToHttp(_ => Results.NoContent());

    private static async Task<IResult> SignIns(Guid id, HttpRequest request, ListSignIns list, CancellationToken ct)
    {
        var asked = PageAsked.Read(request);
        return asked.Ok ? Results.Ok(await list.Run(id.ToString(), asked.Value, ct)) : asked.Problem.ToHttp();
    }
}
