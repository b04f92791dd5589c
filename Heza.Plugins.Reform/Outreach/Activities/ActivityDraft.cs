using System.Globalization;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Text;

namespace Heza.Plugins.Reform.Outreach.Activities;

/// <summary>An activity as it is typed.</summary>
/// <param name="Form">Code of a form of the plan.</param>
/// <param name="Day">2023-06-02.</param>
/// <param name="LastDay">Null or empty: one day only.</param>
/// <param name="Unit">Code of a unit.</param>
/// <param name="Items">Leaf items, as <c>2023/a.1</c> or <c>a.1</c>.</param>
/// <param name="Participants">People; null: not counted.</param>
/// <param name="Photos">In the order in which they are shown.</param>
public sealed record ActivityInput(
    string? Title, string? Form, string? Day, string? LastDay, string? Place, string? Unit, IReadOnlyList<string>? Items,
    int? Participants, string? Description, IReadOnlyList<PhotoInput>? Photos)
{
    public static readonly ActivityInput Empty = new(null, null, null, null, null, null, null, null, null, null);
}

/// <param name="Media">Key in the host's media library.</param>
/// <param name="AltText">What it shows; mandatory.</param>
public sealed record PhotoInput(Guid Media, string? AltText);

/// <summary>What was typed, made fit to be kept.</summary>
/// <param name="Items">Codes of leaf items.</param>
public sealed record ActivityDraft(
    string Title, string Form, DateOnly Day, DateOnly? LastDay, string Place, string Unit, IReadOnlyList<string> Items,
    int? Participants, string Description, IReadOnlyList<PhotoDraft> Photos)
{
    /// <summary>The year of the plan that it belongs to.</summary>
    public int Year => Day.Year;

    /// <param name="today">In Vietnam.</param>
    /// <param name="errors">Takes what cannot be read; the draft then means nothing.</param>
    public static ActivityDraft Read(ActivityInput input, DateOnly today, FieldErrors errors)
    {
        var day = DayOf("day", input.Day, "Hãy cho biết ngày diễn ra.", errors) ?? today;
        var items = (input.Items ?? []).Select(item => ItemOf(item, day.Year, errors)).OfType<string>();
        return new ActivityDraft(
            TypedText.Line(input.Title), TypedText.Line(input.Form), day,
            string.IsNullOrWhiteSpace(input.LastDay) ? null : DayOf("lastDay", input.LastDay, "", errors),
            TypedText.Line(input.Place), TypedText.Line(input.Unit), [.. items.Distinct(StringComparer.Ordinal)], input.Participants,
            TypedText.Lines(input.Description),
            [.. (input.Photos ?? []).DistinctBy(photo => photo.Media).Select(photo => new PhotoDraft(photo.Media, TypedText.Line(photo.AltText)))]);
    }

    private static DateOnly? DayOf(string field, string? typed, string missing, FieldErrors errors)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            errors.Add(field, missing);
        }
        else if (DateOnly.TryParseExact(typed.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }
        else
        {
            errors.Add(field, "Ngày không đúng. Hãy viết như 2/6/2023.");
        }

        return null;
    }

    /// <summary>The picker writes the plan's year in front; an item of another year's plan is none of this activity's.</summary>
    private static string? ItemOf(string? typed, int year, FieldErrors errors)
    {
        var text = TypedText.Line(typed);
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 || text[..slash] == year.ToString(CultureInfo.InvariantCulture))
        {
            return text[(slash + 1)..];
        }

        errors.Add("items", $"Mục {text} không thuộc kế hoạch năm {year}, là năm diễn ra hoạt động.");
        return null;
    }
}

public sealed record PhotoDraft(Guid Media, string AltText);
