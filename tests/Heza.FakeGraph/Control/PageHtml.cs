using System.Globalization;
using System.Net;
using System.Text;

namespace Heza.Testing.Fakes.Control;

/// <summary>The pages and the account as a reader would see them.</summary>
internal static class PageHtml
{
    public static string Of(FakeGraph graph)
    {
        var html = new StringBuilder(
            """
            <!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="5"><title>Mạng xã hội giả</title>
            <style>body{font:16px/1.5 system-ui;max-width:40rem;margin:2rem auto;padding:0 1rem;background:#f0f2f5}article{background:#fff;border:1px solid #d0d4da;border-radius:.5rem;padding:1rem;margin:1rem 0}p{white-space:pre-line;margin:.3rem 0}small{color:#555}.card{display:block;border:1px solid #d0d4da;padding:.5rem;overflow-wrap:anywhere}</style></head><body>
            """);
        foreach (var page in graph.Facebook.Pages)
        {
            html.Append(CultureInfo.InvariantCulture, $"<h1>{Text(page.Name)}</h1><p><small>Facebook · {page.Shown.Count} bài đang hiện · {page.Scheduled.Count} bài hẹn giờ · {page.Duplicates().Count} bài trùng</small></p>");
            foreach (var post in page.Shown.Reverse())
            {
                Article(html, post.PublishedAt!.Value, post.Text, post.Link, post.Link.Length > 0 ? graph.Facebook.CardTitle(post.Link) : "", post.Photos.Count);
            }
        }

        html.Append(CultureInfo.InvariantCulture, $"<h1>{Text(graph.Zalo.Name)}</h1><p><small>Zalo · {graph.Zalo.Shown.Count} bài đang hiện</small></p>");
        foreach (var article in graph.Zalo.Shown.Reverse())
        {
            Article(html, article.CreatedAt, $"{article.Title}\n{article.Text}", "", "", 1);
        }

        return html.Append("</body></html>").ToString();
    }

    private static void Article(StringBuilder html, DateTimeOffset at, string text, string link, string card, int photos)
    {
        html.Append(CultureInfo.InvariantCulture, $"<article><small>{at.ToOffset(TimeSpan.FromHours(7)):d/M/yyyy, HH:mm}</small><p>{Text(text)}</p>");
        if (link.Length > 0)
        {
            html.Append(CultureInfo.InvariantCulture, $"<a class=\"card\" href=\"{Text(link)}\"><strong>{Text(card)}</strong><br>{Text(link)}</a>");
        }

        if (photos > 0)
        {
            html.Append(CultureInfo.InvariantCulture, $"<small>{photos} ảnh</small>");
        }

        html.Append("</article>");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
