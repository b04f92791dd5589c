using System.Security.Cryptography;
using System.Text;
using Heza.Plugins.Reform.Plans;

namespace Heza.Plugins.Reform.Outreach.Activities;

/// <summary>
/// Publicity that took place outside the site (hoạt động tuyên truyền): a banner, a seminar, guidance at the one-stop desk.
/// It belongs to the plan of the year of its day. A withdrawn one is kept, with who, when and why.
/// </summary>
public sealed class Activity
{
    public const int LongestTitle = 300, LongestPlace = 300, LongestDescription = 5000, LongestReason = 2000;

    public required Guid Key { get; init; }

    /// <summary>Year of its <see cref="Day"/>, and of the plan that its form, unit and items belong to.</summary>
    public required int PlanYear { get; set; }

    public required string Title { get; set; }

    /// <summary>Code of a <see cref="PublicityForm"/> of the plan that is not told from the site itself.</summary>
    public required string Form { get; set; }

    /// <summary>The day on which it took place, or began.</summary>
    public required DateOnly Day { get; set; }

    /// <summary>The last day, when it went on for several: a banner that hung for a month.</summary>
    public DateOnly? LastDay { get; set; }

    public required string Place { get; set; }

    /// <summary>Code of a <see cref="Unit"/> of the plan.</summary>
    public required string Unit { get; set; }

    /// <summary>People; null: not counted, as with a banner.</summary>
    public int? Participants { get; set; }

    public required string Description { get; set; }

    public List<ActivityItem> Items { get; } = [];

    public List<ActivityPhoto> Photos { get; } = [];

    /// <summary>UTC.</summary>
    public required DateTime RecordedAt { get; init; }

    public required string RecordedById { get; init; }

    public required string RecordedBy { get; init; }

    /// <summary>UTC; null: as it was recorded.</summary>
    public DateTime? ChangedAt { get; set; }

    public string? ChangedBy { get; set; }

    /// <summary>From 1; another one means that somebody changed it meanwhile.</summary>
    public required int Revision { get; set; }

    /// <summary>UTC; null while it stands.</summary>
    public DateTime? WithdrawnAt { get; set; }

    public string? WithdrawnBy { get; set; }

    public string? WithdrawnReason { get; set; }

    /// <summary>SHA-256, lower-case hex, of what it says; see <see cref="HashOf"/>.</summary>
    public required string ContentHash { get; set; }

    /// <summary>Title, place and description without marks and case, for the search.</summary>
    public required string Folded { get; set; }

    /// <summary>
    /// The fingerprint of what the activity claims: white space does not count, and photos and items are no part of it,
    /// since a better photo changes no claim and each item is decided on for itself.
    /// </summary>
    public static string HashOf(ActivityDraft draft)
    {
        string[] words =
        [
            draft.Title, draft.Form, $"{draft.Day:yyyy-MM-dd}", $"{draft.LastDay:yyyy-MM-dd}", draft.Place, draft.Unit, $"{draft.Participants}", draft.Description,
        ];
        var text = string.Join('\n', words.Select(word => string.Concat(word.Where(c => !char.IsWhiteSpace(c)))));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}

/// <summary>An item of the plan that the activity is to satisfy.</summary>
public sealed class ActivityItem
{
    public Guid ActivityKey { get; init; }

    public required int PlanYear { get; set; }

    /// <summary>Code of a leaf item.</summary>
    public required string ItemCode { get; init; }
}

/// <summary>A picture of the activity, kept in the host's media library.</summary>
public sealed class ActivityPhoto
{
    public const int LongestAltText = 500;

    public Guid ActivityKey { get; init; }

    public required Guid MediaKey { get; init; }

    /// <summary>What it shows, for those who do not see it.</summary>
    public required string AltText { get; set; }

    public required int Order { get; set; }
}
