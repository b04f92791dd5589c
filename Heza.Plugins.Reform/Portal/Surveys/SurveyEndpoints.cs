using System.Globalization;
using Heza.Plugins.Reform.Outreach.Survey;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Publishing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Heza.Plugins.Reform.Portal.Surveys;

/// <summary>
/// The public forms. They work without a script and need no account. None of them is cached: each form carries a ticket
/// of its own, and what was sent must not lie about.
/// </summary>
internal static class SurveyEndpoints
{
    public const string Trap = "trang-web";
    public const string Ticket = "phieu";

    private const int MaxBody = 64 * 1024;

    public static void MapSurveyPages(this IEndpointRouteBuilder app)
    {
        app.MapPage(SurveyAddress.Root, List);
        app.MapPage(SurveyAddress.Root + "/{slug}", Show);
        app.MapPage(SurveyAddress.Root + "/{slug}/cam-on", Thank);
        app.MapPost(SurveyAddress.Root + "/{slug}", Send).AllowAnonymous().ExcludeFromDescription()
            .RequireRateLimiting(PublicForms.RateLimit).WithMetadata(new RequestSizeLimitAttribute(MaxBody));
    }

    private static async Task<IResult> List(HttpContext http, [FromServices] OpenSurveys open, CancellationToken ct)
    {
        http.Response.Headers.CacheControl = "no-store";
        var surveys = await open.Run(ct);
        return surveys is [var only] ? Results.Redirect(SurveyAddress.Of(only.Slug)) : PortalPages.Page<SurveyListPage>(new { Surveys = surveys });
    }

    private static Task<IResult> Show(
        string slug, HttpContext http, [FromServices] OpenSurveys open, [FromServices] SurveyTickets tickets, AnswerMissing missing, TimeProvider time, CancellationToken ct) =>
        With(slug, http, open, missing, survey => survey.StateOn(time.Today()) == SurveyState.Open ? Form(survey, tickets.Create(survey.Id)) : NotOpen(survey, time), ct);

    private static Task<IResult> Thank(string slug, HttpContext http, [FromServices] OpenSurveys open, AnswerMissing missing, CancellationToken ct) =>
        With(slug, http, open, missing, survey => PortalPages.Page<SurveyThanksPage>(new { survey.Title }), ct);

    private static async Task<IResult> Send(
        string slug, HttpContext http, [FromServices] AnswerSurvey answer, [FromServices] OpenSurveys open, [FromServices] SurveyTickets tickets,
        AnswerMissing missing, TimeProvider time, CancellationToken ct)
    {
        if (await Read(http.Request, ct) is not { } sheet)
        {
            return new Problem(ProblemKind.Malformed, "Không đọc được phiếu trả lời. Hãy gửi bằng biểu mẫu trên trang.").ToHttp();
        }

        var thanks = PortalPages.IsSlug(slug) ? await answer.Run(slug, sheet, ct) : ReadSurvey.None;
        if (thanks.Ok)
        {
            http.Response.Headers.Location = SurveyAddress.Thanks(slug);
            return Results.StatusCode(StatusCodes.Status303SeeOther);
        }

        return await With(slug, http, open, missing, survey => thanks.Problem.Kind == ProblemKind.Invalid
            ? Form(survey, tickets.KeepOrRenew(sheet.Ticket, survey.Id), sheet, thanks.Problem)
            : NotOpen(survey, time), ct);
    }

    private static async Task<IResult> With(
        string slug, HttpContext http, OpenSurveys open, AnswerMissing missing, Func<SatisfactionSurvey, IResult> show, CancellationToken ct)
    {
        http.Response.Headers.CacheControl = "no-store";
        return PortalPages.IsSlug(slug) && await open.At(slug, ct) is { } survey ? show(survey) : await missing.Run(PublicAddress.ArticleSection, null, ct);
    }

    private static IResult Form(SatisfactionSurvey survey, string ticket, SurveySheet? sent = null, Problem? problem = null) =>
        PortalPages.Page<SurveyPage>(
            new { Survey = survey, Ticket = ticket, Sent = sent, Problem = problem },
            problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    private static IResult NotOpen(SatisfactionSurvey survey, TimeProvider time)
    {
        var closed = survey.StateOn(time.Today()) == SurveyState.Closed;
        return PortalPages.Page<SurveyClosedPage>(new { Survey = survey, Closed = closed }, closed ? StatusCodes.Status410Gone : StatusCodes.Status200OK);
    }

    /// <summary>The sheet, or null when the request is no form.</summary>
    private static async Task<SurveySheet?> Read(HttpRequest request, CancellationToken ct)
    {
        if (!request.HasFormContentType)
        {
            return null;
        }

        try
        {
            var form = await request.ReadFormAsync(ct);
            var levels = new Dictionary<int, string>();
            foreach (var (name, values) in form)
            {
                if (name.StartsWith("q-", StringComparison.Ordinal) && int.TryParse(name.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var question))
                {
                    levels[question] = values.ToString();
                }
            }

            return new SurveySheet(form[Ticket], form[Trap], levels, form["who"], form["comment"]);
        }
        catch (InvalidDataException)
        {
            // More fields, or longer names, than any form has.
            return null;
        }
    }
}
