using System.Globalization;

namespace Heza.Plugins.Reform.Plans.Comparing;

/// <summary>A plan as lines that can be laid beside another plan's lines.</summary>
/// <param name="Key">The same line of the other plan has the same.</param>
/// <param name="Code">What people know it by.</param>
internal sealed record PlanRow(PlanPart Part, string Key, string Code, string Text);

internal static class PlanRows
{
    public static IEnumerable<PlanRow> Of(PlanDocument plan) =>
    [
        .. Facts(plan),
        .. plan.ContentItems.SelectMany(item => Item(plan, item, "")),
        .. plan.Forms.Select(form => new PlanRow(PlanPart.Form, form.Code, form.Code, form.Title)),
        .. plan.Units.Select(unit => new PlanRow(PlanPart.Unit, unit.Code, unit.Code, unit.Role is null ? unit.Name : $"{unit.Name}: {unit.Role}")),
        .. plan.Audiences.Select(audience => new PlanRow(PlanPart.Audience, audience.Code, audience.Code, audience.Name)),
        .. plan.ReportDeadlines.Select(deadline => new PlanRow(PlanPart.Deadline, deadline.Period, deadline.Period, $"{deadline.Title}: trước ngày {Day(deadline.Before, plan.Year)}")),
        .. plan.Obligations.Select(obligation => new PlanRow(PlanPart.Obligation, obligation.Code, obligation.Code, $"{Unit(plan, obligation.Unit)}: {obligation.Title}")),
    ];

    private static IEnumerable<PlanRow> Facts(PlanDocument plan)
    {
        var facts = new (string Name, string? Text)[]
        {
            ("number", plan.Number), ("title", plan.Title), ("issuedOn", plan.IssuedOn), ("issuer", plan.Issuer), ("parentIssuer", plan.ParentIssuer),
            ("theme", plan.Theme), ("reportRecipient", plan.ReportRecipient),
        };
        return facts.Where(fact => fact.Text is not null).Select(fact => new PlanRow(PlanPart.Fact, fact.Name, fact.Name, fact.Text!));
    }

    private static IEnumerable<PlanRow> Item(PlanDocument plan, DocumentItem item, string parent)
    {
        yield return new PlanRow(PlanPart.Item, item.Code, item.Code, item.Title);
        yield return new PlanRow(PlanPart.Place, item.Code, item.Code, parent);
        foreach (var indicator in item.Indicators)
        {
            yield return new PlanRow(PlanPart.Indicator, indicator.Code, indicator.Code, indicator.Target is null ? indicator.Title : $"{indicator.Title}: {indicator.Target}");
        }

        foreach (var target in item.Targets)
        {
            yield return new PlanRow(PlanPart.Target, $"{item.Code}|{target.Form}|{target.Channel}", item.Code, Target(plan, target));
        }

        foreach (var number in item.Cites)
        {
            yield return new PlanRow(PlanPart.Cite, $"{item.Code}|{number}", item.Code, number);
        }

        if (item.Units.Count > 0)
        {
            yield return new PlanRow(PlanPart.ItemUnits, item.Code, item.Code, string.Join("; ", item.Units.Select(code => Unit(plan, code))));
        }

        foreach (var row in item.Items.SelectMany(child => Item(plan, child, item.Code)))
        {
            yield return row;
        }
    }

    private static string Target(PlanDocument plan, TargetView target)
    {
        var period = target.Period == TargetPeriod.Quarter ? "mỗi quý" : "cả năm";
        var form = target.Form is null ? "" : $", {plan.Forms.FirstOrDefault(form => form.Code == target.Form)?.Title ?? target.Form}";
        return $"{target.Count} minh chứng {period}{form}{(target.Channel is null ? "" : $", {target.Channel}")}";
    }

    private static string Unit(PlanDocument plan, string code) => plan.Units.FirstOrDefault(unit => unit.Code == code)?.Name ?? code;

    /// <summary>Of the plan's own year without it: the same day of another year's plan is no change.</summary>
    private static string Day(DateOnly day, int year) => day.ToString(day.Year == year ? "dd/MM" : "dd/MM/yyyy", CultureInfo.InvariantCulture);
}
