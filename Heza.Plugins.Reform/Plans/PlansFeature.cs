using Heza.Plugins.Reform.Plans.Comparing;
using Heza.Plugins.Reform.Plans.Papers;
using Heza.Plugins.Reform.Plans.Periods;
using Heza.Plugins.Reform.Plans.Revisions;
using Heza.Plugins.Reform.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;

namespace Heza.Plugins.Reform.Plans;

/// <summary>Yearly publicity plans: import, editing and reading.</summary>
public static class PlansFeature
{
    public static IUmbracoBuilder AddPlans(this IUmbracoBuilder builder)
    {
        builder.Services.AddScoped<ImportPlan>().AddScoped<ReadPlans>().AddScoped<ReadUnits>().AddScoped<PeriodLocks>();
        builder.Services.AddScoped<SavePlan>().AddScoped<ReadPlanDraft>().AddScoped<ReadPlanRevisions>().AddScoped<ComparePlans>().AddScoped<ReadPlanFile>();
        return builder;
    }

    public static IEndpointRouteBuilder MapPlans(this IEndpointRouteBuilder app)
    {
        var plans = app.MapGroup("/umbraco/management/api/v1/reform/plans").WithTags("Plans");

        plans.MapGet("", async (ReadPlans read, CancellationToken ct) => Results.Ok(await read.All(ct)))
            .RequireAuthorization(Permissions.UseDesk).WithName("ListPlans").WithSummary("Các kế hoạch, năm mới nhất trước")
            .Produces<IReadOnlyList<PlanSummary>>();

        plans.MapGet("{year:int}", async (int year, ReadPlans read, CancellationToken ct) => (await read.Of(year, ct)).ToHttp())
            .RequireAuthorization(Permissions.UseDesk).WithName("GetPlan").WithSummary("Một kế hoạch, với nội dung theo cây")
            .Produces<PlanView>().ProducesProblem(StatusCodes.Status404NotFound);

        plans.MapPost("", Import)
            .RequireAuthorization(Permissions.Office).WithName("ImportPlan").WithSummary("Nhập kế hoạch của một năm (JSON, tối đa 1 MB)")
            .Accepts<PlanView>("application/json").Produces<ImportedPlan>().Produces<ImportedPlan>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        plans.MapPlanEditing();
        return app;
    }

    private static async Task<IResult> Import(HttpContext http, ImportPlan import, CancellationToken ct)
    {
        if (!http.Request.HasJsonContentType())
        {
            return new Problem(ProblemKind.UnsupportedType, "Hãy gửi kế hoạch dưới dạng JSON (Content-Type: application/json).").ToHttp();
        }

        if (await PlanBody.Read(http.Request, ct) is not { } json)
        {
            return PlanBody.TooLarge.ToHttp();
        }

        var imported = await import.Run(json, Actor.Of(http.User), ct);
        return imported.ToHttp(plan => plan.Created
            ? Results.Created($"/umbraco/management/api/v1/reform/plans/{plan.Year}", plan)
            : Results.Ok(plan));
    }
}
