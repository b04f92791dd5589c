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
public sealed class CreateAccount(CmsDbContext db, RegisterAccount register, PasswordLink links, TimeProvider time)
{
    public async Task<Result<CreatedAccount>> Run(NewAccount input, CancellationToken ct)
    {
        var details = AccountDetails.Check(input.Name, input.Roles, input.Unit);
        if (!details.Ok)
        {
            return details.Problem;
        }

        await using var transaction = await db.BeginExclusive(RegisterAccount.Topic, ct);
        var registered = await register.Run(input.Email, details.Value, input.Password, ct);
        if (!registered.Ok)
        {
            return registered.Problem;
        }

        await transaction.CommitAsync(ct);
        var account = registered.Value;
        var link = input.Password is null ? await links.Issue(account) : null;
        return new CreatedAccount(AccountView.Of(account, details.Value.Roles, time.GetUtcNow()), link);
    }
}
