using System.Security.Claims;
using Heza.Plugins.Reform.Platform;
using Heza.Web.Security;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Heza.Web.EmbeddedCms.Accounts;

/// <summary>Body of <c>POST sign-in</c>.</summary>
public sealed record SignInRequest(string? Email, string? Password);

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
            .TakesJson<SignInRequest>().Produces<SessionView>()
            .ProducesProblem(401).ProducesProblem(415).ProducesProblem(429);
        desk.MapPost("/sign-out", (Delegate)SignOut).AllowAnonymous()
            .WithName("DeskSignOut").WithSummary("Takes the cookie back; a bearer token is forgotten by its client.").Produces(204);
        desk.MapGet("/me", (ClaimsPrincipal user) => SignedInPerson.Of(user)).RequireAuthorization(Permissions.UseDesk)
            .WithName("DeskMe").WithSummary("Who is signed in.").Produces<SignedInPerson>().ProducesProblem(401);
        desk.MapGet("/csrf", Csrf).RequireAuthorization(Permissions.UseDesk)
            .WithName("DeskCsrf").WithSummary("The token that unsafe requests signed by the cookie carry in X-CSRF-TOKEN.")
            .Produces<CsrfView>().ProducesProblem(401);
        desk.MapPost("/password", ChangePassword).RequireAuthorization(Permissions.UseDesk).RequireRateLimiting(RateLimits.SignIn)
            .WithName("DeskChangePassword").WithSummary("Changes one's own password; ends all sessions and answers with a new one.")
            .TakesJson<PasswordChange>().Produces<SessionView>().ProducesProblem(422);

        var accounts = desk.MapGroup("/accounts").RequireAuthorization(Permissions.Administer);
        accounts.MapGet("", List).WithName("ListAccounts").WithSummary("The accounts, by name: ?page=1&pageSize=50.")
            .TakesPage().Produces<PageOf<AccountView>>().ProducesProblem(422);
        accounts.MapPost("", Create).WithName("CreateAccount").WithSummary("Gives somebody an account; without a password the answer has a link to set it.")
            .TakesJson<NewAccount>().Produces<CreatedAccount>(201).ProducesProblem(409).ProducesProblem(422);
        accounts.MapPut("/{id}", Change).WithName("ChangeAccount").WithSummary("Name, roles, unit, and whether the account is closed.")
            .TakesJson<AccountChange>().Produces<AccountView>().ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
        accounts.MapPost("/{id}/set-password-link", IssueLink).WithName("IssuePasswordLink").WithSummary("A new link for somebody who forgot the password.")
            .Produces<PasswordLinkView>().ProducesProblem(404).ProducesProblem(409);
    }

    private static async Task<IResult> SignIn(HttpContext context, SignIn signIn, OpenSession open, CancellationToken ct)
    {
        var body = await JsonBody.Read<SignInRequest>(context.Request, ct);
        if (!body.Ok)
        {
            return body.Problem.ToHttp();
        }

        var account = await signIn.Run(body.Value.Email, body.Value.Password);
        if (account.Problem is { Kind: ProblemKind.TooMany })
        {
            RateLimits.SetRetryAfter(context, RateLimits.Window);
        }

        return account.Ok ? await Session(context, open, account.Value) : account.Problem.ToHttp();
    }

    private static async Task<IResult> SignOut(HttpContext context)
    {
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

        var changed = await change.Run(context.User, body.Value);
        return changed.Ok ? await Session(context, open, changed.Value) : changed.Problem.ToHttp();
    }

    private static async Task<IResult> Session(HttpContext context, OpenSession open, Account account)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Results.Ok(await open.Run(context, account));
    }

    private static async Task<IResult> List(HttpRequest request, ListAccounts list, CancellationToken ct)
    {
        var asked = PageAsked.Read(request);
        return asked.Ok ? Results.Ok(await list.Run(asked.Value, ct)) : asked.Problem.ToHttp();
    }

    private static async Task<IResult> Create(HttpRequest request, CreateAccount create, CancellationToken ct)
    {
        var body = await JsonBody.Read<NewAccount>(request, ct);
        return body.Ok ? (await create.Run(body.Value, ct)).ToHttp(created => Results.Json(created, statusCode: 201)) : body.Problem.ToHttp();
    }

    private static async Task<IResult> Change(string id, HttpRequest request, ChangeAccount change, CancellationToken ct)
    {
        var body = await JsonBody.Read<AccountChange>(request, ct);
        return body.Ok ? (await change.Run(id, body.Value, ct)).ToHttp() : body.Problem.ToHttp();
    }

    private static async Task<IResult> IssueLink(Guid id, UserManager<Account> accounts, PasswordLink links)
    {
        var account = await accounts.FindByIdAsync(id.ToString());
        return account switch
        {
            null => Problem.NotFound("Không có tài khoản này.").ToHttp(),
            { DisabledAt: not null } => Problem.Conflict("Tài khoản đang bị khoá. Hãy mở lại trước khi cấp liên kết đặt mật khẩu.").ToHttp(),
            _ => Results.Ok(new PasswordLinkView(await links.Issue(account))),
        };
    }
}
