using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Content.Desk;
using Heza.Web.EmbeddedCms.Content.Storage;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.EmbeddedCms.Content.Bulk;

/// <param name="Action"><c>submit</c>, <c>publish</c>, <c>withdraw</c>, <c>trash</c> or <c>restore</c>.</param>
/// <param name="Keys">At most 100; each is done once.</param>
/// <param name="Comment">For <c>withdraw</c>: the reason; for <c>submit</c>: a word to the approver. The log keeps it.</param>
public sealed record BulkBody(string? Action, IReadOnlyList<Guid>? Keys, string? Comment);

/// <param name="Outcomes">In the order in which they were asked for.</param>
public sealed record BulkAnswer(int Done, int Failed, IReadOnlyList<BulkOutcome> Outcomes);

/// <param name="Name">Empty when there is no such document.</param>
/// <param name="Problem">Why not: one or more Vietnamese sentences.</param>
public sealed record BulkOutcome(Guid Key, string Name, bool Ok, string? Problem);

/// <summary>Does the same to many documents, one after the other: what fails for one leaves the others alone.</summary>
public sealed class RunBulk(CmsDbContext db, DeskAnswers desk, IServiceProvider services)
{
    public const int MaxKeys = 100;

    public async Task<Result<BulkAnswer>> Run(BulkBody body, CancellationToken ct)
    {
        if (!BulkActions.All.TryGetValue(body.Action ?? "", out var action))
        {
            return Problem.Field("action", $"Việc cần làm phải là {string.Join(", ", BulkActions.All.Keys)}.");
        }

        if (!await desk.May(action.Permission))
        {
            return new Problem(ProblemKind.Forbidden, "Tài khoản của bạn không có quyền làm việc này.");
        }

        List<Guid> keys = [.. (body.Keys ?? []).Distinct()];
        if (keys.Count is 0 or > MaxKeys)
        {
            return Problem.Field("keys", keys.Count == 0 ? "Hãy chọn ít nhất một nội dung." : $"Mỗi lần chỉ làm được tối đa {MaxKeys} nội dung; hãy chọn ít hơn.");
        }

        return action.CommentMissing is { } missing && string.IsNullOrWhiteSpace(body.Comment)
            ? Problem.Field("comment", missing)
            : await Each(action, keys, body.Comment, ct);
    }

    private async Task<Result<BulkAnswer>> Each(BulkAction action, List<Guid> keys, string? comment, CancellationToken ct)
    {
        var names = await db.Set<CmsNode>().Where(node => keys.Contains(node.Key)).ToDictionaryAsync(node => node.Key, node => node.Name, ct);
        var mayApprove = await desk.MayApprove();
        var outcomes = new List<BulkOutcome>(keys.Count);
        foreach (var key in keys)
        {
            // Ends between two documents when the person has left; what is done stays done.
            ct.ThrowIfCancellationRequested();
            var done = await action.Run(new BulkStep(services, key, comment, desk.Actor, mayApprove), CancellationToken.None);
            outcomes.Add(new BulkOutcome(key, names.GetValueOrDefault(key, ""), done.Ok, done.Ok ? null : Words(done.Problem)));
        }

        return new BulkAnswer(outcomes.Count(outcome => outcome.Ok), outcomes.Count(outcome => !outcome.Ok), outcomes);
    }

    /// <summary>The list has no fields to mark: what is wrong in them is told here.</summary>
    private static string Words(Problem problem) =>
        problem.Errors is { Count: > 0 } errors ? string.Join(' ', errors.Values.SelectMany(messages => messages).Distinct(StringComparer.Ordinal)) : problem.Title;
}
