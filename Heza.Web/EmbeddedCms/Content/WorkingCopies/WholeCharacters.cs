using System.Globalization;
using System.Text;

namespace Heza.Web.EmbeddedCms.Content.WorkingCopies;

/// <summary>
/// JSON in which a browser cut an emoji in half (<c>"\ud83d"</c>) can be neither read as text nor written again. The half,
/// which nobody typed, becomes U+FFFD; everything else stays letter by letter.
/// </summary>
internal static class WholeCharacters
{
    private const int EscapeLength = 6;

    /// <param name="json">Well-formed JSON text.</param>
    public static string Of(string json)
    {
        if (!json.Contains(@"\ud", StringComparison.OrdinalIgnoreCase))
        {
            return json;
        }

        var result = new StringBuilder(json.Length);
        for (var i = 0; i < json.Length;)
        {
            var length = json[i] != '\\' ? 1 : json[i + 1] != 'u' ? 2 : EscapeLength;
            var unit = length == EscapeLength ? Unit(json, i) : default;
            if (char.IsHighSurrogate(unit) && i + (2 * EscapeLength) <= json.Length && json[i + EscapeLength] == '\\' && json[i + EscapeLength + 1] == 'u'
                && char.IsLowSurrogate(Unit(json, i + EscapeLength)))
            {
                length = 2 * EscapeLength;
                unit = default;
            }

            result.Append(char.IsSurrogate(unit) ? @"\ufffd" : json.AsSpan(i, length));
            i += length;
        }

        return result.ToString();
    }

    private static char Unit(string json, int at) => (char)ushort.Parse(json.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
