using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Heza.Plugins.Reform.Plans;

/// <summary>
/// A plan in the form in which it is imported, edited on the desk and kept as a revision: one form for all, see
/// <c>SampleContent/Data/plan-105-kh-bql-2023.json</c>. What it writes, <see cref="PlanJson"/> reads.
/// </summary>
/// <param name="IssuedOn">As known: a day, a month or a year.</param>
public sealed record PlanDocument(
    int Year, string Number, string Title, string? IssuedOn, string Issuer, string? ParentIssuer, string? Theme, string? ReportRecipient,
    IReadOnlyList<AudienceView> Audiences, IReadOnlyList<DocumentItem> ContentItems, IReadOnlyList<FormView> Forms,
    IReadOnlyList<UnitView> Units, IReadOnlyList<DeadlineView> ReportDeadlines, IReadOnlyList<ObligationView> Obligations)
{
    /// <summary>Bytes are the same whenever the plan is: revisions are told apart by them.</summary>
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <param name="plan">With all that belongs to it.</param>
    internal static PlanDocument Of(Plan plan)
    {
        var children = plan.Items.OrderBy(item => item.Order).ToLookup(item => item.ParentCode, StringComparer.Ordinal);
        return new PlanDocument(
            plan.Year, plan.Number, plan.Title, plan.IssuedOn, plan.Issuer, plan.ParentIssuer, plan.Theme, plan.ReportRecipient,
            [.. plan.Audiences.OrderBy(audience => audience.Order).Select(audience => new AudienceView(audience.Code, audience.Name))],
            Tree(children, null),
            [.. plan.Forms.OrderBy(form => form.Order).Select(form => new FormView(form.Code, form.Title))],
            [.. plan.Units.OrderBy(unit => unit.Order).Select(unit => new UnitView(unit.Code, unit.Name, unit.Role))],
            [.. plan.Deadlines.OrderBy(deadline => deadline.Order).Select(deadline => new DeadlineView(deadline.Period, deadline.Title, deadline.Before))],
            [.. plan.Obligations.OrderBy(obligation => obligation.Order).Select(obligation => new ObligationView(obligation.Code, obligation.UnitCode, obligation.Title))]);
    }

    public string ToJson() => JsonSerializer.Serialize(this, Form);

    /// <param name="json">Written by <see cref="ToJson"/>.</param>
    internal static PlanDocument FromJson(string json) =>
        JsonSerializer.Deserialize<PlanDocument>(json, Form) ?? throw new InvalidOperationException("A revision without a plan.");

    private static IReadOnlyList<DocumentItem> Tree(ILookup<string?, ContentItem> children, string? parent) =>
        [.. children[parent].Select(item => new DocumentItem(
            item.Code, item.Title,
            [.. item.Cites.OrderBy(cited => cited.Order).Select(cited => cited.Number)],
            [.. item.Units.OrderBy(unit => unit.Order).Select(unit => unit.UnitCode)],
            [.. item.Indicators.OrderBy(indicator => indicator.Order).Select(indicator => new IndicatorView(indicator.Code, indicator.Title, indicator.Goal))],
            Targets(item),
            Tree(children, item.Code)))];

    /// <summary>One piece a year is what an item wants when nothing is said, so nothing is said.</summary>
    private static IReadOnlyList<TargetView> Targets(ContentItem item) =>
        item.Targets is [{ Count: 1, Period: TargetPeriod.Year, Form: null, Channel: null }]
            ? []
            : [.. item.Targets.OrderBy(target => target.Id).Select(target => new TargetView(target.Count, target.Period, target.Form, target.Channel))];
}

/// <param name="Cites">Numbers of the documents that it names.</param>
/// <param name="Units">Codes of the units that answer for it.</param>
/// <param name="Targets">Empty: one piece of evidence a year.</param>
public sealed record DocumentItem(
    string Code, string Title, IReadOnlyList<string> Cites, IReadOnlyList<string> Units, IReadOnlyList<IndicatorView> Indicators,
    IReadOnlyList<TargetView> Targets, IReadOnlyList<DocumentItem> Items);
