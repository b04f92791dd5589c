using System.Net;
using Heza.Web.Security;
using Heza.Web.Tests.EmbeddedCms;
using Microsoft.Extensions.Options;
using static Heza.Web.Tests.EmbeddedCms.DeskRequests;

namespace Heza.Web.Tests.Security;

public sealed class SecurityTests
{
    [Theory]
    [InlineData("/page")]
    [InlineData("/desk/sign-in")]
    [InlineData("/khong-co")]
    [InlineData("/page?throw=1")]
    public async Task Every_answer_has_the_security_headers(string url)
    {
        await using var site = await DeskSite.Start(sampleAccounts: false);
        using var client = site.Browser();

        var headers = (await client.GetAsync(url, Ct)).Headers;

        var policy = Assert.Single(headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; script-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(headers.GetValues("X-Content-Type-Options")));
        foreach (var name in new[] { "Referrer-Policy", "Permissions-Policy", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy" })
        {
            Assert.Single(headers.GetValues(name));
        }
    }

    [Fact]
    public async Task Dashboard_alone_may_have_inline_styles_and_never_inline_scripts()
    {
        await using var site = await DeskSite.Start(sampleAccounts: false);
        using var client = site.Browser();

        var policy = Assert.Single((await client.GetAsync("/umbraco/hangfire", Ct)).Headers.GetValues("Content-Security-Policy"));

        Assert.Contains("style-src 'self' 'unsafe-inline'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Public_forms_are_limited_and_told_when_to_come_back()
    {
        await using var site = await DeskSite.Start(new() { ["RateLimits:PublicFormsPerMinute"] = "2" }, sampleAccounts: false);
        using var client = site.Browser();
        Assert.Equal(HttpStatusCode.OK, (await client.PostAsync("/form", null, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.PostAsync("/form", null, Ct)).StatusCode);

        var refused = await client.PostAsync("/form", null, Ct);

        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Contains("quá nhiều yêu cầu", await refused.ProblemTitle(HttpStatusCode.TooManyRequests), StringComparison.Ordinal);
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        var page = await client.PostAsync("/form", null, Ct);
        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        Assert.Equal(HttpStatusCode.TooManyRequests, page.StatusCode);
    }

    [Theory]
    [InlineData("RateLimits:SignInPerMinute", "0")]
    [InlineData("RateLimits:PublicFormsPerMinute", "-1")]
    [InlineData("Accounts:SessionCheckSeconds", "100000")]
    [InlineData("Media:Folder", "")]
    [InlineData("Media:MaxImageBytes", "0")]
    public async Task Wrong_setting_stops_the_start_with_its_key(string key, string value)
    {
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => DeskSite.Start(new() { [key] = value }, sampleAccounts: false));

        Assert.Contains(key, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::1", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("::ffff:10.0.0.1", "10.0.0.1", true)]
    [InlineData("10.0.0.1", "10.0.0.2", false)]
    public void Addresses_of_one_subscriber_count_together(string one, string other, bool same) =>
        Assert.Equal(same, RateLimits.AddressKey(IPAddress.Parse(one)) == RateLimits.AddressKey(IPAddress.Parse(other)));

    [Theory]
    [InlineData("  Nguyễn\tVăn\r\n A\u0000 ", "Nguyễn Văn A")]
    [InlineData("ảnh\u202Egpj.exe", "ảnhgpj.exe")]
    [InlineData(null, "")]
    public void Line_is_cleaned_of_what_cannot_be_seen(string? typed, string expected) => Assert.Equal(expected, SingleLine.Clean(typed));

    [Fact]
    public void Half_a_surrogate_pair_is_replaced_and_a_whole_one_kept() => Assert.Equal("nửa \uFFFD cặp 👍", SingleLine.Clean("nửa \ud800 cặp 👍"));
}
