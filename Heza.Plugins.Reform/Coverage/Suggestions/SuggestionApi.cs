using Heza.Plugins.Reform.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Heza.Plugins.Reform.Coverage.Suggestions;

/// <summary>Which item for an article, which article for an item: proposals with reasons, nothing is decided.</summary>
internal static class SuggestionApi
{
    public static void MapSuggestionApi(this IEndpointRouteBuilder app)
    {
        var plan = app.MapGroup("/umbraco/management/api/v1/reform/plans/{year:int}").WithTags("Coverage");

        plan.MapGet("suggestions", async (int year, Guid article, SuggestForPublished suggest, CancellationToken ct) => (await suggest.Run(year, article, ct)).ToHttp())
            .WithName("GetSuggestions").WithSummary("Mục của kế hoạch mà một bài đã đăng có thể đáp ứng, kèm lý do")
            .RequireAuthorization(Permissions.UseDesk).Produces<ItemSuggestions>().ProducesProblem(StatusCodes.Status404NotFound);

        plan.MapPost("suggestions", async (int year, [FromBody] SuggestionDraft draft, SuggestItems suggest, CancellationToken ct) => (await suggest.Run(year, draft, ct)).ToHttp())
            .WithName("SuggestForDraft").WithSummary("Mục của kế hoạch mà nội dung đang soạn có thể đáp ứng, kèm lý do; không lưu gì")
            .RequireAuthorization(Permissions.Edit).Produces<ItemSuggestions>()
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

        plan.MapGet("items/{code}/candidates", async (int year, string code, int? page, int? pageSize, FindCandidates find, CancellationToken ct) =>
                (await find.Run(year, code, new Paging(page, pageSize), ct)).ToHttp())
            .WithName("GetCandidates").WithSummary("Bài đã đăng có thể đáp ứng một mục, bài chưa gắn vào đâu trước")
            .RequireAuthorization(Permissions.UseDesk).Produces<PageOf<Candidate>>().ProducesProblem(StatusCodes.Status404NotFound);
    }
}
