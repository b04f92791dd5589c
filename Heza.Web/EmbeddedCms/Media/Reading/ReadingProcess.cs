using System.Globalization;
using System.Text.Json;
using Heza.Plugins.Reform.Publishing;

namespace Heza.Web.EmbeddedCms.Media.Reading;

/// <summary>
/// The process that reads one file: this program, started with <see cref="Command"/>. It opens no database and no port, and
/// knows only the two paths and the limits.
/// </summary>
public static class ReadingProcess
{
    public const string Command = "read-file";

    /// <summary>Arguments after the command: the file, where to report, pages, characters, seconds.</summary>
    public static IReadOnlyList<string> Arguments(string file, string report, MediaOptions limits) =>
    [
        Command, file, report,
        limits.PdfTextPages.ToString(CultureInfo.InvariantCulture), limits.PdfTextCharacters.ToString(CultureInfo.InvariantCulture), limits.PdfTextSeconds.ToString(CultureInfo.InvariantCulture),
    ];

    /// <returns>The exit code.</returns>
    public static int Run(string[] args)
    {
        if (args is not [Command, var file, var report, var pages, var characters, var seconds])
        {
            return 2;
        }

        // Should the site die meanwhile, nobody else would end a reading that never ends.
        using var end = new Timer(_ => Environment.FailFast(null), null, TimeSpan.FromSeconds(2 * int.Parse(seconds, CultureInfo.InvariantCulture)), Timeout.InfiniteTimeSpan);
        using var lines = new StreamWriter(new FileStream(report, FileMode.Create, FileAccess.Write, FileShare.ReadWrite)) { AutoFlush = true, NewLine = "\n" };
        void Write(ReadingReport.Line line) => lines.WriteLine(JsonSerializer.Serialize(line));

        var kind = FileKind.Named(Path.GetExtension(file).TrimStart('.'))!;
        using (var content = File.OpenRead(file))
        {
            Write(new(Signed: DigitalSignature.Found(kind, content)));
        }

        var outcome = kind == FileKind.Pdf
            ? PdfPages.Read(
                file, int.Parse(pages, CultureInfo.InvariantCulture), int.Parse(characters, CultureInfo.InvariantCulture),
                count => Write(new(Pages: count)), text => Write(new(Text: text)))
            : FileReading.Skipped;
        Write(new(Outcome: outcome));
        return 0;
    }
}
