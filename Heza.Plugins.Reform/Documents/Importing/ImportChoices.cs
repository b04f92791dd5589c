using Heza.Plugins.Reform.Platform.Text;

namespace Heza.Plugins.Reform.Documents.Importing;

/// <param name="Value">As it is stored.</param>
/// <param name="Label">As people read it.</param>
public sealed record ImportChoice(string Value, string Label);

/// <summary>What the document type offers to choose from.</summary>
public sealed record ImportChoices(IReadOnlyList<ImportChoice> Types, IReadOnlyList<ImportChoice> Levels, IReadOnlyList<ImportChoice> Fields);

/// <summary>Finds what somebody meant: spelling of marks, case and signs does not count, anything else is asked, never guessed.</summary>
public static class MatchChoice
{
    public static ImportChoice? Find(IReadOnlyList<ImportChoice> choices, string typed)
    {
        var slug = VietnameseText.Slug(typed);
        return slug.Length == 0 ? null : choices.FirstOrDefault(choice => VietnameseText.Slug(choice.Value) == slug || VietnameseText.Slug(choice.Label) == slug);
    }

    /// <summary>The one to suggest; null when nothing is near.</summary>
    public static ImportChoice? Nearest(IReadOnlyList<ImportChoice> choices, string typed)
    {
        var slug = VietnameseText.Slug(typed);
        if (slug.Length < 2)
        {
            return null;
        }

        var near = choices.Select(choice => (choice, Distance: Distance(slug, VietnameseText.Slug(choice.Label)))).MinBy(one => one.Distance);
        return near.choice is not null && near.Distance <= Math.Max(2, slug.Length / 3)
            ? near.choice
            : choices.FirstOrDefault(choice => Begins(choice.Label, slug) || Begins(choice.Value, slug));
    }

    private static bool Begins(string text, string slug) =>
        VietnameseText.Slug(text) is var whole && (whole.StartsWith(slug + "-", StringComparison.Ordinal) || slug.StartsWith(whole + "-", StringComparison.Ordinal));

    /// <summary>Levenshtein's; texts are cut at 90 characters, so this is quick.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
            }
        }

        return row[b.Length];
    }
}
