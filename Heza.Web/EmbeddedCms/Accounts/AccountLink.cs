namespace Heza.Web.EmbeddedCms.Accounts;

public enum AccountLinkReason
{
    Invited,
    PasswordForgotten,
}

/// <summary>
/// Sends a person the link by which the password is set. Without a sender (see <see cref="AccountsFeature"/>) it goes
/// nowhere, and the administrator hands over the link that the answer shows all the same.
/// </summary>
/// <param name="link">Absolute; works once, for three days. It is a secret: never logged.</param>
public delegate Task SendAccountLink(Account account, string link, AccountLinkReason reason, CancellationToken ct);
