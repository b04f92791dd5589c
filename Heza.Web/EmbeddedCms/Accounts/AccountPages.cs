using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Accounts.Pages;
using Heza.Web.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components;
using Heza.Plugins.Reform.Platform.Pages;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Heza.Web.EmbeddedCms.Accounts;

/// <summary>The pages for signing in and setting up. They work without JavaScript; <see cref="CsrfGuard"/> checks their forms.</summary>
public static class AccountPages
{
    public const string Home = "/desk";
    private const string PasswordSet = DeskAuthentication.SignInPath + "?passwordSet=1";

    public static void Map(IEndpointRouteBuilder app)
    {
        var desk = app.MapGroup(Home).ExcludeFromDescription().WithMetadata(new RequestSizeLimitAttribute(64 * 1024)).AddEndpointFilter(KeepPrivate);

        // One page for all addresses of the desk: its script shows the one that is asked for.
        desk.MapGet("", () => Page<DeskPage>(new { })).RequireAuthorization(Permissions.UseDesk);
        desk.MapGet("/{**page}", () => Page<DeskPage>(new { })).RequireAuthorization(Permissions.UseDesk);

        var open = desk.MapGroup("").AllowAnonymous();
        open.MapGet("/sign-in", ShowSignIn);
        open.MapPost("/sign-in", SignIn).RequireRateLimiting(RateLimits.SignIn);
        open.MapPost("/sign-out", (Delegate)SignOut);
        open.MapGet("/set-up", ShowSetUp).RequireRateLimiting(RateLimits.SignIn);
        open.MapPost("/set-up", SetUp).RequireRateLimiting(RateLimits.SignIn);
        open.MapGet("/set-password", ShowSetPassword).RequireRateLimiting(RateLimits.SignIn);
        open.MapPost("/set-password", SetPassword).RequireRateLimiting(RateLimits.SignIn);
    }

    // The pages name people, and some addresses hold a secret: neither belongs in a cache or another site's log.
    private static ValueTask<object?> KeepPrivate(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        call.HttpContext.Response.Headers.CacheControl = "no-store";
        call.HttpContext.Response.Headers["Referrer-Policy"] = "same-origin";
        return next(call);
    }

    private static IResult ShowSignIn(HttpContext context, string? returnUrl, string? passwordSet)
    {
        var next = LocalUrl.Or(returnUrl, Home);
        return context.User.Identity?.IsAuthenticated == true
            ? Results.LocalRedirect(next)
            : Page<SignInPage>(new { ReturnUrl = next, PasswordSet = passwordSet is not null });
    }

    private static async Task<IResult> SignIn(HttpContext context, SignIn signIn, OpenSession session, CancellationToken ct)
    {
        var form = await FormOf(context, ct);
        var next = LocalUrl.Or(form["returnUrl"], Home);
        var account = await signIn.Run(form["email"], form["password"]);
        if (account.Ok)
        {
            await session.Run(context, account.Value);
            return Results.LocalRedirect(next);
        }

        if (account.Problem.Kind == ProblemKind.TooMany)
        {
            RateLimits.SetRetryAfter(context, RateLimits.Window);
        }

        return Page<SignInPage>(new { Email = (string?)form["email"], ReturnUrl = next, account.Problem }, account.Problem);
    }

    private static async Task<IResult> SignOut(HttpContext context)
    {
        await context.SignOutAsync(IdentityConstants.ApplicationScheme);
        return Results.LocalRedirect(DeskAuthentication.SignInPath);
    }

    private static async Task<IResult> ShowSetUp(string? token, SetUpFirstAdministrator setUp, CancellationToken ct) =>
        await setUp.CanUse(token, ct) ? Page<SetUpPage>(new { Token = token }) : Gone(SetUpFirstAdministrator.LinkGone);

    private static async Task<IResult> SetUp(HttpContext context, SetUpFirstAdministrator setUp, CancellationToken ct)
    {
        var form = await FormOf(context, ct);
        var typed = new FirstAdministratorForm(form["name"], form["email"], form["password"], form["repeated"]);
        var made = await setUp.Run(form["token"], typed, ct);
        return made.Ok ? Results.LocalRedirect(PasswordSet)
            : made.Problem.Kind == ProblemKind.Gone ? Gone(made.Problem)
            : Page<SetUpPage>(new { Token = (string?)form["token"], Form = typed, made.Problem }, made.Problem);
    }

    private static async Task<IResult> ShowSetPassword(string? account, string? token, PasswordLink links) =>
        await links.Read(account, token) is { } found
            ? Page<SetPasswordPage>(new { found.Email, AccountId = found.Id, Token = token })
            : Gone(Accounts.SetPassword.LinkGone);

    private static async Task<IResult> SetPassword(HttpContext context, SetPassword setPassword, PasswordLink links, CancellationToken ct)
    {
        var form = await FormOf(context, ct);
        var (accountId, token) = (form["account"].ToString(), form["token"].ToString());
        var set = await setPassword.Run(accountId, token, form["password"], form["repeated"]);
        if (set.Ok)
        {
            return Results.LocalRedirect(PasswordSet);
        }

        return await links.Read(accountId, token) is { } found
            ? Page<SetPasswordPage>(new { found.Email, AccountId = accountId, Token = token, set.Problem }, set.Problem)
            : Gone(set.Problem);
    }

    /// <summary>The form, or an empty one when something else was sent: its missing fields are then told as such.</summary>
    private static async Task<IFormCollection> FormOf(HttpContext context, CancellationToken ct) =>
        context.Request.HasFormContentType ? await context.Request.ReadFormAsync(ct) : FormCollection.Empty;

    private static PageResult<TPage> Page<TPage>(object parameters, Problem? problem = null)
        where TPage : IComponent =>
        new(parameters) { StatusCode = problem is null ? StatusCodes.Status200OK : ProblemResults.Status(problem.Kind) };

    private static IResult Gone(Problem problem) => new RefusalResult(problem);

    private sealed class RefusalResult(Problem problem) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => Refusal.Write(httpContext, problem);
    }
}
