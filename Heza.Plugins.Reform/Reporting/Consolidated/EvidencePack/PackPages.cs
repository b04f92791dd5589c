using System.Text;

namespace Heza.Plugins.Reform.Reporting.Consolidated.EvidencePack;

/// <summary>Frozen pages: the words with what is known of them, without scripts and styles from elsewhere.</summary>
internal static class PackPages
{
    private const string Style =
        "body{font:1rem/1.5 serif;max-width:46rem;margin:1rem auto;padding:0 1rem;overflow-wrap:break-word}dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem;border:1px solid;padding:.6rem}dd{margin:0}img{max-width:100%;height:auto}table{border-collapse:collapse}td,th{border:1px solid;padding:.2rem .4rem}";

    /// <param name="about">Name and value, in order; values are plain text.</param>
    /// <param name="html">Sanitised.</param>
    /// <param name="site">Address of the site, from which pictures and links start.</param>
    public static byte[] Write(string title, IReadOnlyList<(string Name, string Value)> about, string html, string site)
    {
        var page = new StringBuilder()
            .Append("<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<base href=\"").Append(RenderHtml.Text(site)).Append("/\">\n<title>").Append(RenderHtml.Text(title)).Append("</title>\n<style>").Append(Style)
            .Append("</style>\n</head>\n<body>\n<h1>").Append(RenderHtml.Text(title)).Append("</h1>\n<dl>\n");
        foreach (var (name, value) in about)
        {
            page.Append("<dt>").Append(RenderHtml.Text(name)).Append("</dt><dd>").Append(RenderHtml.Text(value)).Append("</dd>\n");
        }

        return Encoding.UTF8.GetBytes(page.Append("</dl>\n<article>\n").Append(html).Append("\n</article>\n</body>\n</html>\n").ToString());
    }
}
