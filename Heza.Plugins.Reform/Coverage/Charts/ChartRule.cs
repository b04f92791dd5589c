namespace Heza.Plugins.Reform.Coverage.Charts;

/// <summary>A piece that counts for an item on the day of the charts.</summary>
/// <param name="FirstDay">The Vietnamese day on which it was first public.</param>
public sealed record CountingPiece(string Item, Guid Key, DateOnly FirstDay);

/// <summary>Figures of the charts from coverage on each month's end and what counts on the day.</summary>
public static class ChartRule
{
    /// <summary>
    /// The days that the burn-up tells: the ends of the months of the plan's year that have begun; the month of the day ends
    /// with it.
    /// </summary>
    public static IReadOnlyList<DateOnly> MonthEnds(int year, DateOnly day) =>
    [
        .. Enumerable.Range(1, Begun(year, day)).Select(month => new DateOnly(year, month, DateTime.DaysInMonth(year, month))).Select(last => day < last ? day : last),
    ];

    /// <param name="ends">Coverage on each of <see cref="MonthEnds"/>.</param>
    /// <param name="unitOf">Code of the unit of a piece of evidence; none when it has none.</param>
    public static ChartFigures AsOf(
        PlanFact plan, IReadOnlyList<PlanCoverage> ends, IReadOnlyList<CountingPiece> pieces, FormMatrix forms,
        IReadOnlyDictionary<Guid, string> unitOf, IReadOnlyList<(string Code, string Name)> units, DateOnly day) =>
        new(plan.Year, day,
            new BurnUp(plan.Items.Count, [.. ends.Select(end => new MonthEnd(end.AsOf.Month, end.AsOf, end.Totals.Covered, end.Items.Sum(item => item.Count)))]),
            Heat(plan, pieces, day), Units(pieces, unitOf, units), Forms(forms));

    private static HeatMap Heat(PlanFact plan, IReadOnlyList<CountingPiece> pieces, DateOnly day)
    {
        var counting = pieces.ToLookup(piece => piece.Item, piece => piece.FirstDay, StringComparer.Ordinal);
        return new HeatMap(
        [
            .. plan.Items.Select(item => new HeatRow(item.Code, item.Title,
                [.. Enumerable.Range(1, 12).Select(month => counting[item.Code].Count(first => first.Year == plan.Year && first.Month == month))],
                counting[item.Code].Count(first => first.Year != plan.Year), Begun(plan.Year, day))),
        ]);
    }

    /// <summary>Pieces, each once, by the unit that wrote them.</summary>
    private static IReadOnlyList<Bar> Units(IReadOnlyList<CountingPiece> pieces, IReadOnlyDictionary<Guid, string> unitOf, IReadOnlyList<(string Code, string Name)> units)
    {
        var counts = pieces.Select(piece => piece.Key).Distinct().CountBy(key => unitOf.GetValueOrDefault(key, "")).ToDictionary();
        var known = units.Select(unit => unit.Code).ToHashSet(StringComparer.Ordinal);
        var others = counts.Where(count => !known.Contains(count.Key)).Sum(count => count.Value);
        return [.. units.Select(unit => new Bar(unit.Code, unit.Name, counts.GetValueOrDefault(unit.Code))), .. others == 0 ? [] : new[] { new Bar("", "Không ghi đơn vị", others) }];
    }

    private static IReadOnlyList<Bar> Forms(FormMatrix forms) =>
    [
        .. forms.Forms.Select(form =>
        {
            var count = forms.Items.SelectMany(item => item.Cells).Where(cell => cell.Form == form.Code).Sum(cell => cell.Count);
            return new Bar(form.Code, form.Title, form.Recorded || count > 0 ? count : null);
        }),
    ];

    /// <summary>Months of the plan's year that have begun on the day.</summary>
    private static int Begun(int year, DateOnly day) => day.Year < year ? 0 : day.Year > year ? 12 : day.Month;
}
