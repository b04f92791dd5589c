using System.Text;
using System.Xml;
using Heza.Plugins.Reform.Platform.Text;

namespace Heza.Plugins.Reform.Platform.Office;

/// <summary>Text as an office file may hold it: composed Unicode (TCVN 6909:2001), no characters that XML forbids.</summary>
internal static class OfficeText
{
    /// <summary>Line ends become "\n", tabs blanks; other control characters go.</summary>
    public static string Clean(string text)
    {
        var result = new StringBuilder(text.Length);
        var normal = VietnameseText.Normalize(text);
        for (var i = 0; i < normal.Length; i++)
        {
            var c = normal[i];
            if (c == '\r')
            {
                result.Append(i + 1 < normal.Length && normal[i + 1] == '\n' ? "" : "\n");
            }
            else if (c is '\t')
            {
                result.Append(' ');
            }
            else if (c == '\n' || char.IsSurrogate(c) || (XmlConvert.IsXmlChar(c) && !char.IsControl(c)))
            {
                result.Append(c);
            }
        }

        return result.ToString();
    }

    /// <summary>As <see cref="Clean"/>, on one line.</summary>
    public static string Line(string text) => Clean(text).Replace('\n', ' ').Trim();

    public static string Capitals(string text) => Line(text).ToUpper(VietnamTime.Culture);
}
