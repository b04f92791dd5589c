using Heza.Plugins.Reform.Platform;

namespace Heza.Web.EmbeddedCms.Accounts;

/// <summary>What a person may be at the desk; several at once are common.</summary>
public static class DeskRole
{
    public const string Editor = Roles.Editor;
    public const string Approver = Roles.Approver;
    public const string Office = Roles.Office;
    public const string Unit = Roles.Unit;
    public const string Administrator = Roles.Administrator;

    public static readonly IReadOnlyList<string> All = Roles.All;

    /// <summary>Which roles satisfy each of the plugin's policies.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Satisfying = Roles.Satisfying;

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
