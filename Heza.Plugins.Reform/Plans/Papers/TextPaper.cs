using System.Text;
using System.Text.RegularExpressions;

namespace Heza.Plugins.Reform.Plans.Papers;

/// <summary>The lines of a plain text, UTF-8 or UTF-16.</summary>
internal static partial class TextPaper
{
    /// <summary>More lines than any plan has.</summary>
    public const int MostLines = 20_000;

    /// <summary>Lines of the head in which a wide gap parts the left from the right column.</summary>
    private const int HeadLines = 30;

    /// <returns>Null when it is no text.</returns>
    public static List<PaperLine>? Lines(ReadOnlySpan<byte> bytes, PaperDoubts doubts)
    {
        var text = Decode(bytes);
        return text.AsSpan(0, Math.Min(text.Length, 4096)).Count('\0') > 16 ? null : Lines(text, doubts);
    }

    public static List<PaperLine> Lines(string text, PaperDoubts doubts)
    {
        var lines = new List<PaperLine>();
        var (number, gap) = (0, false);
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            number++;
            if (number > MostLines)
            {
                doubts.Add(number, "", $"Tệp quá dài: chỉ đọc {MostLines} dòng đầu.");
                break;
            }

            var before = lines.Count;
            foreach (var part in Columns(raw, number))
            {
                var clean = PaperText.Clean(part);
                if (clean.Length > 0 && !PageNumber().IsMatch(clean))
                {
                    lines.Add(new PaperLine(number, clean, AfterGap: gap));
                }
            }

            gap = lines.Count == before;
        }

        return lines;
    }

    private static IEnumerable<string> Columns(ReadOnlySpan<char> raw, int number)
    {
        var text = raw.Length > PaperText.LongestLine ? raw[..PaperText.LongestLine].ToString() : raw.ToString();
        return number <= HeadLines ? Gap().Split(text.Trim()) : [text];
    }

    private static string Decode(ReadOnlySpan<byte> bytes) =>
        bytes is [0xFF, 0xFE, ..] ? Encoding.Unicode.GetString(bytes[2..])
        : bytes is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode.GetString(bytes[2..])
        : Encoding.UTF8.GetString(bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes);

    [GeneratedRegex(@"(?:\s{4,}|\t+)(?!\s|th[áa]ng|n[ăa]m|\d|/)", RegexOptions.None, 1000)]
    private static partial Regex Gap();

    // "2", "- 2 -", "Trang 2/5", "Page 2".
    [GeneratedRegex(@"^(?:[-_.~ ]*\d{1,3}[-_.~ ]*|(?:[Tt]rang|TRANG|[Pp]age)\s*\d{1,3}(?:\s*/\s*\d{1,3})?)$", RegexOptions.None, 1000)]
    private static partial Regex PageNumber();
}
