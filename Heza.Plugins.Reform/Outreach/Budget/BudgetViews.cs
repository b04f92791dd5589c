namespace Heza.Plugins.Reform.Outreach.Budget;

/// <param name="Measure">Unit of measure.</param>
/// <param name="UnitPrice">Đồng.</param>
/// <param name="Amount">Đồng: quantity times unit price.</param>
public sealed record BudgetLineView(string Group, string Content, string Measure, decimal Quantity, long UnitPrice, long Amount, string Note);

/// <param name="Total">Đồng.</param>
/// <param name="Words">The total in Vietnamese words, as documents repeat it.</param>
/// <param name="Revision">0: nobody has saved one yet.</param>
/// <param name="ChangedAt">UTC.</param>
public sealed record BudgetView(
    int Year, string PlanNumber, string PlanTitle, IReadOnlyList<BudgetLineView> Lines, long Total, string Words, int Revision, DateTime? ChangedAt, string? ChangedBy);

/// <summary>A line as it was typed.</summary>
/// <param name="Quantity">More than 0, at most two decimals.</param>
/// <param name="UnitPrice">Đồng, whole.</param>
public sealed record BudgetLineRequest(string? Group, string? Content, string? Measure, decimal? Quantity, long? UnitPrice, string? Note);

/// <param name="Revision">The one that was changed.</param>
public sealed record BudgetRequest(IReadOnlyList<BudgetLineRequest>? Lines, int? Revision);

/// <param name="Words">E.g. "Hai mươi ba triệu đồng chẵn./.".</param>
public sealed record AmountWords(string Words);
