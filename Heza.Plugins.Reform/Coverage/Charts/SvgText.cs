using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Heza.Plugins.Reform.Coverage.Charts;

/// <summary>
/// Writes one chart as SVG: title and description for those who do not see it, presentation attributes instead of styles
/// (the content security policy allows no inline style), patterns beside colours for print in grey.
/// </summary>
internal sealed class SvgText
{
    public const string Ink = "#17233a", Soft = "#4c5a70", Line = "#d6dde8", Brand = "#0b4a8f", Goal = "#7a4a00";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder _svg = new();
    private readonly string _id;

    /// <param name="id">Unique on the page: several charts may stand there.</param>
    /// <param name="width">Of the drawing, in units that are pixels at full width.</param>
    public SvgText(string id, string title, string description, int width, int height)
    {
        _id = id;
        _svg.Append(CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"100%\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\" font-size=\"13\" fill=\"{Ink}\">")
            .Append(CultureInfo.InvariantCulture, $"<title id=\"{id}-t\">{Encode(title)}</title><desc id=\"{id}-d\">{Encode(description)}</desc>")
            .Append(CultureInfo.InvariantCulture, $"<rect width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>");
    }

    /// <summary>Lines across: told apart from plain colour also without colour.</summary>
    public string Hatch(string name, string colour, int distance)
    {
        _svg.Append(CultureInfo.InvariantCulture,
            $"<defs><pattern id=\"{_id}-{name}\" width=\"{distance}\" height=\"{distance}\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect width=\"{distance}\" height=\"{distance}\" fill=\"#ffffff\"/><rect width=\"{distance / 2.0}\" height=\"{distance}\" fill=\"{colour}\"/></pattern></defs>");
        return $"url(#{_id}-{name})";
    }

    public SvgText Rectangle(double x, double y, double width, double height, string fill, string? stroke = null)
    {
        _svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x:0.#}\" y=\"{y:0.#}\" width=\"{width:0.#}\" height=\"{height:0.#}\" fill=\"{fill}\"");
        return End(stroke is null ? "" : $" stroke=\"{stroke}\"");
    }

    public SvgText Segment(double x1, double y1, double x2, double y2, string stroke, double width = 1, string? dashes = null)
    {
        _svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{x1:0.#}\" y1=\"{y1:0.#}\" x2=\"{x2:0.#}\" y2=\"{y2:0.#}\" stroke=\"{stroke}\" stroke-width=\"{width:0.#}\"");
        return End(dashes is null ? "" : $" stroke-dasharray=\"{dashes}\"");
    }

    public SvgText Path(IEnumerable<(double X, double Y)> points, string stroke)
    {
        var places = string.Join(' ', points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.X:0.#},{point.Y:0.#}")));
        _svg.Append(CultureInfo.InvariantCulture, $"<polyline points=\"{places}\" fill=\"none\" stroke=\"{stroke}\" stroke-width=\"3\"");
        return End("");
    }

    public SvgText Dot(double x, double y, string fill)
    {
        _svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"4.5\" fill=\"{fill}\" stroke=\"#ffffff\" stroke-width=\"1.5\"");
        return End("");
    }

    /// <param name="anchor"><c>start</c>, <c>middle</c> or <c>end</c>.</param>
    public SvgText Words(double x, double y, string text, string anchor = "start", string fill = Ink, bool bold = false)
    {
        _svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.#}\" y=\"{y:0.#}\" text-anchor=\"{anchor}\" fill=\"{fill}\"{(bold ? " font-weight=\"700\"" : "")}>{Encode(text)}</text>");
        return this;
    }

    public override string ToString() => $"{_svg}</svg>";

    /// <summary>Cut at a word, since SVG does not wrap lines.</summary>
    public static string Short(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        var cut = text.LastIndexOf(' ', longest - 1);
        return $"{text[..(cut > 0 ? cut : longest - 1)]}…";
    }

    private static string Encode(string text) => Encoder.Encode(text);

    private SvgText End(string more)
    {
        _svg.Append(more).Append("/>");
        return this;
    }
}
