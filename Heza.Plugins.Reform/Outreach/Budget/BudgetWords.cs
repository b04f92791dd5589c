using Heza.Plugins.Reform.Platform.Office;

namespace Heza.Plugins.Reform.Outreach.Budget;

/// <summary>Sums as they close an estimate.</summary>
public static class BudgetWords
{
    /// <summary>What an address may ask for: more than the largest possible sum.</summary>
    public const long Most = BudgetLimits.Lines * BudgetLimits.Amount;

    /// <param name="amount">Đồng.</param>
    /// <returns>E.g. "Hai mươi ba triệu bốn trăm năm mươi nghìn đồng chẵn./.".</returns>
    public static string Of(long amount) => $"{VietnameseNumber.Dong(amount)} chẵn./.";
}
