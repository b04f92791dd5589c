using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Heza.Plugins.Reform.Plans.Papers;

/// <summary>
/// Word keeps the numbers of lists out of the text and reckons them when it draws: here they are reckoned again, from
/// <c>numbering.xml</c> and the paragraph styles.
/// </summary>
internal sealed partial class DocxNumbering
{
    private const int Levels = 9, MostBasedOn = 10;
    private readonly Dictionary<int, int> _lists = [];
    private readonly Dictionary<(int List, int Level), int> _restarts = [];
    private readonly Dictionary<(int Abstract, int Level), LevelForm> _forms = [];
    private readonly Dictionary<int, int[]> _counts = [];
    private readonly HashSet<int> _begun = [];
    private readonly Dictionary<string, (int? List, int? Level, string? BasedOn)> _styles = new(StringComparer.Ordinal);

    private DocxNumbering()
    {
    }

    public static DocxNumbering Read(XmlReader? numbering, XmlReader? styles)
    {
        var own = new DocxNumbering();
        if (numbering is not null)
        {
            own.ReadLists(XDocument.Load(numbering).Root!);
        }

        if (styles is not null)
        {
            own.ReadStyles(XDocument.Load(styles).Root!);
        }

        return own;
    }

    /// <returns>What Word prints before the paragraph, and its level from 1; empty and 0 without numbering.</returns>
    public (string Marker, int Depth) Next(int? list, int? level, string? style)
    {
        (list, level) = WithStyle(list, level, style);
        if (list is not { } id || id == 0 || !_lists.TryGetValue(id, out var form))
        {
            return ("", 0);
        }

        var at = Math.Clamp(level ?? 0, 0, Levels - 1);
        var counts = Counts(id, form);
        counts[at]++;
        for (var below = at + 1; below < Levels; below++)
        {
            counts[below] = Start(form, below) - 1;
        }

        return (Print(form, at, counts), at + 1);
    }

    public static string? Value(XmlReader element) =>
        element.GetAttribute("w:val") ?? (element.MoveToFirstAttribute() ? Found(element) : null);

    public static int? Number(XmlReader element) =>
        int.TryParse(Value(element), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Found(XmlReader element)
    {
        string? value = null;
        do
        {
            value = element.LocalName == "val" ? element.Value : value;
        }
        while (element.MoveToNextAttribute());
        element.MoveToElement();
        return value;
    }

    private (int? List, int? Level) WithStyle(int? list, int? level, string? style)
    {
        for (var i = 0; i < MostBasedOn && style is not null && (list is null || level is null) && _styles.TryGetValue(style, out var known); i++)
        {
            (list, level, style) = (list ?? known.List, level ?? known.Level, known.BasedOn);
        }

        return (list, level);
    }

    /// <summary>Lists of one form count on together, unless one says that it begins anew.</summary>
    private int[] Counts(int list, int form)
    {
        if (!_counts.TryGetValue(form, out var counts))
        {
            counts = [.. Enumerable.Range(0, Levels).Select(level => Start(form, level) - 1)];
            _counts[form] = counts;
        }

        if (_begun.Add(list))
        {
            for (var level = 0; level < Levels; level++)
            {
                counts[level] = _restarts.TryGetValue((list, level), out var start) ? start - 1 : counts[level];
            }
        }

        return counts;
    }

    private int Start(int form, int level) => _forms.TryGetValue((form, level), out var known) ? known.Start : 1;

    private string Print(int form, int level, int[] counts) => !_forms.TryGetValue((form, level), out var own) ? $"{counts[level]}."
        : own.Format == "bullet" ? own.Text is "-" or "–" or "—" ? "-" : own.Text == "+" ? "+" : "•"
        : own.Format == "none" ? ""
        : Place().Replace(own.Text, match => match.Value[1] - '1' is var at && at <= level ? Digits(form, at, counts[at]) : "");

    private string Digits(int form, int level, int count) => (_forms.TryGetValue((form, level), out var own) ? own.Format : "decimal") switch
    {
        "upperRoman" => Roman(count),
        "lowerLetter" => Letter(count).ToString(),
        "upperLetter" => char.ToUpperInvariant(Letter(count)).ToString(),
        _ => count.ToString(CultureInfo.InvariantCulture),
    };

    private static char Letter(int count) => (char)('a' + (Math.Max(0, count - 1) % 26));

    private static string Roman(int count)
    {
        (int Value, string Sign)[] signs = [(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        var (text, left) = ("", Math.Clamp(count, 0, 39));
        foreach (var (value, sign) in signs)
        {
            while (left >= value)
            {
                (text, left) = (text + sign, left - value);
            }
        }

        return text;
    }

    private void ReadLists(XElement root)
    {
        foreach (var form in Named(root.Elements(), "abstractNum"))
        {
            foreach (var level in Named(form.Elements(), "lvl"))
            {
                _forms[(Attribute(form, "abstractNumId") ?? 0, Attribute(level, "ilvl") ?? 0)] = new LevelForm(
                    Attribute(Child(level, "start"), "val") ?? 1, Text(Child(level, "numFmt"), "val") ?? "decimal", Text(Child(level, "lvlText"), "val") ?? "");
            }
        }

        foreach (var list in Named(root.Elements(), "num").Where(list => Attribute(list, "numId") is not null))
        {
            var id = Attribute(list, "numId")!.Value;
            _lists[id] = Attribute(Child(list, "abstractNumId"), "val") ?? 0;
            foreach (var level in Named(list.Elements(), "lvlOverride"))
            {
                if (Attribute(Child(level, "startOverride"), "val") is { } start)
                {
                    _restarts[(id, Attribute(level, "ilvl") ?? 0)] = start;
                }
            }
        }
    }

    private void ReadStyles(XElement root)
    {
        foreach (var style in Named(root.Elements(), "style").Where(style => Text(style, "styleId") is not null))
        {
            var numbering = Child(Child(style, "pPr"), "numPr");
            _styles[Text(style, "styleId")!] = (Attribute(Child(numbering, "numId"), "val"), Attribute(Child(numbering, "ilvl"), "val"), Text(Child(style, "basedOn"), "val"));
        }
    }

    private static IEnumerable<XElement> Named(IEnumerable<XElement> elements, string name) => elements.Where(element => element.Name.LocalName == name);

    private static XElement? Child(XElement? element, string name) => element?.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    private static string? Text(XElement? element, string name) => element?.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == name)?.Value;

    private static int? Attribute(XElement? element, string name) =>
        int.TryParse(Text(element, name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && Math.Abs((long)number) < 100_000 ? number : null;

    [GeneratedRegex("%[1-9]")]
    private static partial Regex Place();

    private sealed record LevelForm(int Start, string Format, string Text);
}
