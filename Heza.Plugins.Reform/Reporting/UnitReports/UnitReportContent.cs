namespace Heza.Plugins.Reform.Reporting.UnitReports;

/// <summary>What the unit itself says in its report; plain text, line feeds only.</summary>
/// <param name="Items">What was done, per item of the plan; items about which nothing is said are left out.</param>
/// <param name="Difficulties">Khó khăn, vướng mắc.</param>
/// <param name="Proposals">Đề xuất, kiến nghị.</param>
public sealed record UnitReportContent(IReadOnlyList<ItemText> Items, string Difficulties, string Proposals, UnitReportFigures Figures)
{
    public static readonly UnitReportContent Empty = new([], "", "", new UnitReportFigures(null, null));
}

/// <param name="Code">Of a leaf of the plan.</param>
public sealed record ItemText(string Code, string Text);

/// <summary>Figures that only the unit knows; null: not given.</summary>
/// <param name="Participants">People reached at meetings, trainings, talks.</param>
/// <param name="Inspections">Inspections and visits in which reform was talked about.</param>
public sealed record UnitReportFigures(int? Participants, int? Inspections);
