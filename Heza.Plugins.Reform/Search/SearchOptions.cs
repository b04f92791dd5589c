using System.ComponentModel.DataAnnotations;

namespace Heza.Plugins.Reform.Search;

/// <summary>Section <c>Reform:Search</c>.</summary>
public sealed class SearchOptions
{
    public const string Section = "Reform:Search";

    /// <summary>
    /// Folder of the index; a relative one starts at the content root. Holds nothing that cannot be built anew, and is
    /// this machine's own: not on a share, not in a backup.
    /// </summary>
    [Required(AllowEmptyStrings = false, ErrorMessage = "Reform:Search:Folder is missing.")]
    public string Folder { get; set; } = "App_Data/search";
}
