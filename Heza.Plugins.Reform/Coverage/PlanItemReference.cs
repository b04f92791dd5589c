using System.Globalization;
using System.Text;

namespace Heza.Plugins.Reform.Coverage;

/// <summary>A plan item as an editor's field names it: <c>2023/a.1</c>, or <c>a.1</c> without the year.</summary>
internal sealed record PlanItemReference(string Typed, int? Year, string Code)
{
    /// <summary>Null when it can name no item.</summary>
    public static PlanItemReference? Parse(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed) || typed.Contains('\0'))
        {
            return null;
        }

        var slash = typed.IndexOf('/');
        var code = typed[(slash + 1)..].Trim().Normalize(NormalizationForm.FormC);
        if (slash < 0)
        {
            return new PlanItemReference(typed, null, code);
        }

        return int.TryParse(typed.AsSpan(0, slash).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? new PlanItemReference(typed, year, code)
            : null;
    }

    /// <summary>Spellings under which the code may stand in a plan: typing "A.1" for "a.1" is no error.</summary>
    public IEnumerable<string> Spellings => [Code, Code.ToLowerInvariant(), Code.ToUpperInvariant()];

    public bool Names(int year, string code) => (Year ?? year) == year && code.Equals(Code, StringComparison.OrdinalIgnoreCase);
}
