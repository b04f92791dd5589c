using System.Globalization;
using System.Text;
using Heza.Plugins.Reform.Platform;
using Microsoft.AspNetCore.Http;

namespace Heza.Plugins.Reform.Portal;

/// <summary>
/// Reads known query parameters and remembers what is wrong with them: pages go on without a wrong value, the API answers
/// with <see cref="Problem"/>. A parameter that is given twice counts with its first value.
/// </summary>
internal sealed class QueryValues(IQueryCollection query)
{
    private const int MaxText = 200;
    private const int LastYear = 2100;
    private static readonly string[] Days = ["yyyy-MM-dd", "d/M/yyyy"];
    private readonly Dictionary<string, string[]> _errors = new(StringComparer.Ordinal);

    public Problem? Problem =>
        _errors.Count == 0 ? null : new Problem(ProblemKind.Invalid, "Có tham số chưa đúng. Xem từng tham số trong “errors”.", _errors);

    /// <summary>A value of a closed list.</summary>
    public string? OneOf(string name, IEnumerable<string> allowed)
    {
        if (Raw(name) is not { } value)
        {
            return null;
        }

        var codes = allowed.ToList();
        return codes.Contains(value, StringComparer.Ordinal) ? value : Wrong(name, $"Chọn một trong: {string.Join(", ", codes)}.");
    }

    /// <summary>A whole number within bounds, written with digits only.</summary>
    public int? Number(string name, int min, int max)
    {
        if (Raw(name) is not { } value)
        {
            return null;
        }

        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max)
        {
            return number;
        }

        Wrong(name, $"Nhập một số nguyên từ {min} đến {max}.");
        return null;
    }

    /// <summary>A day as <c>2020-01-31</c>, as a browser's date field sends it, or as people write it: 31/01/2020.</summary>
    public DateOnly? Day(string name, int firstYear)
    {
        if (Raw(name) is not { } value)
        {
            return null;
        }

        if (DateOnly.TryParseExact(value, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year >= firstYear && day.Year <= LastYear)
        {
            return day;
        }

        Wrong(name, $"Nhập một ngày từ năm {firstYear} đến năm {LastYear}, ví dụ 2020-01-31.");
        return null;
    }

    /// <summary>Free text without control characters (a database may refuse U+0000), at most 200 characters.</summary>
    public string? Text(string name)
    {
        if (Raw(name) is not { } value)
        {
            return null;
        }

        return value.Length <= MaxText && IsClean(value) ? value : Wrong(name, $"Nhập tối đa {MaxText} ký tự, không có ký tự điều khiển.");
    }

    public void Reject(string name, string message) => Wrong(name, message);

    /// <summary>True when text can be compared with text in the database.</summary>
    public static bool IsClean(string text) => !text.Any(char.IsControl) && text.EnumerateRunes().All(rune => rune != Rune.ReplacementChar);

    /// <summary>"?a=1&amp;b=2" of the values that are there, in the order given; empty when none is.</summary>
    public static string Write(params ReadOnlySpan<(string Name, string? Value)> values)
    {
        var result = new StringBuilder();
        foreach (var (name, value) in values)
        {
            if (!string.IsNullOrEmpty(value))
            {
                result.Append(result.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
            }
        }

        return result.ToString();
    }

    /// <summary>A number in an address; null for the value that is left out.</summary>
    public static string? Show(int? number, int leftOut = 0) =>
        number is null || number == leftOut ? null : number.Value.ToString(CultureInfo.InvariantCulture);

    public static string? Show(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string? Raw(string name) => query.TryGetValue(name, out var values) && values[0]?.Trim() is { Length: > 0 } value ? value : null;

    private string? Wrong(string name, string message)
    {
        _errors[name] = [message];
        return null;
    }
}
