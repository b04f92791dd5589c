using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Web.EmbeddedCms.Data;

namespace Heza.Web.EmbeddedCms.Accounts;

/// <summary>Body of <c>POST accounts</c>.</summary>
/// <param name="Password">Null: the answer has a link by which the person sets it.</param>
public sealed record NewAccount(string? Email, string? Name, IReadOnlyList<string?>? Roles, string? Unit, string? Password);

/// <param name="SetPasswordLink">To be handed to the person; works once, for three days. Null when a password was given.</param>
public sealed record CreatedAccount(AccountView Account, string? SetPasswordLink);

/// <summary>An administrator gives somebody an account.</summary>
public sealed class CreateAccount(CmsDbContext db, RegisterAccount register, PasswordLink links, SendAccountLink send, TimeProvider time)
{
    public async Task<Result<CreatedAccount>> Run(NewAccount input, Actor actor, CancellationToken ct)
    {
        var details = AccountDetails.Check(input.Name, input.Roles, input.Unit);
        if (!details.Ok)
        {
            return details.Problem;
        }

        await using var transaction = await db.BeginExclusive(RegisterAccount.Topic, ct);
        var registered = await register.Run(input.Email, details.Value, input.Password, actor, ct);
        if (!registered.Ok)
        {
            return registered.Problem;
        }

        await transaction.CommitAsync(ct);
        var account = registered.Value;
        var view = AccountView.Of(account, details.Value.Roles, time.GetUtcNow(), lastSignInAt: null);
        if (input.Password is not null)
        {
            return new CreatedAccount(view, null);
        }

        var link = await links.Issue(account);
        await send(account, link, AccountLinkReason.Invited, ct);
        return new CreatedAccount(view, link);
    }
}
