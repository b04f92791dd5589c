namespace Heza.Plugins.Reform.Platform;

/// <summary>What a person may be; several at once are common. A host gives them: accounts at the desk, user groups in Umbraco.</summary>
public static class Roles
{
    public const string Editor = "Editor";
    public const string Approver = "Approver";
    public const string Office = "Office";
    public const string Unit = "Unit";
    public const string Administrator = "Administrator";

    public static readonly IReadOnlyList<string> All = [Editor, Approver, Office, Unit, Administrator];

    /// <summary>Which roles satisfy each of <see cref="Permissions"/>, in either host.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Satisfying = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        [Permissions.UseDesk] = All,
        [Permissions.Edit] = [Editor, Approver],
        [Permissions.Approve] = [Approver],
        [Permissions.Office] = [Office],
        [Permissions.Unit] = [Unit, Office],
        [Permissions.Administer] = [Administrator],
        [Permissions.Audit] = [Office, Administrator],
        [Permissions.ReadReports] = [Office, Approver, Administrator],
    };
}
