using Heza.Plugins.Reform.Platform.Text;

namespace Heza.Plugins.Reform.Coverage.Suggestions;

/// <summary>
/// Texts cut into runs of syllables: Vietnamese writes a space between syllables, not between words, so words are looked
/// for as neighbours in a run. Punctuation ends a run, hyphens and slashes do not ("ki-ốt", "61/2018/NĐ-CP").
/// </summary>
internal static class SyllableRuns
{
    /// <summary>Syllables without marks, abbreviations written out.</summary>
    public static List<string[]> Folded(string text) => [.. Cut(VietnameseText.Fold(text)).Select(WriteOut)];

    /// <summary>The same runs, each syllable also as it is shown to people.</summary>
    public static List<(string[] Folded, string[] Shown)> Shown(string text)
    {
        // Folding keeps letters letters and signs signs, so that both cuts have the same places.
        var shown = Cut(VietnameseText.Normalize(text)).Select(run => run.ConvertAll(Calm));
        return [.. Cut(VietnameseText.Fold(text)).Zip(shown, (folded, own) => folded.Count == own.Count
            ? (WriteOut(folded), Show(folded, own))
            : (WriteOut(folded), WriteOut(folded)))];
    }

    private static string[] WriteOut(List<string> run) =>
        run.Exists(Vocabulary.Abbreviations.ContainsKey)
            ? [.. run.SelectMany(syllable => Vocabulary.Abbreviations.TryGetValue(syllable, out var whole) ? whole.Folded : [syllable])]
            : [.. run];

    private static string[] Show(List<string> folded, List<string> shown) =>
        [.. folded.SelectMany((syllable, at) => Vocabulary.Abbreviations.TryGetValue(syllable, out var whole) ? whole.Shown : [shown[at]])];

    /// <summary>"Thủ" as "thủ", but "PCI" as it is.</summary>
    private static string Calm(string syllable) =>
        syllable.Length > 1 && syllable.All(char.IsUpper) ? syllable : syllable.ToLowerInvariant();

    private static List<List<string>> Cut(string text)
    {
        var runs = new List<List<string>>();
        var run = new List<string>();
        var open = true;
        for (var at = 0; at < text.Length;)
        {
            if (char.IsLetterOrDigit(text[at]))
            {
                var start = at;
                while (at < text.Length && char.IsLetterOrDigit(text[at]))
                {
                    at++;
                }

                if (!open && run.Count > 0)
                {
                    runs.Add(run);
                    run = [];
                }

                open = true;
                run.Add(text[start..at]);
                continue;
            }

            open &= Joins(text, at);
            at++;
        }

        if (run.Count > 0)
        {
            runs.Add(run);
        }

        return runs;
    }

    private static bool Joins(string text, int at) => text[at] switch
    {
        '\n' => false,
        // " - " parts thoughts, "ki-ốt" and "KH-BQL" are one word.
        '-' => !(at > 0 && char.IsWhiteSpace(text[at - 1]) && at + 1 < text.Length && char.IsWhiteSpace(text[at + 1])),
        '/' or '_' or '%' => true,
        var sign => char.IsWhiteSpace(sign),
    };
}
