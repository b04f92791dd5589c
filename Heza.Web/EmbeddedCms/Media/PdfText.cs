using System.Collections.Concurrent;
using System.Globalization;
using Heza.Plugins.Reform.Platform.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace Heza.Web.EmbeddedCms.Media;

/// <summary>The text of a PDF, page by page, within limits of time, pages and characters.</summary>
public static class PdfText
{
    /// <summary>What could be read; null when that is nothing (a scan, a password, a damaged file).</summary>
    public static async Task<string?> Read(string path, MediaOptions limits, CancellationToken ct)
    {
        // The library cannot be interrupted within a page. So it runs beside, hands over each page as it is done, and
        // is left behind when the time is up; it then stops at its next page.
        var time = TimeSpan.FromSeconds(limits.PdfTextSeconds);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        stop.CancelAfter(time);
        var pages = new ConcurrentQueue<string>();
        var token = stop.Token;
        var reading = Task.Run(() => ReadPages(path, limits, pages, token), token);
        await Task.WhenAny(reading, Task.Delay(time, ct));
        ct.ThrowIfCancellationRequested();

        // Whatever a stranger's file did to the library is the file's fault and no reason to refuse it.
        _ = reading.Exception;
        return Clean(string.Join("\n\n", pages), limits.PdfTextCharacters);
    }

    private static void ReadPages(string path, MediaOptions limits, ConcurrentQueue<string> pages, CancellationToken ct)
    {
        using var document = PdfDocument.Open(path, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
        var characters = 0;
        for (var number = 1; number <= Math.Min(document.NumberOfPages, limits.PdfTextPages) && characters < limits.PdfTextCharacters; number++)
        {
            ct.ThrowIfCancellationRequested();
            var text = ContentOrderTextExtractor.GetText(document.GetPage(number));
            characters += text.Length;
            pages.Enqueue(text);
        }
    }

    private static string? Clean(string text, int maxCharacters)
    {
        // PostgreSQL refuses U+0000, and half surrogate pairs cannot be stored at all.
        var whole = System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
        var kept = string.Concat(whole.Where(c => c is '\n' or '\t' || CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Control));
        var normal = VietnameseText.Normalize(kept).Trim();
        if (normal.Length > maxCharacters)
        {
            normal = normal[..(char.IsHighSurrogate(normal[maxCharacters - 1]) ? maxCharacters - 1 : maxCharacters)];
        }

        return normal.Length == 0 ? null : normal;
    }
}
