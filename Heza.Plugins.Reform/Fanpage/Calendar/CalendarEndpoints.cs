using System.Security.Claims;
using Heza.Plugins.Reform.Fanpage.Cards;
using Heza.Plugins.Reform.Fanpage.Desk;
using Heza.Plugins.Reform.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Heza.Plugins.Reform.Fanpage.Calendar;

/// <summary>Planning posts: the calendar, times and words of waiting posts, free times, the link card.</summary>
internal static class CalendarEndpoints
{
    public static IEndpointRouteBuilder MapCalendar(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup(FanpageEndpoints.Api).WithTags("Fanpage");
        var read = api.MapGroup("").RequireAuthorization(Permissions.UseDesk);
        read.MapGet("/posts/calendar", Posts).WithName("ListFanpageCalendar")
            .WithSummary("All posts of a range of Vietnamese days (both included, at most 62), by time")
            .Produces<CalendarView>().ProducesProblem(422);
        read.MapGet("/slots", Slots).WithName("ListFanpageSlots")
            .WithSummary("Free times: of a Vietnamese day, else the next ones after a moment (default: now)")
            .Produces<SlotsView>().ProducesProblem(422);
        read.MapGet("/slots/check", Check).WithName("CheckFanpageSlot").WithSummary("What speaks against a time")
            .Produces<TimeCheck>().ProducesProblem(422);
        read.MapGet("/card/{key:guid}", async (Guid key, PreviewCard preview, CancellationToken ct) => (await preview.Saved(key, ct)).ToHttp())
            .WithName("GetFanpageCard").WithSummary("Link card of an article as it is saved, published or not")
            .Produces<CardView>().ProducesProblem(404);
        read.MapPost("/card", Card).WithName("PreviewFanpageCard").WithSummary("Link card of what is typed, over what is saved; changes nothing")
            .Accepts<CardRequest>("application/json").Produces<CardView>().ProducesProblem(400).ProducesProblem(415);

        var approve = api.MapGroup("").RequireAuthorization(Permissions.Approve);
        approve.MapPut("/posts/{id:guid}/time", Move).WithName("MoveFanpagePost").WithSummary("Another time for a post that has not gone out")
            .Accepts<TimeRequest>("application/json").Produces<PostDetails>()
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(415).ProducesProblem(422);
        approve.MapPut("/posts/{id:guid}/text", Reword).WithName("RewordFanpagePost").WithSummary("Other words for a post that has not gone out")
            .Accepts<TextRequest>("application/json").Produces<PostDetails>()
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(415).ProducesProblem(422);
        return app;
    }

    private static async Task<IResult> Posts(string? from, string? to, ReadCalendar calendar, CancellationToken ct)
    {
        var range = DateRange.Read(from, to);
        return range.Ok ? Results.Ok(await calendar.Run(range.Value, ct)) : range.Problem.ToHttp();
    }

    private static async Task<IResult> Slots(
        string? channel, string? day, string? from, string? content, SuggestSlots suggest, TimeProvider time, CancellationToken ct)
    {
        var own = FanpageRequests.Content(content);
        if (!string.IsNullOrEmpty(day))
        {
            var asked = DateRange.Day("day", day);
            return (asked.Problem ?? own.Problem) is { } problem ? problem.ToHttp() : (await suggest.OnDay(channel, asked.Value, own.Value, ct)).ToHttp();
        }

        var moment = string.IsNullOrEmpty(from) ? time.UtcNow() : FanpageRequests.Moment("from", from);
        return (moment.Problem ?? own.Problem) is { } wrong ? wrong.ToHttp() : (await suggest.From(channel, moment.Value, own.Value, ct)).ToHttp();
    }

    private static async Task<IResult> Check(string? channel, string? at, string? content, SuggestSlots suggest, CancellationToken ct)
    {
        var (moment, own) = (FanpageRequests.Moment("at", at), FanpageRequests.Content(content));
        return (moment.Problem ?? own.Problem) is { } problem ? problem.ToHttp() : (await suggest.Check(channel, moment.Value, own.Value, ct)).ToHttp();
    }

    private static async Task<IResult> Card(HttpRequest request, PreviewCard preview, CancellationToken ct)
    {
        var body = await FanpageRequests.Body<CardRequest>(request, ct);
        return body.Ok ? (await preview.Typed(body.Value.ContentKey, body.Value.Name, body.Value.Values, ct)).ToHttp() : body.Problem.ToHttp();
    }

    private static async Task<IResult> Move(Guid id, HttpRequest request, ClaimsPrincipal user, MoveFanpagePost move, CancellationToken ct)
    {
        var body = await FanpageRequests.Body<TimeRequest>(request, ct);
        if (!body.Ok)
        {
            return body.Problem.ToHttp();
        }

        var due = FanpageRequests.Moment("dueAt", body.Value.DueAt);
        return due.Ok ? (await move.Run(id, due.Value, body.Value.Version, Actor.Of(user), ct)).ToHttp() : due.Problem.ToHttp();
    }

    private static async Task<IResult> Reword(Guid id, HttpRequest request, ClaimsPrincipal user, RewordFanpagePost reword, CancellationToken ct)
    {
        var body = await FanpageRequests.Body<TextRequest>(request, ct);
        return body.Ok ? (await reword.Run(id, body.Value.Text, body.Value.Version, Actor.Of(user), ct)).ToHttp() : body.Problem.ToHttp();
    }
}
