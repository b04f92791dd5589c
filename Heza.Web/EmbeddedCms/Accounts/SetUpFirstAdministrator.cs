using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.EmbeddedCms.Accounts;

/// <summary>What the set-up form says.</summary>
public sealed record FirstAdministratorForm(string? Name, string? Email, string? Password, string? Repeated);

/// <summary>Makes the first administrator by the link from the log: once, and only while there is no account.</summary>
public sealed class SetUpFirstAdministrator(CmsDbContext db, RegisterAccount register, TimeProvider time)
{
    public static readonly Problem LinkGone = new(
        ProblemKind.Gone, "Liên kết thiết lập không còn dùng được. Nếu trang chưa có tài khoản nào, hãy khởi động lại để nhận liên kết mới trong nhật ký.");

    /// <summary>So that one person alone can bring a new site to life.</summary>
    public static readonly IReadOnlyList<string> Roles = [DeskRole.Administrator, DeskRole.Approver, DeskRole.Editor, DeskRole.Office];

    public async Task<bool> CanUse(string? token, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(token))
        {
            return false;
        }

        var (hash, now) = (SetUpLink.Hash(token), time.UtcNow());
        return await db.Set<SetUpLink>().AnyAsync(link => link.TokenHash == hash && link.ExpiresAt > now, ct) && !await db.Users.AnyAsync(ct);
    }

    public async Task<Result<Account>> Run(string? token, FirstAdministratorForm form, CancellationToken ct)
    {
        await using var transaction = await db.BeginExclusive(RegisterAccount.Topic, ct);
        if (!await CanUse(token, ct))
        {
            return LinkGone;
        }

        var details = AccountDetails.Check(form.Name, Roles, null);
        if (!details.Ok)
        {
            return details.Problem;
        }

        if (form.Password != form.Repeated)
        {
            return Problem.Field("repeated", "Hai lần nhập mật khẩu chưa giống nhau.");
        }

        var registered = await register.Run(form.Email, details.Value, form.Password ?? "", Actor.System, ct);
        if (registered.Ok)
        {
            await db.Set<SetUpLink>().ExecuteDeleteAsync(ct);
            await transaction.CommitAsync(ct);
        }

        return registered;
    }
}
