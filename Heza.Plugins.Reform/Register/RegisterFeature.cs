using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Jobs;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Register.Cited;
using Heza.Plugins.Reform.Register.ForceTurns;
using Heza.Plugins.Reform.Register.Integrity;
using Heza.Plugins.Reform.Register.Missing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;

namespace Heza.Plugins.Reform.Register;

/// <summary>Keeping the register of legal documents whole: what is missing, what contradicts itself, what changes soon.</summary>
public static class RegisterFeature
{
    private const string Prefix = "/umbraco/management/api/v1/reform/register";

    public static IUmbracoBuilder AddRegister(this IUmbracoBuilder builder)
    {
        builder.Services
            .AddScoped<IPublicationParticipant, KeepCitedNumbers>().AddScoped<ListMissingDocuments>().AddScoped<ListRelationProblems>().AddScoped<ListCited>()
            .AddScoped<ListForceTurns>().AddScoped<TellForceTurns>()
            .AddRecurringWork<TellForceTurns>(TellForceTurns.JobId, TellForceTurns.Cron, tell => tell.Run(CancellationToken.None));
        return builder;
    }

    public static IEndpointRouteBuilder MapRegister(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup(Prefix).WithTags("Register").RequireAuthorization(Permissions.Edit);
        api.MapGet("/missing", async (ListMissingDocuments list, int? page, int? pageSize, CancellationToken ct) =>
                Results.Ok(await list.Run(new Paging(page, pageSize), ct)))
            .WithName("ListMissingDocuments").WithSummary("Văn bản được dẫn mà sổ văn bản chưa có, được dẫn nhiều nhất trước")
            .Produces<PageOf<MissingDocument>>();
        api.MapGet("/problems", async (ListRelationProblems list, string? fault, int? page, int? pageSize, CancellationToken ct) =>
            {
                var wanted = ReadFault(fault);
                return wanted.Ok ? Results.Ok(await list.Run(wanted.Value, new Paging(page, pageSize), ct)) : wanted.Problem.ToHttp();
            })
            .WithName("ListRelationProblems").WithSummary("Quan hệ văn bản cần xem lại")
            .Produces<PageOf<RelationProblemRow>>().ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        api.MapGet("/force-turns", async (ListForceTurns list, CancellationToken ct) => Results.Ok(await list.Run(ct)))
            .WithName("ListForceTurns").WithSummary("Văn bản sắp hoặc vừa đổi hiệu lực")
            .Produces<IReadOnlyList<ForceTurnRow>>();
        api.MapGet("/cited/{piece:guid}", async (ListCited list, Guid piece, CancellationToken ct) => Results.Ok(await list.Run(piece, ct)))
            .WithName("ListCited").WithSummary("Văn bản mà một bài hoặc văn bản đã đăng dẫn đến, kèm hiệu lực hôm nay")
            .Produces<IReadOnlyList<CitedDocumentView>>();
        return app;
    }

    private static Result<RelationFault?> ReadFault(string? text) =>
        string.IsNullOrEmpty(text) ? default(RelationFault?)
        : Enum.TryParse<RelationFault>(text, ignoreCase: true, out var fault) && Enum.IsDefined(fault) && !char.IsAsciiDigit(text[0]) ? fault
        : Problem.Field("fault", "Chưa có loại sai lệch này.");
}
