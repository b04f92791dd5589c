using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Platform.Office;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Outreach.Budget;

/// <summary>The Office's estimate of what a plan costs.</summary>
internal static class BudgetApi
{
    private const int MaxBody = 512 * 1024;

    public static void MapBudgetApi(this IEndpointRouteBuilder app)
    {
        var budget = app.MapGroup("/umbraco/management/api/v1/reform/plans/{year:int}/budget").WithTags("Budget")
            .RequireAuthorization(Permissions.Office).WithMetadata(new RequestSizeLimitAttribute(MaxBody));

        budget.MapGet("", async (int year, ReadBudget read, CancellationToken ct) => (await read.Run(year, ct)).ToHttp())
            .WithName("GetBudget").WithSummary("Dự toán kinh phí của một năm").Produces<BudgetView>().ProducesProblem(404);

        budget.MapPut("", async (int year, BudgetRequest? typed, SaveBudget save, HttpContext http, CancellationToken ct) =>
                (await save.Run(year, typed ?? new BudgetRequest(null, null), Actor.Of(http.User), ct)).ToHttp())
            .WithName("SaveBudget").WithSummary("Lưu dự toán: toàn bộ các dòng").Produces<BudgetView>().ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);

        budget.MapGet("words", (int year, long? amount) => amount is >= 0 and <= BudgetWords.Most
                ? Results.Ok(new AmountWords(BudgetWords.Of(amount.Value)))
                : Problem.Field("amount", "Số tiền nằm ngoài giới hạn của dự toán.").ToHttp())
            .WithName("GetAmountWords").WithSummary("Số tiền bằng chữ").Produces<AmountWords>().ProducesProblem(422);

        budget.MapGet("du-toan.docx", (int year, ReadBudget read, ReformDbContext db, TimeProvider time, HttpContext http, CancellationToken ct) =>
                File(year, "docx", WriteOfficialDocx.ContentType, read, http, async view =>
                    WriteOfficialDocx.Run(BudgetDocument.Of(await db.Set<Plan>().AsNoTracking().SingleAsync(plan => plan.Year == year, ct), view, time.Today())), ct))
            .WithName("GetBudgetDocx").WithSummary("Dự toán theo thể thức văn bản hành chính").Produces(200, contentType: WriteOfficialDocx.ContentType).ProducesProblem(404);

        budget.MapGet("du-toan.xlsx", (int year, ReadBudget read, TimeProvider time, HttpContext http, CancellationToken ct) =>
                File(year, "xlsx", WriteXlsx.ContentType, read, http, view => Task.FromResult(WriteXlsx.Run(BudgetTable.Of(view, view.ChangedBy ?? "Văn phòng", time.Today()))), ct))
            .WithName("GetBudgetXlsx").WithSummary("Dự toán dạng bảng tính").Produces(200, contentType: WriteXlsx.ContentType).ProducesProblem(404);
    }

    private static async Task<IResult> File(
        int year, string ending, string contentType, ReadBudget read, HttpContext http, Func<BudgetView, Task<byte[]>> write, CancellationToken ct)
    {
        var budget = await read.Run(year, ct);
        if (!budget.Ok)
        {
            return budget.Problem.ToHttp();
        }

        http.Response.Headers.CacheControl = "no-store";
        return Results.File(await write(budget.Value), contentType, $"du-toan-kinh-phi-{year}.{ending}");
    }
}
