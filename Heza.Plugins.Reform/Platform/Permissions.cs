namespace Heza.Plugins.Reform.Platform;

/// <summary>
/// Names of the policies that endpoints ask for. The plugin only names them; the host maps each to its own accounts
/// (embedded: roles; Umbraco: user groups).
/// </summary>
public static class Permissions
{
    /// <summary>Anybody with an account and a role.</summary>
    public const string UseDesk = "Reform.UseDesk";

    /// <summary>Editor or Approver: write drafts, link plan items, upload media.</summary>
    public const string Edit = "Reform.Edit";

    /// <summary>Approver: publish, withdraw, approve posts.</summary>
    public const string Approve = "Reform.Approve";

    /// <summary>The Office: plans, accepting fulfilments, reports.</summary>
    public const string Office = "Reform.Office";

    /// <summary>Units: reports and activities of their own unit.</summary>
    public const string Unit = "Reform.Unit";

    /// <summary>Administrator: channels, accounts, settings, Hangfire's dashboard.</summary>
    public const string Administer = "Reform.Administer";

    /// <summary>Whoever answers for what was done, the Office or an Administrator: reading the audit.</summary>
    public const string Audit = "Reform.Audit";

    /// <summary>The Office, an Approver or an Administrator: reading consolidated reports before they are issued.</summary>
    public const string ReadReports = "Reform.ReadReports";

    public static readonly string[] All = [UseDesk, Edit, Approve, Office, Unit, Administer, Audit, ReadReports];
}
