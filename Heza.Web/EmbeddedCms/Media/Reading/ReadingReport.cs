using System.Text.Json;
using Heza.Plugins.Reform.Publishing;

namespace Heza.Web.EmbeddedCms.Media.Reading;

/// <summary>
/// What the reading process wrote so far: a file of JSON lines, each whole or not there, so that what was read before a
/// crash or the end of the time is not lost.
/// </summary>
/// <param name="Outcome">Null until the process is done.</param>
public sealed record ReadingReport(FileReading? Outcome, int? Pages, bool? Signed, IReadOnlyList<string> Texts)
{
    /// <summary>What a process writes; one of the three.</summary>
    internal sealed record Line(bool? Signed = null, int? Pages = null, string? Text = null, FileReading? Outcome = null);

    public static ReadingReport Of(string path)
    {
        var report = new ReadingReport(null, null, null, []);
        var texts = new List<string>();
        using var file = new StreamReader(new FileStream(path, FileMode.OpenOrCreate, FileAccess.Read, FileShare.ReadWrite));
        foreach (var written in file.ReadToEnd().Split('\n')[..^1])
        {
            if (JsonSerializer.Deserialize<Line>(written) is not { } line)
            {
                continue;
            }

            report = report with { Outcome = line.Outcome ?? report.Outcome, Pages = line.Pages ?? report.Pages, Signed = line.Signed ?? report.Signed };
            if (line.Text is not null)
            {
                texts.Add(line.Text);
            }
        }

        return report with { Texts = texts };
    }
}
