using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Microsoft.AspNetCore.Identity;

namespace Heza.Web.EmbeddedCms.Accounts;

/// <summary>A person with an account at the desk.</summary>
public sealed class Account : IdentityUser
{
    /// <summary>The name as people read it.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>Code of the person's unit in the plan, e.g. <c>mot-cua</c>; null for none.</summary>
    public string? Unit { get; set; }

    /// <summary>The integer that Umbraco's content model records as creator, writer and publisher.</summary>
    public int Number { get; set; }

    /// <summary>
    /// Since when an administrator has closed the account; null while it may be used. (Identity's lock-out is another
    /// thing: it follows failed attempts and ends by itself.) Accounts are never deleted: what they did stays theirs.
    /// </summary>
    public DateTime? DisabledAt { get; set; }

    /// <summary>Step of the last code of the authenticator app that was accepted, so that none works twice (<see cref="TwoFactor.Totp"/>).</summary>
    public long? AuthenticatorStep { get; set; }

    /// <summary>The account as somebody who does something.</summary>
    internal Actor Actor => new(Id, DisplayName);

    /// <summary>The account as what something is done to.</summary>
    internal AuditSubject AuditSubject => new(AuditSubjectKind.Account, Id, DisplayName);
}
