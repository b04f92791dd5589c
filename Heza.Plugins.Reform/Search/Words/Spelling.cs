using Heza.Plugins.Reform.Platform.Text;

namespace Heza.Plugins.Reform.Search.Words;

/// <summary>Spellings that mean the same.</summary>
internal static class Spelling
{
    // Old and new place of the tone mark in syllables that end in oa, oe, uy.
    private const string OldPlaces = "oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ";
    private const string ModernPlaces = "òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy";

    private static readonly Dictionary<string, string> Modern = OldPlaces.Split(' ')
        .Zip(ModernPlaces.Split(' ')).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);

    /// <summary>Composed and in lower case, with "hoà" as "hòa". In "quý" the u belongs to the q: it stays.</summary>
    public static string Exact(string word)
    {
        var exact = VietnameseText.Normalize(word).ToLowerInvariant();
        return exact.Length >= 2 && Modern.TryGetValue(exact[^2..], out var modern) && !exact.StartsWith('q') ? exact[..^2] + modern : exact;
    }

    /// <summary>Without marks, and with y as i where both are written: kỹ/kĩ, đăng ký/kí, tỷ/tỉ.</summary>
    public static string Fold(string word)
    {
        var folded = VietnameseText.Fold(word);
        return folded is ['h' or 'k' or 'l' or 'm' or 's' or 't' or 'v', 'y'] or "quy" ? folded[..^1] + "i" : folded;
    }
}
