using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Heza.Web.EmbeddedCms.Accounts.SignIns;

/// <summary>
/// Keeps an attempt to sign in. The audit hears of those that succeeded and of accounts that got locked; the failed ones
/// stand in the history alone, so that somebody who guesses cannot fill a table that nothing is ever taken out of.
/// </summary>
public sealed class RecordSignIn(CmsDbContext db, IOptions<AccountOptions> options, TimeProvider time)
{
    /// <param name="lockedNow">This very attempt locked the account.</param>
    public async Task Run(Account account, SignInOutcome outcome, SignInOrigin origin, CancellationToken ct, bool lockedNow = false)
    {
        var now = time.UtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Add(new SignInRecord { AccountId = account.Id, At = now, Outcome = outcome, Address = origin.Address, Browser = origin.Browser });
        if (outcome is SignInOutcome.SignedIn or SignInOutcome.SignedInByRecoveryCode)
        {
            db.Record(account.Actor, AuditAction.SignedIn, account.AuditSubject, now);
            var limit = now - TimeSpan.FromDays(options.Value.SignInHistoryDays);
            await db.Set<SignInRecord>().Where(record => record.At < limit).ExecuteDeleteAsync(ct);
        }
        else if (lockedNow)
        {
            db.Record(Actor.System, AuditAction.AccountLocked, account.AuditSubject, now);
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }
}
