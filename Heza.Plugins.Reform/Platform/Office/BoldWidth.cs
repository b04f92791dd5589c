using System.Text;

namespace Heza.Plugins.Reform.Platform.Office;

/// <summary>
/// How long words in Times New Roman bold are, from the face's own advance widths: the lines under them must be as long,
/// or a third to a half as long. Vietnamese marks add nothing to a letter's width.
/// </summary>
internal static class BoldWidth
{
    private const int Unknown = 722;

    // In thousandths of the size, U+0020 to U+007E.
    private static readonly short[] Ascii =
    [
        250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500,
        333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778, 611, 778, 722, 556,
        667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500, 333, 500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833,
        556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520,
    ];

    /// <returns>Twips.</returns>
    public static int Of(string text, int points)
    {
        var thousandths = 0;
        foreach (var rune in text.Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            thousandths += rune.Value switch
            {
                >= 0x20 and <= 0x7E => Ascii[rune.Value - 0x20],
                >= 0x300 and <= 0x36F => 0,
                'Đ' => 722,
                'đ' => 556,
                '–' or '“' or '”' => 500,
                _ => Unknown,
            };
        }

        return thousandths * points * 20 / 1000;
    }
}
