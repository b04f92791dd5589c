using System.Globalization;

namespace Heza.Plugins.Reform.Platform.Office;

/// <summary>Whole numbers in Vietnamese words, as contracts and estimates repeat their sums: northern usage ("linh", "nghìn", "tỷ").</summary>
public static class VietnameseNumber
{
    private const ulong Billion = 1_000_000_000;

    private static readonly string[] Digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

    /// <summary>1 205 024 → "một triệu hai trăm linh năm nghìn không trăm hai mươi tư".</summary>
    public static string Words(long number) =>
        number == 0 ? Digits[0]
        : number < 0 ? "âm " + Positive((ulong)-(number + 1) + 1, leading: true)
        : Positive((ulong)number, leading: true);

    /// <summary>A sum of money as documents write it after the figures: "Một triệu hai trăm nghìn đồng".</summary>
    public static string Dong(long amount)
    {
        var words = Words(amount);
        return $"{char.ToUpper(words[0], CultureInfo.InvariantCulture)}{words[1..]} đồng";
    }

    // Above a billion Vietnamese counts in billions: 10^18 is "một tỷ tỷ".
    private static string Positive(ulong number, bool leading)
    {
        if (number < Billion)
        {
            return BelowBillion((int)number, leading);
        }

        var rest = number % Billion;
        var billions = Positive(number / Billion, leading) + " tỷ";
        return rest == 0 ? billions : $"{billions} {BelowBillion((int)rest, leading: false)}";
    }

    private static string BelowBillion(int number, bool leading)
    {
        List<string> words = [];
        foreach (var (group, name) in new[] { (number / 1_000_000, " triệu"), (number / 1000 % 1000, " nghìn"), (number % 1000, "") })
        {
            if (group > 0)
            {
                words.Add(BelowThousand(group, leading && words.Count == 0) + name);
            }
        }

        return string.Join(' ', words);
    }

    /// <param name="leading">Nothing stands before it: noughts are not read.</param>
    private static string BelowThousand(int number, bool leading)
    {
        var (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10);
        var words = leading && hundreds == 0 ? "" : $"{Digits[hundreds]} trăm";
        words += (tens, ones) switch
        {
            (0, 0) => "",
            (0, _) when words.Length == 0 => Digits[ones],
            (0, 4) => " linh tư",
            (0, _) => $" linh {Digits[ones]}",
            (1, 0) => " mười",
            (1, 5) => " mười lăm",
            (1, _) => $" mười {Digits[ones]}",
            (_, 0) => $" {Digits[tens]} mươi",
            (_, 1) => $" {Digits[tens]} mươi mốt",
            (_, 4) => $" {Digits[tens]} mươi tư",
            (_, 5) => $" {Digits[tens]} mươi lăm",
            _ => $" {Digits[tens]} mươi {Digits[ones]}",
        };
        return words.TrimStart();
    }
}
