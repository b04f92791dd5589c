using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Heza.Plugins.Reform.Schema;
using Umbraco.Cms.Core.Models;

namespace Heza.Web.EmbeddedCms.Schema.Editors;

/// <summary>
/// Rich text, stored as <c>{"markup":"…","blocks":null}</c> and edited as HTML. The HTML is kept as written: whoever
/// shows it sanitises it. Blocks are not part of the reform types; an empty block value from Umbraco's client is dropped.
/// </summary>
internal sealed class RichTextEditor : Editor
{
    private static readonly string[] TagsThatShow = ["img", "video", "audio", "iframe", "embed", "object", "picture", "svg"];

    public override ValueStorageType Storage => ValueStorageType.Ntext;

    public override Conversion Store(JsonNode value, object? current, DataTypeDefinition dataType)
    {
        var source = value is JsonObject rich ? rich["markup"] : value;
        if (value is JsonObject && source is null)
        {
            return Conversion.Empty;
        }

        if (!Json.IsText(source, out var text))
        {
            return Conversion.Refuse("phải là văn bản có định dạng (HTML).");
        }

        var markup = CleanText.Of(text, lines: true).Trim();
        return markup.Length == 0
            ? Conversion.Empty
            : new Conversion(Json.Write(new JsonObject { ["markup"] = markup, ["blocks"] = null }));
    }

    public override JsonNode? Show(object stored, DataTypeDefinition dataType) =>
        JsonValue.Create(Markup(stored.ToString()!) ?? stored.ToString()!);

    public override bool IsEmpty(object? stored) =>
        base.IsEmpty(stored) || (Markup(stored!.ToString()!) is { } markup && ShowsNothing(markup));

    public override IEnumerable<string> Check(object stored, DataTypeDefinition dataType)
    {
        if (Markup(stored.ToString()!) is null)
        {
            yield return "không đọc được; hãy nhập lại.";
        }
    }

    /// <summary>The HTML of a stored value: raw in old data. Null when the value is broken.</summary>
    private static string? Markup(string stored)
    {
        if (!stored.TrimStart().StartsWith('{'))
        {
            return stored;
        }

        return Json.TryParse(stored) switch
        {
            JsonObject rich when rich["markup"] is null => "",
            JsonObject rich when Json.IsText(rich["markup"], out var markup) => markup,
            _ => null,
        };
    }

    /// <summary>Tags without a letter between them, such as <c>&lt;p&gt;&amp;nbsp;&lt;/p&gt;</c>, and no picture.</summary>
    private static bool ShowsNothing(string html)
    {
        var text = new StringBuilder();
        for (var i = 0; i < html.Length; i++)
        {
            var opens = html[i] == '<' && i + 1 < html.Length && (char.IsAsciiLetter(html[i + 1]) || html[i + 1] is '/' or '!');
            if (!opens)
            {
                text.Append(html[i]);
                continue;
            }

            var rest = html.AsSpan(i + 1);
            foreach (var tag in TagsThatShow)
            {
                if (rest.StartsWith(tag, StringComparison.OrdinalIgnoreCase)
                    && (rest.Length == tag.Length || !char.IsAsciiLetterOrDigit(rest[tag.Length])))
                {
                    return false;
                }
            }

            var end = rest.StartsWith("!--") ? html.IndexOf("-->", i, StringComparison.Ordinal) : html.IndexOf('>', i);
            i = end < 0 ? html.Length : rest.StartsWith("!--") ? end + 2 : end;
        }

        return WebUtility.HtmlDecode(text.ToString()).All(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF');
    }
}
