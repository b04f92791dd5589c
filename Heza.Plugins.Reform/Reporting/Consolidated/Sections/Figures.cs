using System.Globalization;

namespace Heza.Plugins.Reform.Reporting.Consolidated;

/// <summary>Figures as Vietnamese documents write them: "1.250", "+12", "–" for what is not known.</summary>
internal static class Figures
{
    // Not a culture's: its marks change with the version of ICU, and reports must not.
    private static readonly NumberFormatInfo Marks = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    public static string Show(long? value) => value?.ToString("#,0", Marks) ?? "–";

    /// <summary>One digit after the comma.</summary>
    public static string Show(decimal? value) => value?.ToString("#,0.0", Marks) ?? "–";

    public static string Change(long? now, long? before) => (now, before) is ({ } a, { } b) ? (a > b ? "+" : "") + Show(a - b) : "–";
}
