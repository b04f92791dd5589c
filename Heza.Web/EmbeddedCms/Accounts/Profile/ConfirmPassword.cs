using Heza.Plugins.Reform.Platform;
using Microsoft.AspNetCore.Identity;

namespace Heza.Web.EmbeddedCms.Accounts.Profile;

/// <summary>Asks a signed-in person for the password once more; wrong ones count for the lock-out like those of a sign-in.</summary>
public sealed class ConfirmPassword(UserManager<Account> accounts)
{
    private static readonly Problem Locked = new(ProblemKind.TooMany, "Bạn đã nhập sai mật khẩu nhiều lần. Hãy đợi 15 phút rồi thử lại.");

    /// <returns>Null: the password is right.</returns>
    public async Task<Problem?> Run(Account account, string? typed, string field)
    {
        if (await accounts.IsLockedOutAsync(account))
        {
            return Locked;
        }

        if (await accounts.CheckPasswordAsync(account, typed ?? ""))
        {
            return null;
        }

        await accounts.AccessFailedAsync(account);
        return Problem.Field(field, "Mật khẩu hiện tại chưa đúng.");
    }
}
