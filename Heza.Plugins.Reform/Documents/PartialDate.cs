using System.Globalization;
using Heza.Plugins.Reform.Platform;

namespace Heza.Plugins.Reform.Documents;

/// <summary>A date as far as it is known: a day, a month or a year. Partial dates stay partial: nothing is guessed.</summary>
public readonly record struct PartialDate
{
    private static readonly string[] DayForms = ["yyyy-MM-dd", "d/M/yyyy", "dd/MM/yyyy", "d-M-yyyy"];
    private static readonly string[] MonthForms = ["yyyy-MM", "M/yyyy", "MM/yyyy"];

    private readonly DateOnly _first;
    private readonly Precision _precision;

    private PartialDate(DateOnly first, Precision precision) => (_first, _precision) = (first, precision);

    private enum Precision
    {
        Year,
        Month,
        Day,
    }

    public int Year => _first.Year;

    /// <summary>1 to 12; null when only the year is known.</summary>
    public int? Month => _precision == Precision.Year ? null : _first.Month;

    /// <summary>The first day that it can mean.</summary>
    public DateOnly First => _first;

    /// <summary>The last day that it can mean.</summary>
    public DateOnly Last => _precision switch
    {
        Precision.Year => new DateOnly(_first.Year, 12, 31),
        Precision.Month => new DateOnly(_first.Year, _first.Month, DateTime.DaysInMonth(_first.Year, _first.Month)),
        _ => _first,
    };

    public static PartialDate Of(DateOnly day) => new(day, Precision.Day);

    /// <summary>Reads <c>2018-04-23</c>, <c>2023-01</c>, <c>2016</c>, and as people write them <c>23/4/2018</c>, <c>01/2023</c>.</summary>
    public static Result<PartialDate> Parse(string? typed)
    {
        var text = typed?.Trim() ?? "";
        if (Exact(text, DayForms, out var first))
        {
            return new PartialDate(first, Precision.Day);
        }

        if (Exact(text, MonthForms, out first))
        {
            return new PartialDate(first, Precision.Month);
        }

        return Exact(text, ["yyyy"], out first)
            ? new PartialDate(first, Precision.Year)
            : new Problem(ProblemKind.Invalid, "Không đọc được ngày. Hãy viết như 2018-04-23 hoặc 23/4/2018; chỉ biết tháng thì 2023-01, chỉ biết năm thì 2016.");
    }

    /// <summary>For readers: "23/04/2018", "tháng 01/2023", "năm 2016".</summary>
    public string Show() => _precision switch
    {
        Precision.Year => $"năm {_first.Year.ToString(CultureInfo.InvariantCulture)}",
        Precision.Month => "tháng " + _first.ToString("MM/yyyy", CultureInfo.InvariantCulture),
        _ => VietnamTime.Show(_first),
    };

    /// <summary>As it is stored: <c>2018-04-23</c>, <c>2023-01</c>, <c>2016</c>.</summary>
    public override string ToString() =>
        _first.ToString(_precision switch { Precision.Year => "yyyy", Precision.Month => "yyyy-MM", _ => "yyyy-MM-dd" }, CultureInfo.InvariantCulture);

    private static bool Exact(string text, string[] forms, out DateOnly first) =>
        DateOnly.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out first) && first.Year is >= 1900 and <= 2100;
}
