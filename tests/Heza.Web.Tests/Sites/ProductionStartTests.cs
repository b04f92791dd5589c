using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Heza.Web.Tests.BadInput;
using Heza.Web.Tests.EmbeddedCms;
using Microsoft.Extensions.DependencyInjection;
using Serilog.Core;
using Serilog.Events;

namespace Heza.Web.Tests.Sites;

/// <summary>The first start in earnest: nothing is there that nobody asked for, and wrong settings are told by name.</summary>
public sealed partial class ProductionStartTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Empty_site_prints_one_link_that_makes_one_administrator_and_shows_no_sample()
    {
        var log = new Lines();
        await using var site = await RunningSite.Start(seed: null, replace: log.Listen, environment: "Production");
        using var visitor = site.Visitor();

        Assert.Contains("\"total\":0", await visitor.Text("/api/reform/v1/articles"), StringComparison.Ordinal);
        using var home = await visitor.Raw(HttpMethod.Get, "/cai-cach-hanh-chinh", null);
        await home.IsPage(HttpStatusCode.OK);
        using var sample = await SignIn(visitor, "quantri@heza.example", RunningSite.SamplePassword);
        Assert.Equal(HttpStatusCode.Unauthorized, sample.StatusCode);

        var link = new Uri(Assert.Single(log.Matching(SetUpLink())));
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = site.Address };
        var form = new Dictionary<string, string> { ["name"] = "Nguyễn Văn A", ["email"] = "a@heza.gov.vn", ["password"] = "một câu dài dễ nhớ", ["repeated"] = "một câu dài dễ nhớ" };
        using var made = await browser.Submit(link.PathAndQuery, form);
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        using var again = await browser.Raw(HttpMethod.Get, link.PathAndQuery, null);
        Assert.Equal(HttpStatusCode.Gone, again.StatusCode);
        using var administrator = await SignIn(visitor, "a@heza.gov.vn", "một câu dài dễ nhớ");
        Assert.Equal(HttpStatusCode.OK, administrator.StatusCode);
    }

    [Fact]
    public async Task Seeded_production_site_has_passwords_that_nobody_knows_beforehand()
    {
        var log = new Lines();
        await using var site = await RunningSite.Start(seed: true, replace: log.Listen, environment: "Production", settings: "--Serilog:MinimumLevel:Default=Information");
        using var visitor = site.Visitor();

        Assert.DoesNotContain("\"total\":0", await visitor.Text("/api/reform/v1/documents"), StringComparison.Ordinal);
        using var known = await SignIn(visitor, "quantri@heza.example", RunningSite.SamplePassword);
        Assert.Equal(HttpStatusCode.Unauthorized, known.StatusCode);
        var passwords = log.Matching(SamplePassword());
        Assert.Equal(5, passwords.Distinct(StringComparer.Ordinal).Count());
        using var told = await SignIn(visitor, "bientap@heza.example", passwords[0]);
        Assert.Equal(HttpStatusCode.OK, told.StatusCode);
    }

    [Theory]
    [InlineData("Reform:Site:BaseUrl", "abc")]
    [InlineData("Reform:Site:BaseUrl", "")]
    [InlineData("Reform:Jobs:Workers", "0")]
    [InlineData("Reform:Jobs:Workers", "nhieu")]
    [InlineData("Reform:Database:Provider", "MySql")]
    [InlineData("Reform:Database:Provider", "7")]
    [InlineData("Reform:Database:ConnectionString", "")]
    [InlineData("RateLimits:SignInPerMinute", "0")]
    [InlineData("Media:MaxImageBytes", "0")]
    [InlineData("SampleContent:Load", "Sometimes")]
    [InlineData("Heza:Workflow:ApproveOwnText", "vừa vừa")]
    [InlineData("Heza:Mail:Mode", "BoCau")]
    public async Task Wrong_setting_stops_the_start_with_its_key(string key, string value)
    {
        var refused = await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            await using var site = await RunningSite.Start(environment: "Production", settings: $"--{key}={value}");
        });
        Assert.Contains(key, refused.ToString().Split("   at ")[0], StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> SignIn(HttpClient visitor, string email, string password) =>
        visitor.PostAsJsonAsync("/umbraco/management/api/v1/desk/sign-in", new { email, password }, Ct);

    [GeneratedRegex(@"(https?://\S+/desk/set-up\?token=[^\s""]+)")]
    private static partial Regex SetUpLink();

    [GeneratedRegex(@"@heza\.example""? / ""?([^\s""]+)")]
    private static partial Regex SamplePassword();

    /// <summary>What the site has logged.</summary>
    private sealed class Lines : ILogEventSink
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public void Listen(IServiceCollection services) => services.AddSingleton<ILogEventSink>(this);

        public void Emit(LogEvent logEvent) => _lines.Enqueue(logEvent.RenderMessage(System.Globalization.CultureInfo.InvariantCulture));

        public IReadOnlyList<string> Matching(Regex pattern) => [.. _lines.Select(line => pattern.Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value)];
    }
}
