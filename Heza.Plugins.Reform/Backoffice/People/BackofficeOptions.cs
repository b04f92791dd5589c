using System.ComponentModel.DataAnnotations;

namespace Heza.Plugins.Reform.Backoffice.People;

/// <summary>Which of Umbraco's user groups is which role, by alias.</summary>
public sealed class BackofficeOptions
{
    public const string Section = "Reform:Backoffice";

    [Required]
    public string EditorGroup { get; set; } = "reformEditors";

    [Required]
    public string ApproverGroup { get; set; } = "reformApprovers";

    [Required]
    public string OfficeGroup { get; set; } = "reformOffice";

    /// <summary>Begins the alias of each unit's group, which ends in the unit's code: <c>reformUnit</c> + <c>mot-cua</c> is <c>reformUnitMotCua</c>.</summary>
    [Required]
    public string UnitGroupPrefix { get; set; } = "reformUnit";

    /// <summary>Umbraco's own group of administrators.</summary>
    [Required]
    public string AdministratorGroup { get; set; } = "admin";

    /// <summary>Whether groups that are missing are made at start.</summary>
    public bool CreateGroups { get; set; } = true;
}
