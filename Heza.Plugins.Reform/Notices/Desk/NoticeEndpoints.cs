using System.Globalization;
using System.Security.Claims;
using Heza.Plugins.Reform.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Heza.Plugins.Reform.Notices.Desk;

/// <summary>A person's own notices; nobody sees another's.</summary>
internal static class NoticeEndpoints
{
    private const string Api = "/umbraco/management/api/v1/reform/notices";
    private const int LastPage = 100_000;
    private const int DefaultSize = 20;
    private const int MaxSize = 100;

    public static IEndpointRouteBuilder MapNoticeEndpoints(this IEndpointRouteBuilder app)
    {
        var notices = app.MapGroup(Api).WithTags("Notices").RequireAuthorization(Permissions.UseDesk);
        notices.MapGet("", List).WithName("ListNotices").WithSummary("My notices, newest first; unread=true: only those")
            .TakesPage().Produces<PageOf<NoticeView>>().ProducesProblem(422);
        notices.MapGet("/count", async (ClaimsPrincipal user, CountNotices count, CancellationToken ct) => Results.Ok(await count.Run(Actor.Of(user).Id, ct)))
            .WithName("CountNotices").WithSummary("How many of my notices are unread").Produces<NoticeCount>();
        notices.MapPost("/{id:guid}/read", async (Guid id, ClaimsPrincipal user, MarkNoticesRead mark, CancellationToken ct) => (await mark.Run(Actor.Of(user).Id, id, ct)).ToHttp())
            .WithName("ReadNotice").WithSummary("Marks one of my notices as read; harmless when it was").Produces<NoticeCount>().ProducesProblem(404);
        notices.MapPost("/read-all", async (ClaimsPrincipal user, MarkNoticesRead mark, CancellationToken ct) => (await mark.Run(Actor.Of(user).Id, null, ct)).ToHttp())
            .WithName("ReadAllNotices").WithSummary("Marks all my notices as read").Produces<NoticeCount>();
        return app;
    }

    private static async Task<IResult> List(string? unread, HttpRequest request, ClaimsPrincipal user, ListNotices list, CancellationToken ct)
    {
        var (number, size) = (Number(request.Query["page"], 1, LastPage), Number(request.Query["pageSize"], DefaultSize, MaxSize));
        return number is null ? Problem.Field("page", $"Số trang phải là số từ 1 đến {LastPage}.").ToHttp()
            : size is null ? Problem.Field("pageSize", $"Số dòng mỗi trang phải là số từ 1 đến {MaxSize}.").ToHttp()
            : unread is not (null or "" or "true" or "false") ? Problem.Field("unread", "Tham số unread phải là true hoặc false.").ToHttp()
            : Results.Ok(await list.Run(Actor.Of(user).Id, unread == "true", number.Value, size.Value, ct));
    }

    private static int? Number(string? text, int otherwise, int max) =>
        string.IsNullOrEmpty(text) ? otherwise
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= max ? number
            : null;
}
