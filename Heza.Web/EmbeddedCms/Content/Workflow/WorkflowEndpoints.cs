using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Content.Desk;
using Heza.Web.EmbeddedCms.Content.Reading;
using Heza.Web.Security;

namespace Heza.Web.EmbeddedCms.Content.Workflow;

/// <param name="Revision">The revision that was read.</param>
/// <param name="Comment">A word to the approver; may be missing.</param>
public sealed record SubmitBody(int? Revision, string? Comment);

/// <param name="Comment">What is to be mended.</param>
/// <param name="Revision">The revision that was read; without it, whatever is current is returned.</param>
public sealed record ReturnBody(string? Comment, int? Revision);

/// <summary>The steps between writing and publishing. Approving is publishing or scheduling.</summary>
internal static class WorkflowEndpoints
{
    public static void Map(RouteGroupBuilder content)
    {
        content.MapPost("{key:guid}/submit", Submit).RequireAuthorization(Permissions.Edit)
            .WithName("SubmitContent").WithSummary("Puts the revision before those who approve, if it could be published as it stands")
            .TakesJson<SubmitBody>().Produces<ContentDetail>()
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(415).ProducesProblem(422);
        content.MapPost("{key:guid}/recall", Recall).RequireAuthorization(Permissions.Edit)
            .WithName("RecallContent").WithSummary("Takes one's own submission back").Produces<ContentDetail>()
            .ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
        content.MapPost("{key:guid}/return", Return).RequireAuthorization(Permissions.Approve)
            .WithName("ReturnContent").WithSummary("Sends a submitted document back to its writer with a comment")
            .TakesJson<ReturnBody>().Produces<ContentDetail>()
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(415).ProducesProblem(422);
    }

    private static async Task<IResult> Submit(Guid key, HttpRequest request, SubmitContent submit, DeskAnswers answers, CancellationToken ct)
    {
        var body = await DeskRequest.Read<SubmitBody>(request, ct);
        if (!body.Ok)
        {
            return body.Problem.ToHttp();
        }

        return body.Value.Revision is { } revision
            ? await answers.After(await submit.Run(key, revision, body.Value.Comment, answers.Actor, ct))
            : Problem.Field("revision", "Thiếu số hiệu bản đã đọc (revision); hãy mở lại nội dung rồi trình duyệt.").ToHttp();
    }

    private static async Task<IResult> Recall(Guid key, RecallContent recall, DeskAnswers answers, CancellationToken ct) =>
        await answers.After(await recall.Run(key, answers.Actor, ct));

    private static async Task<IResult> Return(Guid key, HttpRequest request, ReturnContent send, DeskAnswers answers, CancellationToken ct)
    {
        var body = await DeskRequest.Read<ReturnBody>(request, ct);
        return body.Ok ? await answers.After(await send.Run(key, body.Value.Revision, body.Value.Comment, answers.Actor, ct)) : body.Problem.ToHttp();
    }
}
