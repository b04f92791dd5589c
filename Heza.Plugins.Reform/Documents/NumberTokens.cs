using System.Globalization;
using System.Text;
using Heza.Plugins.Reform.Platform.Text;

namespace Heza.Plugins.Reform.Documents;

internal enum NumberTokenKind
{
    Digits,
    Letters,
    /// <summary>What may part the groups of a number: / - . _ &amp; and their look-alikes.</summary>
    Separator,
    Other,
}

/// <param name="Text">With marks and case as typed; separators are <c>/</c> or <c>-</c>.</param>
/// <param name="Folded">Lower case without marks.</param>
/// <param name="AfterSpace">White space stands before it.</param>
internal readonly record struct NumberToken(NumberTokenKind Kind, string Text, string Folded, bool AfterSpace)
{
    public bool IsWord(string folded) => Kind == NumberTokenKind.Letters && string.Equals(Folded, folded, StringComparison.Ordinal);
}

internal static class NumberTokens
{
    /// <summary>Cuts typed text into tokens. Full-width forms become plain ones, invisible characters vanish.</summary>
    public static List<NumberToken> Of(string typed)
    {
        var text = VietnameseText.Normalize(typed).Normalize(NormalizationForm.FormKC);
        var tokens = new List<NumberToken>();
        var afterSpace = false;
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                afterSpace = true;
                at++;
            }
            else if (Invisible(text[at]))
            {
                at++;
            }
            else
            {
                var kind = KindOf(text[at]);
                var end = at + 1;
                while (kind is NumberTokenKind.Digits or NumberTokenKind.Letters && end < text.Length && KindOf(text[end]) == kind)
                {
                    end++;
                }

                var part = kind == NumberTokenKind.Separator ? (text[at] is '/' or '\\' or '⁄' or '∕' ? "/" : "-") : text[at..end];
                tokens.Add(new NumberToken(kind, part, VietnameseText.Fold(part), afterSpace));
                afterSpace = false;
                at = end;
            }
        }

        return tokens;
    }

    private static bool Invisible(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.NonSpacingMark;

    private static NumberTokenKind KindOf(char c) => c switch
    {
        >= '0' and <= '9' => NumberTokenKind.Digits,
        '/' or '\\' or '⁄' or '∕' or '.' or '_' or '&' or '−' => NumberTokenKind.Separator,
        _ when CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.DashPunctuation => NumberTokenKind.Separator,
        _ when VietnameseText.Fold(c.ToString()) is [>= 'a' and <= 'z'] => NumberTokenKind.Letters,
        _ => NumberTokenKind.Other,
    };
}
