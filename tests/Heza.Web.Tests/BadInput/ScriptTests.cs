using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Heza.Web.Tests.Sites;

namespace Heza.Web.Tests.BadInput;

/// <summary>Text that tries to become code stays text, wherever it is shown.</summary>
[Collection(SharedSite.Name)]
public sealed class ScriptTests(SharedSite shared)
{
    private const string Home = "/cai-cach-hanh-chinh";
    private const string Attack = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)></title></textarea></script>]]>-->\u2028";

    private const string Body = """
        <p onclick="alert(1)">Chữ<script>alert(1)</script><svg onload=alert(1)></svg><a href="javascript:alert(1)">k</a><a href="java	script:alert(1)">k</a>
        <iframe srcdoc="<script>1</script>"></iframe><math><mi xlink:href="data:x"></mi></math><form action="//evil.example"><input name="a"></form><style>*{}</style>
        <meta http-equiv="refresh" content="0"><base href="//evil.example"><div style="background:url(javascript:1)">d</div><img src="/media/aa/a.png" alt="m" onerror="alert(1)"></p>
        """;

    [Fact]
    public async Task Script_in_any_field_is_never_run_anywhere()
    {
        var approver = await shared.Approver;
        var mark = Guid.NewGuid().ToString("n")[..10];
        var article = await approver.Expect(HttpStatusCode.Created, HttpMethod.Post, Desk.Content, new
        {
            type = "reformArticle",
            name = $"Mã {mark} {Attack}",
            publish = true,
            values = new
            {
                summary = Attack,
                body = Body,
                category = "tin-tuc",
                unit = "van-phong",
                source = Attack,
                leadImageCaption = Attack,
                fanpageMode = "on-publish",
                fanpageText = $"Lời {mark} {Attack}",
                planItems = new[] { "2023/a.1" },
            },
        });
        var document = await approver.Expect(HttpStatusCode.Created, HttpMethod.Post, Desk.Content, new
        {
            type = "legalDocument",
            name = $"Văn bản {mark} {Attack}",
            publish = true,
            values = new
            {
                documentNumber = "996/2018/NĐ-CP",
                documentType = "Nghị định",
                level = "trung-uong",
                issuers = Attack,
                issuedOn = "2018-04-23",
                @abstract = $"{mark} {Attack}",
                signer = Attack,
                signerPosition = Attack,
                fullText = Body,
            },
        });

        var stored = article.GetProperty("values").GetProperty("body").GetString()!;
        foreach (var code in new[] { "script", "onclick", "onerror", "onload", "<svg", "<iframe", "<form", "<style", "style=", "<meta", "<base" })
        {
            Assert.DoesNotContain(code, stored, StringComparison.OrdinalIgnoreCase);
        }

        var sandbox = await Eventually.Get(() => approver.Text("/umbraco/reform/fanpage"), page => page.Contains($"Lời {mark}", StringComparison.Ordinal));
        HasNoCode(sandbox);
        foreach (var path in new[]
        {
            Path(article), Path(document), Home, $"{Home}/tin-tuc", $"{Home}/van-ban", $"{Home}/tim-kiem?q={mark}", $"{Home}/tim-kiem?q={Uri.EscapeDataString(Attack)}",
            $"/desk/sign-in?returnUrl={Uri.EscapeDataString(Attack)}", $"/desk/sign-in?returnUrl=javascript%3Aalert(1)", "/umbraco/reform/coverage/2023", "/umbraco/reform/coverage/2023/a.1",
        })
        {
            HasNoCode(await (path.StartsWith("/umbraco", StringComparison.Ordinal) ? approver : shared.Reader).Text(path));
        }

        foreach (var missing in new[] { $"{Home}/tin-tuc/{Uri.EscapeDataString(Attack)}", $"{Home}/van-ban?so={Uri.EscapeDataString(Attack)}", $"/{Uri.EscapeDataString(Attack)}" })
        {
            using var response = await shared.Reader.Raw(HttpMethod.Get, missing, null, accept: "text/html");
            HasNoCode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }

        foreach (var feed in new[] { $"{Home}/rss.xml", $"{Home}/atom.xml", "/sitemap.xml" })
        {
            var xml = XDocument.Parse(await shared.Reader.Text(feed));
            Assert.DoesNotContain(xml.Descendants(), element => element.Name.LocalName is "script" or "img");
        }
    }

    [Fact]
    public async Task Search_gives_marked_up_excerpts_in_which_only_the_marks_are_markup()
    {
        var approver = await shared.Approver;
        var mark = "zx" + Guid.NewGuid().ToString("n")[..8];
        await approver.Publish(await approver.Create(Desk.Article($"Bài {mark}", new { summary = $"{mark} {Attack}" }, $"<p>{mark} {WebUtility.HtmlEncode(Attack)}</p>")));

        var found = await Eventually.Get(
            async () => JsonSerializer.Deserialize<JsonElement>(await shared.Reader.Text($"/api/reform/v1/search?q={mark}")), results => results.GetProperty("total").GetInt32() == 1);

        foreach (var html in found.GetProperty("hits").EnumerateArray().SelectMany(hit => hit.EnumerateObject()).Where(field => field.Name.EndsWith("Html", StringComparison.Ordinal)))
        {
            Assert.All(new HtmlParser().ParseDocument(html.Value.GetString()!).Body!.QuerySelectorAll("*"), element => Assert.Equal("mark", element.LocalName));
        }
    }

    private static void HasNoCode(string page)
    {
        var document = new HtmlParser().ParseDocument(page);
        Assert.All(document.QuerySelectorAll("script"), script =>
            Assert.True(script.GetAttribute("type") == "application/ld+json" || script.HasAttribute("src"), script.OuterHtml));
        Assert.All(document.QuerySelectorAll("script[type='application/ld+json']"), data => JsonDocument.Parse(data.TextContent));
        Assert.Empty(document.QuerySelectorAll("iframe, object, embed, style, base, [style]"));
        foreach (var attribute in document.All.SelectMany(element => element.Attributes))
        {
            Assert.False(attribute.Name.StartsWith("on", StringComparison.Ordinal), $"{attribute.Name}={attribute.Value}");
            Assert.False(attribute.Name is "href" or "src" or "action" && attribute.Value.TrimStart().StartsWith("javascript", StringComparison.OrdinalIgnoreCase), attribute.Value);
        }
    }

    private static string Path(JsonElement content) => new Uri(content.GetProperty("addresses")[0].GetString()!).AbsolutePath;
}
