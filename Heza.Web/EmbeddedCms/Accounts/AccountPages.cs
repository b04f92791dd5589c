using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Accounts.Pages;
using Heza.Web.EmbeddedCms.Accounts.SignIns;
using Heza.Web.EmbeddedCms.Accounts.TwoFactor;
using Heza.Web.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components;
using Heza.Plugins.Reform.Platform.Pages;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Heza.Web.EmbeddedCms.Accounts;

/// <summary>The pages for signing in and setting up. They work without JavaScript; <see cref="CsrfGuard"/> checks their forms.</summary>
public static class AccountPages
{
    public const string Home = "/desk";
    public const string SecondStepPath = DeskAuthentication.SignInPath + "/two-factor";
    private const string PasswordSet = DeskAuthentication.SignInPath + "?passwordSet=1";

    public static void Map(IEndpointRouteBuilder app)
    {
        var desk = app.MapGroup(Home).ExcludeFromDescription().WithMetadata(new RequestSizeLimitAttribute(64 * 1024)).AddEndpointFilter(KeepPrivate);

        // One page for all addresses of the desk: its script shows the one that is asked for.
        desk.MapGet("", () => Page<DeskPage>(new { })).RequireAuthorization(Permissions.UseDesk);
        desk.MapGet("/{**page}", () => Page<DeskPage>(new { })).RequireAuthorization(Permissions.UseDesk);

        var twoFactor = desk.MapGroup("/two-factor").RequireAuthorization(TwoFactorRule.MayBeMissing);
        twoFactor.MapGet("", ShowTwoFactor);
        twoFactor.MapPost("", TurnOnTwoFactor).RequireRateLimiting(RateLimits.SignIn);

        var open = desk.MapGroup("").AllowAnonymous();
        open.MapGet("/sign-in", ShowSignIn);
        open.MapPost("/sign-in", SignIn).RequireRateLimiting(RateLimits.SignIn);
        open.MapPost("/sign-in/two-factor", SecondStep).RequireRateLimiting(RateLimits.SignIn);
        open.MapPost("/sign-out", SignOut);
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
        var first = await signIn.Run(form["email"], form["password"], SignInOrigin.Of(context), ct);
        if (!first.Ok)
        {
            return Page<SignInPage>(new { Email = (string?)form["email"], ReturnUrl = next, first.Problem }, Waiting(context, first.Problem));
        }

        if (first.Value.SecondStepTicket is { } ticket)
        {
            return Page<SecondStepPage>(new { Ticket = ticket, ReturnUrl = next });
        }

        await session.Run(context, first.Value.Account);
        return Results.LocalRedirect(next);
    }

    private static async Task<IResult> SecondStep(HttpContext context, FinishSignIn finish, OpenSession session, CancellationToken ct)
    {
        var form = await FormOf(context, ct);
        var next = LocalUrl.Or(form["returnUrl"], Home);
        var (ticket, byRecovery) = (form["ticket"].ToString(), form["by"] == "recovery");
        if (form.ContainsKey("ask"))
        {
            return Page<SecondStepPage>(new { Ticket = ticket, ReturnUrl = next, ByRecovery = byRecovery });
        }

        var step = new SecondStep(ticket, byRecovery ? null : (string?)form["code"], byRecovery ? (string?)form["recoveryCode"] : null);
        var account = await finish.Run(step, SignInOrigin.Of(context), ct);
        if (account.Ok)
        {
            await session.Run(context, account.Value);
            return Results.LocalRedirect(next);
        }

        return account.Problem.Kind == ProblemKind.Invalid
            ? Page<SecondStepPage>(new { Ticket = ticket, ReturnUrl = next, ByRecovery = byRecovery, account.Problem }, account.Problem)
            : Page<SignInPage>(new { ReturnUrl = next, account.Problem }, Waiting(context, account.Problem));
    }

    private static async Task<IResult> ShowTwoFactor(HttpContext context, StartTwoFactor start, IOptions<AccountOptions> options)
    {
        var started = await start.Run(context.User);
        return started.Ok
            ? Page<TwoFactorPage>(new { SetUp = started.Value, Required = TwoFactorRule.IsMissing(options.Value.TwoFactor, context.User) })
            : Results.LocalRedirect(Home);
    }

    private static async Task<IResult> TurnOnTwoFactor(
        HttpContext context, ConfirmTwoFactor confirm, StartTwoFactor start, OpenSession session, IOptions<AccountOptions> options, CancellationToken ct)
    {
        var form = await FormOf(context, ct);
        var confirmed = await confirm.Run(context.User, new TwoFactorConfirmation(form["ticket"], form["code"]), ct);
        if (confirmed.Ok)
        {
            await session.Run(context, confirmed.Value.Account);
            return Page<RecoveryCodesPage>(new { Codes = confirmed.Value.RecoveryCodes });
        }

        // The key that the person has just scanned stays, as long as its ticket holds.
        var again = await start.Again(context.User, form["ticket"]);
        return again.Ok
            ? Page<TwoFactorPage>(new { SetUp = again.Value, Required = TwoFactorRule.IsMissing(options.Value.TwoFactor, context.User), confirmed.Problem }, confirmed.Problem)
            : Results.LocalRedirect(Home);
    }

    private static Problem Waiting(HttpContext context, Problem problem)
    {
        if (problem.Kind == ProblemKind.TooMany)
        {
            RateLimits.SetRetryAfter(context, RateLimits.Window);
        }

        return problem;
    }

    private static async Task<IResult> SignOut(HttpContext context, EndSession end, CancellationToken ct)
    {
        await end.Run(context.User, ct);
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
