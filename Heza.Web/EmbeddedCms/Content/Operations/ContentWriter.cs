using Heza.Plugins.Reform.Notices;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Web.EmbeddedCms.Content.Storage;
using Heza.Web.EmbeddedCms.Content.Workflow;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Events;

namespace Heza.Web.EmbeddedCms.Content.Operations;

/// <summary>
/// The one way to change content: one operation at a time in this process (and, by the exclusive transaction, among
/// nodes), from its checks to the last of its notifications. So readers of notifications hear of changes in the order in
/// which they were committed.
/// </summary>
public sealed class ContentWriter(IServiceScopeFactory services, ContentFactory factory, TimeProvider time) : IDisposable
{
    /// <summary>Lock topic of everything that writes the content tree.</summary>
    private const long Topic = 4_105_2025;

    private enum Phase
    {
        InTransaction,
        AfterCommit,
        Over,
    }

    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly AsyncLocal<Turn?> _turn = new();

    /// <summary>
    /// Runs <paramref name="work"/> in a transaction. A <see cref="Problem"/> or an exception leaves nothing stored and
    /// raises no "…ed" notification. Once committed it stays a success, whatever handlers or the caller's patience do.
    /// </summary>
    public async Task<Result<T>> Run<T>(Actor actor, Func<ContentScope, Task<Result<T>>> work, CancellationToken ct)
    {
        if (_turn.Value is { Phase: Phase.InTransaction })
        {
            throw new InvalidOperationException("A handler of a cancelable content notification must not change content: the operation it belongs to is not stored yet.");
        }

        // A handler of an "…ed" notification may change content: it is in its operation's turn already.
        var nested = _turn.Value is { Phase: Phase.AfterCommit };
        if (!nested)
        {
            await _gate.WaitAsync(ct);
        }

        var turn = new Turn();
        try
        {
            _turn.Value = turn;

            // A scope of its own: a failed operation leaves no half-changed entities in the caller's context.
            await using var scope = services.CreateAsyncScope();
            var notifications = scope.ServiceProvider.GetRequiredService<IScopedNotificationPublisher>();
            var result = await Commit(scope.ServiceProvider, actor, work, notifications, ct);
            turn.Phase = Phase.AfterCommit;
            notifications.ScopeExit(completed: result.Ok);
            return result;
        }
        finally
        {
            turn.Phase = Phase.Over;
            if (!nested)
            {
                _gate.Release();
            }
        }
    }

    public void Dispose() => _gate.Dispose();

    private async Task<Result<T>> Commit<T>(
        IServiceProvider provider, Actor actor, Func<ContentScope, Task<Result<T>>> work, IScopedNotificationPublisher notifications, CancellationToken ct)
    {
        var db = provider.GetRequiredService<CmsDbContext>();
        await using var transaction = await db.BeginExclusive(Topic, ct);
        var result = await work(new ContentScope(db, notifications, factory, actor, time.UtcNow())
        {
            Workflow = provider.GetRequiredService<IOptions<WorkflowOptions>>().Value,
            Notices = provider.GetRequiredService<NoticeWriter>(),
        });
        if (result.Ok)
        {
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(CancellationToken.None);
        }

        return result;
    }

    /// <summary>Marks the flow of one operation, so that work that handlers start and leave behind is not taken for it later.</summary>
    private sealed class Turn
    {
        public Phase Phase { get; set; } = Phase.InTransaction;
    }
}
