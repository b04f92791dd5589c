namespace Heza.Plugins.Reform.Coverage.Charts;

/// <summary>Figures of a plan's charts at the end of a Vietnamese day; what is drawn shows these and nothing else.</summary>
/// <param name="Forms">In the order of the plan.</param>
public sealed record ChartFigures(int Year, DateOnly AsOf, BurnUp BurnUp, HeatMap HeatMap, IReadOnlyList<Bar> Units, IReadOnlyList<Bar> Forms);

/// <summary>What was done against the plan, month by month.</summary>
/// <param name="Items">Leaf items of the plan: where the line should arrive.</param>
/// <param name="Months">From January to the month of the day; none when the year has not begun.</param>
public sealed record BurnUp(int Items, IReadOnlyList<MonthEnd> Months);

/// <param name="Day">The last day of the month, or the day that was asked for if it is earlier.</param>
/// <param name="Covered">Items whose target is reached on that day.</param>
/// <param name="Evidence">Pieces that count on that day; one that counts for two items counts twice.</param>
public sealed record MonthEnd(int Month, DateOnly Day, int Covered, int Evidence);

/// <summary>Item × month of first publication, of the evidence that counts on the day.</summary>
public sealed record HeatMap(IReadOnlyList<HeatRow> Items);

/// <param name="Months">Twelve counts.</param>
/// <param name="Outside">First published before or after the plan's year.</param>
/// <param name="Begun">How many months have begun on the day; later ones are not empty but to come.</param>
public sealed record HeatRow(string Code, string Title, IReadOnlyList<int> Months, int Outside, int Begun);

/// <param name="Count">Null when the site records nothing of that kind, so that nothing is known.</param>
public sealed record Bar(string Code, string Name, int? Count);
