using System.Text;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Heza.Plugins.Reform.Platform.Text;

[JsonConverter(typeof(JsonStringEnumConverter<DiffKind>))]
public enum DiffKind
{
    [JsonStringEnumMemberName("same")]
    Same,

    [JsonStringEnumMemberName("added")]
    Added,

    [JsonStringEnumMemberName("removed")]
    Removed,
}

/// <summary>A stretch of text. Those that are not removed give the newer text, those that are not added the older one.</summary>
public sealed record DiffPart(DiffKind Kind, string Text);

/// <summary>
/// What became of a text, for people to read: lines first, then words within the lines that changed. Where hardly a word
/// stayed, or a text is too long to look at word by word, the old lines are shown removed and the new ones added.
/// </summary>
public static partial class WordDiff
{
    /// <summary>With these bounds two texts of a megabyte each are compared in well under a second.</summary>
    private const int MaxLineEdits = 1500, MaxWordEdits = 1200, MaxWords = 40_000;

    /// <summary>Fewer words in common than this and a reader sees confetti.</summary>
    private const double LeastInCommon = 0.25;

    public static IReadOnlyList<DiffPart> Compare(string from, string to)
    {
        var (before, after) = (Lines(from), Lines(to));
        var parts = new DiffParts();
        var (removed, added) = (new StringBuilder(), new StringBuilder());
        var (x, y) = (0, 0);
        foreach (var step in Steps(before, after, MaxLineEdits) ?? Everything(before.Count, after.Count))
        {
            if (step == EditStep.Remove)
            {
                removed.Append(before[x++]);
            }
            else if (step == EditStep.Add)
            {
                added.Append(after[y++]);
            }
            else
            {
                CompareWords(removed, added, parts);
                parts.Add(DiffKind.Same, after[y++]);
                x++;
            }
        }

        CompareWords(removed, added, parts);
        return parts.Finish();
    }

    private static void CompareWords(StringBuilder removed, StringBuilder added, DiffParts parts)
    {
        var (old, fresh) = (removed.ToString(), added.ToString());
        removed.Clear();
        added.Clear();
        var (before, after) = (Words(old), Words(fresh));
        if (before.Count + after.Count > MaxWords || Steps(before, after, MaxWordEdits) is not { } steps || HardlyAlike(steps, before, after))
        {
            parts.Add(DiffKind.Removed, old);
            parts.Add(DiffKind.Added, fresh);
            return;
        }

        var (x, y) = (0, 0);
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i] == EditStep.Keep && !IsLoneSign(steps, i, after[y]))
            {
                parts.Add(DiffKind.Same, after[y++]);
                x++;
                continue;
            }

            parts.Add(DiffKind.Removed, steps[i] == EditStep.Add ? "" : before[x++]);
            parts.Add(DiffKind.Added, steps[i] == EditStep.Remove ? "" : after[y++]);
        }
    }

    /// <summary>A comma between two changed words is no resting place for the eye: it goes with them.</summary>
    private static bool IsLoneSign(IReadOnlyList<EditStep> steps, int i, string token) =>
        token != "\n" && !token.Any(char.IsLetterOrDigit)
        && i > 0 && steps[i - 1] != EditStep.Keep && i + 1 < steps.Count && steps[i + 1] != EditStep.Keep;

    private static bool HardlyAlike(IReadOnlyList<EditStep> steps, List<string> before, List<string> after)
    {
        if (before.Count == 0 || after.Count == 0)
        {
            return false;
        }

        var (kept, x) = (0, 0);
        foreach (var step in steps)
        {
            kept += step == EditStep.Keep && before[x].Any(char.IsLetterOrDigit) ? 1 : 0;
            x += step == EditStep.Add ? 0 : 1;
        }

        return kept < LeastInCommon * Math.Min(CountWords(before), CountWords(after));
    }

    private static int CountWords(List<string> tokens) => tokens.Count(token => token.Any(char.IsLetterOrDigit));

    /// <summary>Tokens are alike when they read alike: spaces after them and the way in which marks are encoded do not count.</summary>
    private static IReadOnlyList<EditStep>? Steps(List<string> before, List<string> after, int maxEdits)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        return EditScript.Of([.. before.Select(Id)], [.. after.Select(Id)], maxEdits);

        int Id(string token)
        {
            var key = token == "\n" ? token : VietnameseText.Normalize(token).Trim();
            return ids.TryGetValue(key, out var id) ? id : ids[key] = ids.Count;
        }
    }

    private static IEnumerable<EditStep> Everything(int removed, int added) =>
        Enumerable.Repeat(EditStep.Remove, removed).Concat(Enumerable.Repeat(EditStep.Add, added));

    /// <summary>Each with its line break.</summary>
    private static List<string> Lines(string text) =>
        text.Length == 0 ? [] : [.. text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(line => line.TrimEnd() + "\n")];

    private static List<string> Words(string text) => [.. Token().Matches(text).Select(match => match.Value)];

    // A word or a document's number (61/2018/NĐ-CP) with the spaces after it; any other sign; a line break; spaces that begin a line.
    [GeneratedRegex(@"(?:[\p{L}\p{M}\p{N}]+(?:[./\-][\p{L}\p{M}\p{N}]+)*|[^\s])[^\S\n]*|\n|[^\S\n]+")]
    private static partial Regex Token();
}
