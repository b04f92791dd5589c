using Heza.Plugins.Reform.Platform;

namespace Heza.Web.EmbeddedCms.Accounts;

/// <summary>What a person may be at the desk; several at once are common.</summary>
public static class DeskRole
{
    public const string Editor = "Editor";
    public const string Approver = "Approver";
    public const string Office = "Office";
    public const string Unit = "Unit";
    public const string Administrator = "Administrator";

    public static readonly IReadOnlyList<string> All = [Editor, Approver, Office, Unit, Administrator];

    /// <summary>Which roles satisfy each of the plugin's policies.</summary>
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

    /// <summary>The role as people read it.</summary>
    public static string Label(string role) => role switch
    {
        Editor => "Biên tập viên",
        Approver => "Lãnh đạo duyệt",
        Office => "Văn phòng",
        Unit => "Đơn vị",
        Administrator => "Quản trị",
        _ => role,
    };
}
