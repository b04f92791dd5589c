using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.EmbeddedCms.Accounts.SignIns;

/// <param name="At">UTC.</param>
/// <param name="Address">IP address; empty when unknown.</param>
/// <param name="Browser">A few words, e.g. <c>Chrome, Windows</c>; empty when unknown.</param>
public sealed record SignInView(DateTime At, SignInOutcome Outcome, string Address, string Browser);

/// <summary>Attempts to sign in to an account, newest first, those that failed too.</summary>
public sealed class ListSignIns(CmsDbContext db)
{
    public async Task<PageOf<SignInView>> Run(string accountId, PageAsked asked, CancellationToken ct)
    {
        var records = db.Set<SignInRecord>().AsNoTracking().Where(record => record.AccountId == accountId);
        var total = await records.CountAsync(ct);
        var page = await records.OrderByDescending(record => record.At).ThenByDescending(record => record.Id)
            .Skip(asked.Skip).Take(asked.Size)
            .Select(record => new SignInView(record.At, record.Outcome, record.Address, record.Browser))
            .ToListAsync(ct);
        return new PageOf<SignInView>(page, total, asked.Page, asked.Size);
    }
}
