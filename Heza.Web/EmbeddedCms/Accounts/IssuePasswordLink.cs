using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.AspNetCore.Identity;

namespace Heza.Web.EmbeddedCms.Accounts;

/// <summary>A link for somebody who forgot the password. The old password goes on until the link is used.</summary>
public sealed class IssuePasswordLink(CmsDbContext db, UserManager<Account> accounts, PasswordLink links, SendAccountLink send, TimeProvider time)
{
    private static readonly Problem Closed = Problem.Conflict("Tài khoản đang bị khoá. Hãy mở lại trước khi cấp liên kết đặt mật khẩu.");

    public async Task<Result<PasswordLinkView>> Run(Guid id, Actor actor, CancellationToken ct)
    {
        if (await accounts.FindByIdAsync(id.ToString()) is not { } account)
        {
            return ChangeAccount.NoAccount;
        }

        if (account.DisabledAt is not null)
        {
            return Closed;
        }

        db.Record(actor, AuditAction.PasswordLinkIssued, account.AuditSubject, time.UtcNow());
        await db.SaveChangesAsync(ct);
        var link = await links.Issue(account);
        await send(account, link, AccountLinkReason.PasswordForgotten, ct);
        return new PasswordLinkView(link);
    }
}
