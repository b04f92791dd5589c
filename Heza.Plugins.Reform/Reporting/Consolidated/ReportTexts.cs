namespace Heza.Plugins.Reform.Reporting.Consolidated;

/// <summary>
/// What the Office writes into a report. Null: nobody has written it, so it is what <see cref="DefaultTexts"/> says; empty:
/// the Office wants it left out.
/// </summary>
public sealed record ReportTexts
{
    public static readonly ReportTexts None = new();

    /// <summary>The number alone; the clerk gives it when the report is signed.</summary>
    public string? Number { get; init; }

    public DateOnly? Date { get; init; }

    public string? Place { get; init; }

    /// <summary>"Kính gửi", one a line.</summary>
    public string? AddressedTo { get; init; }

    public string? Introduction { get; init; }

    /// <summary>Why an item was not (fully) done, by its code.</summary>
    public IReadOnlyDictionary<string, string> Reasons { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Assessment in general; one paragraph a line.</summary>
    public string? Assessment { get; init; }

    /// <summary>Proposals, one a line.</summary>
    public string? Proposals { get; init; }

    /// <summary>"TM. BAN QUẢN LÝ", "KT. TRƯỞNG BAN".</summary>
    public string? Authority { get; init; }

    public string? SignerTitle { get; init; }

    public string? SignerName { get; init; }

    /// <summary>"Nơi nhận", one a line.</summary>
    public string? Recipients { get; init; }
}
