using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Heza.Plugins.Reform.Search.Words;

namespace Heza.Plugins.Reform.Search.Queries;

/// <summary>Marks what matched in the original spelling. Everything else is HTML-encoded.</summary>
internal sealed class Highlighter(IEnumerable<string> terms, IEnumerable<string> pairs)
{
    private const int SnippetLength = 240;

    /// <summary>Longer texts are looked through up to here only.</summary>
    private const int MaxSearched = 60_000;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly HashSet<string> _terms = terms.ToHashSet(StringComparer.Ordinal);
    private readonly HashSet<string> _pairs = pairs.ToHashSet(StringComparer.Ordinal);

    public string Whole(string text) => Render(text, 0, text.Length, Marks(Syllables.Of(text)));

    /// <summary>The passage with the most different matches; the summary's beginning when nothing matches.</summary>
    public string Snippet(string summary, string body)
    {
        var best = Best(summary);
        if (best.Score < Math.Min(_terms.Count, 3) && Best(body.Length > MaxSearched ? body[..MaxSearched] : body) is var inBody && inBody.Score > best.Score)
        {
            best = inBody;
        }

        return Render(best.Text, best.Start, best.End, best.Marks);
    }

    private Passage Best(string text)
    {
        var syllables = Syllables.Of(text);
        var marks = Marks(syllables);
        var best = new Passage(text, 0, EndOf(text, 0), marks, 0);
        var (counts, last) = (new Dictionary<string, int>(StringComparer.Ordinal), 0);
        for (var first = 0; first < marks.Count; first++)
        {
            while (last < marks.Count && marks[last].End - marks[first].Start <= SnippetLength - 40)
            {
                counts[marks[last].Folded] = counts.GetValueOrDefault(marks[last].Folded) + 1;
                last++;
            }

            if (counts.Count > best.Score)
            {
                var start = StartOf(text, marks[first].Start);
                best = new Passage(text, start, EndOf(text, start), marks, counts.Count);
            }

            if (last > first && --counts[marks[first].Folded] == 0)
            {
                counts.Remove(marks[first].Folded);
            }
            else if (last <= first)
            {
                last = first + 1;
            }
        }

        return best;
    }

    /// <summary>Syllables that stand beside each other as in the query; single ones only where there are no such.</summary>
    private List<Syllable> Marks(List<Syllable> syllables)
    {
        var paired = new bool[syllables.Count];
        for (var i = 1; i < syllables.Count; i++)
        {
            if (_pairs.Contains(VietnameseAnalyzer.Pair(syllables[i - 1].Folded, syllables[i].Folded)))
            {
                paired[i - 1] = paired[i] = true;
            }
        }

        var any = paired.Contains(true);
        return [.. syllables.Where((syllable, i) => any ? paired[i] : _terms.Contains(syllable.Folded))];
    }

    /// <summary>A little before the first match, at the beginning of a word.</summary>
    private static int StartOf(string text, int match)
    {
        if (match <= 60)
        {
            return 0;
        }

        var space = text.LastIndexOf(' ', match - 1, 40);
        var sentence = text.LastIndexOfAny(['.', '\n', ';'], match - 1, 60);
        return sentence >= 0 ? Math.Min(sentence + 1, match) : space >= 0 ? space + 1 : match;
    }

    private static int EndOf(string text, int start)
    {
        if (text.Length - start <= SnippetLength)
        {
            return text.Length;
        }

        var space = text.LastIndexOf(' ', start + SnippetLength, SnippetLength / 2);
        var end = space > start ? space : start + SnippetLength;
        return char.IsLowSurrogate(text[end]) ? end - 1 : end;
    }

    private static string Render(string text, int start, int end, IReadOnlyList<Syllable> marks)
    {
        var html = new StringBuilder(start > 0 ? "…" : "");
        var at = start;
        for (var i = 0; i < marks.Count; i++)
        {
            var (from, to) = (marks[i].Start, marks[i].End);
            while (i + 1 < marks.Count && !HasWord(text, to, marks[i + 1].Start))
            {
                to = Math.Max(to, marks[++i].End);
            }

            if (from < at || to > end)
            {
                continue;
            }

            html.Append(Encode(text[at..from])).Append("<mark>").Append(Encode(text[from..to])).Append("</mark>");
            at = to;
        }

        return html.Append(Encode(text[at..end])).Append(end < text.Length ? "…" : "").ToString().Trim();
    }

    private static bool HasWord(string text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (char.IsLetterOrDigit(text[i]) || text[i] is '\n' or '.')
            {
                return true;
            }
        }

        return false;
    }

    private static string Encode(string text) => Encoder.Encode(text);

    private sealed record Passage(string Text, int Start, int End, List<Syllable> Marks, int Score);
}
