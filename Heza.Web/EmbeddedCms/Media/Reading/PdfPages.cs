using System.Globalization;
using Heza.Plugins.Reform.Platform.Text;
using Heza.Plugins.Reform.Publishing;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;
using UglyToad.PdfPig.Exceptions;

namespace Heza.Web.EmbeddedCms.Media.Reading;

/// <summary>
/// Reads a PDF page by page. It may hang, eat all memory or bring the process down: the library cannot be interrupted within
/// a page, and the file is a stranger's. So this runs in a process of its own (<see cref="ReadInProcess"/>), except for
/// files that the site made itself.
/// </summary>
public static class PdfPages
{
    /// <param name="started">Told the number of pages, before the first is read.</param>
    /// <param name="read">Given each page's text as it is done.</param>
    public static FileReading Read(string path, int maxPages, int maxCharacters, Action<int> started, Action<string> read)
    {
        try
        {
            using var document = PdfDocument.Open(path, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            if (document.NumberOfPages < 1)
            {
                return FileReading.Damaged;
            }

            started(document.NumberOfPages);
            var (characters, unreadable) = (0, 0);
            for (var number = 1; number <= Math.Min(document.NumberOfPages, maxPages) && characters < maxCharacters; number++)
            {
                var page = Page(document, number);
                var text = page ?? "";
                unreadable += page is null ? 1 : 0;
                characters += text.Trim().Length;
                read(text.Length > maxCharacters ? text[..maxCharacters] : text);
            }

            // Only pages that could be read and have no letter are a scan's.
            return characters > 0 ? FileReading.Text : unreadable > 0 ? FileReading.Damaged : FileReading.NoText;
        }
        catch (PdfDocumentEncryptedException)
        {
            return FileReading.Encrypted;
        }
        catch (Exception exception) when (exception is OutOfMemoryException or InsufficientExecutionStackException)
        {
            return FileReading.TooLarge;
        }
        catch (Exception)
        {
            // Whatever a stranger's file does to the library is the file's fault.
            return FileReading.Damaged;
        }
    }

    /// <summary>Pages as one text that both databases can keep; null when there is nothing in it.</summary>
    public static string? Join(IEnumerable<string> pages, int maxCharacters)
    {
        // PostgreSQL refuses U+0000, and half surrogate pairs cannot be stored at all.
        var text = string.Join("\n\n", pages);
        var whole = System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
        var kept = string.Concat(whole.Where(c => c is '\n' or '\t' || CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Control));
        var normal = VietnameseText.Normalize(kept).Trim();
        if (normal.Length > maxCharacters)
        {
            normal = normal[..(char.IsHighSurrogate(normal[maxCharacters - 1]) ? maxCharacters - 1 : maxCharacters)];
        }

        return normal.Length == 0 ? null : normal;
    }

    /// <summary>Null when this page cannot be read; the others may be.</summary>
    private static string? Page(PdfDocument document, int number)
    {
        try
        {
            return ContentOrderTextExtractor.GetText(document.GetPage(number));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException and not InsufficientExecutionStackException)
        {
            return null;
        }
    }
}
