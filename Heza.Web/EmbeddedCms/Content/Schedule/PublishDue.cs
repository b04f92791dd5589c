using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Content.Operations;
using Heza.Web.EmbeddedCms.Content.Storage;
using Heza.Web.EmbeddedCms.Content.Workflow;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.EmbeddedCms.Content.Schedule;

/// <summary>
/// Does what is due now: publishes and withdraws, each document by itself, so that one that fails does not stop the rest.
/// A "no" (a missing field, an objecting check) is written beside the schedule for the editor and not tried again; a
/// breakdown of the site is tried again a few times.
/// </summary>
public sealed partial class PublishDue(
    IServiceScopeFactory services, ContentWriter writer, ContentCheck check, TimeProvider time, ILogger<PublishDue> log)
{
    public const int MaxBreakdowns = 10;

    private const int BatchSize = 100;

    /// <returns>How many entries were carried out.</returns>
    public async Task<int> Run(CancellationToken ct)
    {
        var done = 0;
        foreach (var id in await Due(ct))
        {
            if (await Do(id, ct))
            {
                done++;
            }
        }

        return done;
    }

    private async Task<IReadOnlyList<int>> Due(CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var now = time.UtcNow();
        return await scope.ServiceProvider.GetRequiredService<CmsDbContext>().Set<CmsSchedule>()
            .Where(schedule => schedule.Date <= now && schedule.FailedAt == null)
            .OrderBy(schedule => schedule.Date).ThenBy(schedule => schedule.Id)
            .Select(schedule => schedule.Id)
            .Take(BatchSize)
            .ToListAsync(ct);
    }

    private async Task<bool> Do(int scheduleId, CancellationToken ct)
    {
        try
        {
            var result = await writer.Run(Actor.System, scope => Fire(scope, scheduleId, ct), ct);
            if (!result.Ok)
            {
                Refused(log, scheduleId, result.Problem.Title);
                await Record(scheduleId, Describe(result.Problem), ct);
            }

            return result.Ok && result.Value;
        }
        catch (Exception exception) when (!ct.IsCancellationRequested)
        {
            BrokeDown(log, scheduleId, exception);
            await RecordBreakdown(scheduleId, ct);
            return false;
        }
    }

    /// <returns>False when another node, or a person, was faster.</returns>
    private async Task<Result<bool>> Fire(ContentScope scope, int scheduleId, CancellationToken ct)
    {
        var schedule = await scope.Db.Set<CmsSchedule>().FirstOrDefaultAsync(schedule => schedule.Id == scheduleId, ct);
        if (schedule is not { FailedAt: null } || schedule.Date > scope.Now)
        {
            return false;
        }

        var nodes = scope.Db.Set<CmsNode>().Where(node => node.Id == schedule.NodeId);
        var stored = (await scope.Db.LoadContents(scope.Factory, nodes, ct)).Single();
        var comment = $"Theo lịch hẹn của {schedule.ActorName}";
        var problem = schedule.Action == ScheduleAction.Release
            ? await Release(scope, stored, comment, ct)
            : await UnpublishStep.Run(scope, stored, comment, ct);
        if (problem is not null)
        {
            return problem;
        }

        scope.Db.Remove(schedule);
        return true;
    }

    /// <summary>After an outage both halves may be due: then it is too late to show it, even for a moment.</summary>
    private async Task<Problem?> Release(ContentScope scope, StoredContent stored, string comment, CancellationToken ct) =>
        await scope.Db.Set<CmsSchedule>().AnyAsync(
            other => other.NodeId == stored.Node.Id && other.Action == ScheduleAction.Expire && other.FailedAt == null && other.Date <= scope.Now, ct)
            ? Problem.Conflict("Đến lượt xuất bản thì đã quá giờ hẹn thu hồi nên không xuất bản nữa.")
            : await PublishStep.Run(scope, stored, check, comment, ct);

    private async Task RecordBreakdown(int scheduleId, CancellationToken ct)
    {
        try
        {
            await Record(scheduleId, null, ct);
        }
        catch (Exception exception) when (!ct.IsCancellationRequested)
        {
            // Most likely the database is away: the entry stays due.
            BrokeDown(log, scheduleId, exception);
        }
    }

    /// <param name="failure">Null: a breakdown of the site, which counts as a failure when it has happened too often.</param>
    private Task<Result<bool>> Record(int scheduleId, string? failure, CancellationToken ct) => writer.Run<bool>(Actor.System, async scope =>
    {
        var schedule = await scope.Db.Set<CmsSchedule>().FirstOrDefaultAsync(schedule => schedule.Id == scheduleId, ct);
        if (schedule is null || (failure is null && ++schedule.Breakdowns < MaxBreakdowns))
        {
            return false;
        }

        schedule.FailedAt = scope.Now;
        schedule.Failure = failure ?? "Hệ thống gặp lỗi nhiều lần khi thực hiện lịch hẹn; hãy báo quản trị viên rồi đặt lại lịch.";
        var node = await scope.Db.Set<CmsNode>().SingleAsync(node => node.Id == schedule.NodeId, ct);
        scope.Log(node, ContentAction.ScheduleFailed, schedule.Failure);
        await scope.TellScheduleFailed(node, schedule.ActorId, schedule.Failure, ct);
        return true;
    }, ct);

    private static string Describe(Problem problem)
    {
        var fields = problem.Errors?.Values.SelectMany(messages => messages).Where(message => message != problem.Title) ?? [];
        var text = string.Join(" ", [problem.Title, .. fields]);
        return text.Length <= CmsLogEntry.CommentLength ? text : text[..(CmsLogEntry.CommentLength - 1)] + "…";
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Schedule entry {ScheduleId} was due but could not be carried out: {Reason}")]
    private static partial void Refused(ILogger log, int scheduleId, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Schedule entry {ScheduleId} broke down")]
    private static partial void BrokeDown(ILogger log, int scheduleId, Exception exception);
}
