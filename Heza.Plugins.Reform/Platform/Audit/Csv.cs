using System.Buffers;

namespace Heza.Plugins.Reform.Platform.Audit;

/// <summary>Lines of a table as RFC 4180 writes them, safe to open in a spreadsheet.</summary>
public static class Csv
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",;\"\r\n\t");

    /// <summary>One record, with its line end.</summary>
    public static string Line(params ReadOnlySpan<string?> fields)
    {
        var written = new string[fields.Length];
        for (var i = 0; i < fields.Length; i++)
        {
            written[i] = Field(fields[i] ?? "");
        }

        return string.Join(',', written) + "\r\n";
    }

    // A spreadsheet reckons what begins like a formula, whatever the table meant (OWASP, "CSV injection"): the
    // apostrophe makes it text. Blanks before it do not help, so they do not count.
    private static string Field(string text)
    {
        var start = text.AsSpan().TrimStart();
        var safe = start.Length > 0 && start[0] is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' || text.StartsWith('\t') || text.StartsWith('\r')
            ? "'" + text
            : text;
        return safe.AsSpan().ContainsAny(Quoted) ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
