namespace Heza.Plugins.Reform.Outreach.Budget;

/// <summary>What carrying out a year's plan is estimated to cost (dự toán kinh phí): one for each plan, changed by the Office.</summary>
public sealed class BudgetEstimate
{
    public required int PlanYear { get; init; }

    /// <summary>Counts its changes, so that two people do not overwrite each other.</summary>
    public int Revision { get; set; }

    /// <summary>UTC.</summary>
    public DateTime ChangedAt { get; set; }

    public string ChangedBy { get; set; } = "";

    public List<BudgetLine> Lines { get; } = [];
}

public sealed class BudgetLine
{
    public int Id { get; private set; }

    public int PlanYear { get; private set; }

    public required int Order { get; init; }

    /// <summary>Lines of one group stand together and are summed; empty: none.</summary>
    public required string Group { get; init; }

    public required string Content { get; init; }

    /// <summary>Unit of measure, e.g. "cái", "buổi".</summary>
    public required string Measure { get; init; }

    /// <summary>With at most two decimals.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>Đồng.</summary>
    public required long UnitPrice { get; init; }

    public required string Note { get; init; }
}
