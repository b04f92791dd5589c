using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Heza.Plugins.Reform.Documents;
using Heza.Testing;

namespace Heza.Benchmarks.Documents;

/// <summary>How well, and how fast, citations are found in any file of labelled sentences or articles.</summary>
internal static class CitationBenchmark
{
    /// <param name="file">Of the form of <c>citations.json</c> or <c>articles-2023.json</c>.</param>
    /// <param name="register">A file of documents whose numbers short citations are looked up in; null: the sample's ten.</param>
    public static async Task Run(string file, string? register)
    {
        using var texts = JsonDocument.Parse(await File.ReadAllTextAsync(file));
        using var documents = JsonDocument.Parse(await File.ReadAllTextAsync(register ?? Path.Combine(AppContext.BaseDirectory, "SampleContent/Data/documents-2023.json")));
        var numbers = documents.RootElement.GetProperty("documents").EnumerateArray()
            .Select(document => DocumentNumber.Parse(document.GetProperty("number").GetString())).Where(number => number.Ok).Select(number => number.Value!).ToList();

        var clock = Stopwatch.StartNew();
        var score = CitationScore.Of(texts.RootElement, numbers);
        var took = clock.Elapsed;
        foreach (var note in score.Notes)
        {
            await Output.Line(note);
        }

        await Output.Line();
        await Output.Table(
            ["found", "wrong", "missed", "precision", "recall", "exact spans", "dates right", "ms"],
            [[$"{score.Found}", $"{score.Wrong}", $"{score.Missed}", Share(score.Precision), Share(score.Recall), Share((double)score.Spans / Math.Max(1, score.Found)), Share((double)score.Dates / Math.Max(1, score.Found)), $"{took.TotalMilliseconds:N0}"]]);
    }

    private static string Share(double share) => share.ToString("0.000", CultureInfo.InvariantCulture);
}
