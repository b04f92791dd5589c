using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Heza.SenderNode.Faults;

/// <summary>Before and after the commit of each step.</summary>
internal sealed class TransactionFaults : DbTransactionInterceptor
{
    public override ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        FaultPoints.Reach($"{Stage.Now}.before-commit");
        return base.TransactionCommittingAsync(transaction, eventData, result, cancellationToken);
    }

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        FaultPoints.Reach($"{Stage.Now}.after-commit");
        if (Stage.Now == Stage.Settle)
        {
            // The job goes on with the channel's next post.
            Stage.Become(Stage.Claim);
        }

        return base.TransactionCommittedAsync(transaction, eventData, cancellationToken);
    }
}

/// <summary>Reading back writes with single statements.</summary>
internal sealed class WriteFaults : DbCommandInterceptor
{
    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (Stage.Now == Stage.Reconcile)
        {
            FaultPoints.Reach($"{Stage.Reconcile}.before-write");
        }

        return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override ValueTask<int> NonQueryExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (Stage.Now == Stage.Reconcile)
        {
            FaultPoints.Reach($"{Stage.Reconcile}.after-write");
        }

        return base.NonQueryExecutedAsync(command, eventData, result, cancellationToken);
    }
}
