using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Heza.Plugins.Reform.Platform.Office;

namespace Heza.Plugins.Reform.Reporting.Consolidated;

/// <summary>A report as one HTML file that stands by itself, on screen and on paper.</summary>
public static class RenderHtml
{
    public const string ContentType = "text/html; charset=utf-8";

    private const string Style =
        """
        @page { size: A4; margin: 20mm 15mm 20mm 30mm }
        body { font: 14pt/1.25 "Times New Roman", serif; color: #000; background: #fff; max-width: 50rem; margin: 0 auto; padding: 1rem; text-align: justify; overflow-wrap: break-word }
        header, .end { display: flex; justify-content: space-between; gap: 1.5rem; text-align: center }
        header > div, .end > div { flex: 1 }
        header p, .centre p, .end p, .centre h1 { margin: 0; text-indent: 0; text-align: center }
        header .small { font-size: 12pt }
        .line::after { content: ""; display: block; width: 40%; border-bottom: 1px solid; margin: .2rem auto .5rem }
        .centre { margin: 1.5rem 0 }
        .centre h1 { font-size: 14pt }
        h2, h3, h4 { font-size: 14pt; margin: .8rem 0 .3rem }
        p { margin: .4rem 0; text-indent: 1.27cm }
        .scroll { overflow-x: auto; margin: .6rem 0 }
        table { border-collapse: collapse; width: 100%; font-size: 12pt; text-align: left; overflow-wrap: normal }
        th, td { border: 1px solid #000; padding: .2rem .4rem; vertical-align: middle }
        th { text-align: center }
        thead { display: table-header-group }
        tr { break-inside: avoid }
        .c { text-align: center }
        .r { text-align: right }
        .sum td { font-weight: bold }
        .end { margin-top: 1.5rem; break-inside: avoid }
        .end .to { font-size: 11pt }
        .end .to p, .end .to strong { text-align: left; font-size: 11pt }
        .sign { padding-bottom: 5rem }
        @media (max-width: 40rem) { header, .end { flex-direction: column } body { font-size: 12pt } }
        @media print { body { max-width: none; padding: 0 } .scroll { overflow: visible } }
        """;

    // Vietnamese stays readable in the file.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>What a browser lets this file do: be read, with its own style.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static string Run(OfficialDocument document)
    {
        var html = new StringBuilder()
            .Append("<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
            .Append(Text(OfficeText.Line($"{document.TypeName} {document.Abstract}"))).Append("</title>\n<style>").Append(Style).Append("</style>\n</head>\n<body>\n");
        Head(html, document);
        foreach (var block in document.Body)
        {
            HtmlBlock.Write(html, block);
        }

        End(html, document);
        html.Append("</main>\n");
        return html.Append("</body>\n</html>\n").ToString();
    }

    /// <summary>Words as an HTML file may hold them.</summary>
    public static string Text(string words) => Encoder.Encode(OfficeText.Clean(words)).Replace("&#xA;", "<br>", StringComparison.Ordinal).Replace("\n", "<br>", StringComparison.Ordinal);

    private static void Head(StringBuilder html, OfficialDocument document)
    {
        html.Append("<header>\n<div><p class=\"small\">").Append(Text(OfficeText.Capitals(document.ParentBody)))
            .Append("</p><p class=\"small line\"><strong>").Append(Text(OfficeText.Capitals(document.IssuingBody)))
            .Append("</strong></p><p>").Append(Text(OfficialHead.Number(document)))
            .Append("</p></div>\n<div><p class=\"small\"><strong>").Append(OfficialHead.NationalName)
            .Append("</strong></p><p><strong><u>").Append(OfficialHead.Motto)
            .Append("</u></strong></p><p><em>").Append(Text(OfficialHead.PlaceAndDate(document.Place, document.Date))).Append("</em></p></div>\n</header>\n<main>\n")
            .Append("<div class=\"centre\"><h1>").Append(Text(OfficeText.Capitals(document.TypeName)))
            .Append("</h1><p class=\"line\"><strong>").Append(Text(document.Abstract)).Append("</strong></p>");
        foreach (var line in document.AddressedTo.Select((one, i) => i == 0 ? $"Kính gửi: {one}" : one))
        {
            html.Append("<p>").Append(Text(line)).Append("</p>");
        }

        html.Append("</div>\n");
    }

    private static void End(StringBuilder html, OfficialDocument document)
    {
        html.Append("<div class=\"end\"><div class=\"to\">");
        if (document.Recipients.Count > 0)
        {
            html.Append("<p><strong><em>Nơi nhận:</em></strong></p>");
            html.AppendJoin("", document.Recipients.Select((one, i) => $"<p>- {Text(one)}{(i == document.Recipients.Count - 1 ? "." : ";")}</p>"));
        }

        html.Append("</div><div>");
        foreach (var line in new[] { document.Signature.Authority, document.Signature.Title }.Where(line => line.Length > 0))
        {
            html.Append("<p><strong>").Append(Text(OfficeText.Capitals(line))).Append("</strong></p>");
        }

        html.Append("<p class=\"sign\"></p><p><strong>").Append(Text(document.Signature.Name)).Append("</strong></p></div></div>\n");
    }
}
