using System.Text.Json;
using Heza.Plugins.Reform.Documents;
using Heza.Plugins.Reform.Documents.Citations;

namespace Heza.Testing;

/// <summary>How well citations are found in labelled texts, each counted once.</summary>
/// <param name="Found">Found where the label says, with its number.</param>
/// <param name="Wrong">Found where there is none, or with another number.</param>
/// <param name="Missed">Labelled and not found so.</param>
/// <param name="Spans">Of <paramref name="Found"/>, those that begin and end where the label says.</param>
/// <param name="Dates">Of <paramref name="Found"/>, those with the labelled day, or without one where none is labelled.</param>
/// <param name="Notes">One line for each that is not right.</param>
public sealed record CitationScore(int Found, int Wrong, int Missed, int Spans, int Dates, IReadOnlyList<string> Notes)
{
    public double Precision => Found + Wrong == 0 ? 1 : (double)Found / (Found + Wrong);

    public double Recall => Found + Missed == 0 ? 1 : (double)Found / (Found + Missed);

    /// <param name="json">A file of <c>sentences</c> (text, citations) or of <c>articles</c> (body, goldCitations).</param>
    /// <param name="register">What short numbers are looked up in.</param>
    public static CitationScore Of(JsonElement json, IReadOnlyList<DocumentNumber> register)
    {
        var sentences = json.TryGetProperty("sentences", out var given);
        var texts = sentences ? given : json.GetProperty("articles");
        var total = new CitationScore(0, 0, 0, 0, 0, []);
        foreach (var text in texts.EnumerateArray())
        {
            var words = text.GetProperty(sentences ? "text" : "body").GetString()!;
            var labels = text.TryGetProperty(sentences ? "citations" : "goldCitations", out var gold) ? gold.EnumerateArray().Select(label => Label.Of(label, words)).ToList() : [];
            total = total.With(text.GetProperty("id").GetString()!, words, labels, register);
        }

        return total;
    }

    private CitationScore With(string id, string text, List<Label> labels, IReadOnlyList<DocumentNumber> register)
    {
        var (found, wrong, spans, dates) = (0, 0, 0, 0);
        var left = labels.ToList();
        var notes = new List<string>();
        foreach (var citation in FindCitations.In(text))
        {
            var shown = text.Substring(citation.Start, citation.Length);
            var number = citation.Number?.Canonical ?? Resolve(citation, register)?.Canonical;
            var label = left.Find(one => citation.Start < one.End && one.Start < citation.End && (one.Number == number || (one.Short && number is null)));
            if (label is null)
            {
                wrong++;
                notes.Add($"{id}: wrong “{shown}” ({number ?? citation.Key})");
                continue;
            }

            left.Remove(label);
            found++;
            var span = (citation.Start, citation.End) == (label.Start, label.End);
            var date = citation.Date == label.Date || (label.DateShared && citation.Date is null);
            (spans, dates) = (spans + (span ? 1 : 0), dates + (date ? 1 : 0));
            if (!span || !date)
            {
                notes.Add($"{id}: “{shown}” ({citation.Date:yyyy-MM-dd}), labelled “{text[label.Start..label.End]}” ({label.Date:yyyy-MM-dd})");
            }
        }

        notes.AddRange(left.Select(label => $"{id}: missed “{text[label.Start..label.End]}” ({label.Number})"));
        return new CitationScore(Found + found, Wrong + wrong, Missed + left.Count, Spans + spans, Dates + dates, [.. Notes, .. notes]);
    }

    private static DocumentNumber? Resolve(Citation citation, IReadOnlyList<DocumentNumber> register) =>
        register.Where(number => NumberKeys.Of(number).Contains(citation.Key)).ToList() is [var only] ? only : null;

    private sealed record Label(int Start, int End, string Number, DateOnly? Date, bool DateShared, bool Short)
    {
        /// <summary>Places in the files count code points.</summary>
        public static Label Of(JsonElement label, string text)
        {
            var start = 0;
            for (var left = label.GetProperty("start").GetInt32(); left > 0; left--)
            {
                start += char.IsHighSurrogate(text[start]) ? 2 : 1;
            }

            var span = (label.TryGetProperty("span", out var sentence) ? sentence : label.GetProperty("text")).GetString()!;
            return new Label(
                start, start + span.Length, label.GetProperty("number").GetString()!,
                label.TryGetProperty("date", out var date) && date.GetString() is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null,
                label.TryGetProperty("dateShared", out var shared) && shared.GetBoolean(),
                label.TryGetProperty("short", out var isShort) && isShort.GetBoolean());
        }
    }
}
