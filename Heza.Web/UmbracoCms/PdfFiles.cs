using System.Collections.Concurrent;
using Heza.Web.EmbeddedCms.Media.Reading;

namespace Heza.Web.UmbracoCms;

/// <summary>The text of PDF files in Umbraco's media, page by page, within limits of time, pages and characters.</summary>
public static class PdfFiles
{
    private const string ContentType = "application/pdf";
    private const int MostPages = 300, MostCharacters = 500_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public static async Task<string?> ReadText(Stream file, string contentType, CancellationToken ct)
    {
        if (contentType != ContentType)
        {
            return null;
        }

        // The reader wants to jump about in the file, which a store in a cloud does not let it do.
        var copy = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            await using (var target = File.Create(copy))
            {
                await file.CopyToAsync(target, ct);
            }

            // A page cannot be interrupted: what was read by then counts, and the reader ends by itself at its next page.
            var pages = new ConcurrentQueue<string>();
            var reading = Task.Run(() => PdfPages.Read(copy, MostPages, MostCharacters, _ => { }, pages.Enqueue), ct);
            await Task.WhenAny(reading, Task.Delay(Patience, ct));
            ct.ThrowIfCancellationRequested();
            return PdfPages.Join(pages, MostCharacters);
        }
        finally
        {
            File.Delete(copy);
        }
    }
}
