using System.Net;
using System.Text.Json;
using Heza.Web.Tests.BadInput;
using Heza.Web.Tests.Sites;

namespace Heza.Web.Tests.EndToEnd;

/// <summary>The protected API is at the same address on both hosts, and knows people by each host's own tokens.</summary>
[Collection(EndToEndSite.Name), HoldsFor(CmsHosts.Both)]
public sealed class ManagementTests(EndToEndSite site)
{
    private const string Reform = "/umbraco/management/api/v1/reform";

    [Theory]
    [InlineData("GET", "/plans")]
    [InlineData("GET", "/fulfilments?year=2023")]
    [InlineData("POST", "/fulfilments/1/accept")]
    [InlineData("GET", "/fanpage/posts")]
    public async Task Strangers_are_refused_in_Vietnamese(string method, string path)
    {
        using var refused = await site.Reader.Raw(new HttpMethod(method), Reform + path, method == "GET" ? null : "{}");
        await refused.IsProblem(401);
    }

    [Fact]
    public async Task Office_is_known_by_its_token_and_reads_the_plans()
    {
        var office = await site.SignIn(Role.Office);
        var me = await office.Expect(HttpStatusCode.OK, HttpMethod.Get, "/umbraco/management/api/v1/desk/me");
        Assert.NotEqual("", me.GetProperty("name").GetString());
        var plans = await office.Expect(HttpStatusCode.OK, HttpMethod.Get, $"{Reform}/plans");
        Assert.Equal(JsonValueKind.Array, plans.ValueKind);
    }
}
