using System.Globalization;
using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Plans.Periods;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Text;
using Microsoft.AspNetCore.Mvc;

namespace Heza.Plugins.Reform.Outreach.Activities;

/// <summary>The filter as an address says it; what is left out or empty does not narrow.</summary>
/// <param name="Year">Of the plan.</param>
/// <param name="Quarter"><c>Q1</c> to <c>Q4</c>; only with a year.</param>
/// <param name="Item">A leaf item as <c>2023/a.1</c>.</param>
/// <param name="Text">Words of title, place or description, with or without marks.</param>
/// <param name="Withdrawn">True: those that were withdrawn; otherwise those that stand.</param>
public sealed record ActivityQuery(
    [FromQuery(Name = "year")] int? Year, [FromQuery(Name = "quarter")] string? Quarter, [FromQuery(Name = "unit")] string? Unit,
    [FromQuery(Name = "form")] string? Form, [FromQuery(Name = "item")] string? Item, [FromQuery(Name = "text")] string? Text,
    [FromQuery(Name = "withdrawn")] bool? Withdrawn);

/// <summary>Which activities are wanted; what is null does not narrow.</summary>
public sealed record ActivityFilter(
    DateOnly? From, DateOnly? To, string? Unit, string? Form, int? ItemYear, string? ItemCode, string? Text, bool Withdrawn)
{
    public const int LongestText = 200;

    private static readonly string[] Quarters = ["Q1", "Q2", "Q3", "Q4"];

    public static Result<ActivityFilter> Read(ActivityQuery query)
    {
        var errors = new FieldErrors();
        var period = PeriodOf(query, errors);
        var (item, slash) = (TypedText.Line(query.Item), TypedText.Line(query.Item).IndexOf('/', StringComparison.Ordinal));
        var itemYear = 0;
        if (item.Length > 0 && (slash < 0 || !int.TryParse(item.AsSpan(0, slash), NumberStyles.None, CultureInfo.InvariantCulture, out itemYear)))
        {
            errors.Add("item", "Mã nội dung phải có năm của kế hoạch, viết như 2023/a.1.");
        }

        var text = TypedText.Line(query.Text);
        if (text.Length > LongestText)
        {
            errors.Add("text", $"Từ cần tìm dài quá {LongestText} ký tự.");
        }

        return errors.Problem is { } problem
            ? problem
            : new ActivityFilter(
                period?.From, period?.To, OrNull(query.Unit), OrNull(query.Form), item.Length == 0 ? null : itemYear, item.Length == 0 ? null : item[(slash + 1)..],
                OrNull(text), query.Withdrawn == true);
    }

    public IQueryable<Activity> Of(IQueryable<Activity> activities)
    {
        activities = Withdrawn ? activities.Where(activity => activity.WithdrawnAt != null) : activities.Where(activity => activity.WithdrawnAt == null);
        if (From is { } from && To is { } to)
        {
            activities = activities.Where(activity => activity.Day >= from && activity.Day <= to);
        }

        if (Unit is { } unit)
        {
            activities = activities.Where(activity => activity.Unit == unit);
        }

        if (Form is { } form)
        {
            activities = activities.Where(activity => activity.Form == form);
        }

        if (ItemYear is { } year && ItemCode is { } code)
        {
            activities = activities.Where(activity => activity.Items.Any(item => item.PlanYear == year && item.ItemCode == code));
        }

        if (Text is { } text)
        {
            var folded = VietnameseText.Fold(text);
            activities = activities.Where(activity => activity.Folded.Contains(folded));
        }

        return activities;
    }

    private static ReportPeriod? PeriodOf(ActivityQuery query, FieldErrors errors)
    {
        var code = string.IsNullOrEmpty(query.Quarter) ? "Y" : query.Quarter;
        if (query.Year is null)
        {
            if (code != "Y")
            {
                errors.Add("quarter", "Hãy chọn năm khi lọc theo quý.");
            }

            return null;
        }

        if (code != "Y" && !Quarters.Contains(code, StringComparer.Ordinal))
        {
            errors.Add("quarter", "Quý phải là Q1, Q2, Q3 hoặc Q4.");
        }
        else if (ReportPeriod.Of(query.Year.Value, code) is { } period)
        {
            return period;
        }
        else
        {
            errors.Add("year", $"Năm phải từ {Plan.MinYear} đến {Plan.MaxYear}.");
        }

        return null;
    }

    private static string? OrNull(string? typed) => TypedText.Line(typed) is { Length: > 0 } text ? text : null;
}
