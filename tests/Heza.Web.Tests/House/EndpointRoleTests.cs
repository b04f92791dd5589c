using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Heza.Web.Tests.Sites;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Heza.Web.Tests.House;

/// <summary>
/// Every endpoint × every role (and nobody), asked over HTTP, held against <see cref="EndpointRoles.Table"/>. A new
/// endpoint without a line in the table fails, and so does a line without an endpoint.
/// </summary>
public sealed partial class EndpointRoleTests(EndpointRoleTests.OwnSite own) : IClassFixture<EndpointRoleTests.OwnSite>
{
    /// <summary>Letters of the table, and who stands for each.</summary>
    private static readonly (char Letter, string Who)[] Roles = [('E', "bientap"), ('A', "lanhdao"), ('O', "vanphong"), ('U', "donvi"), ('Q', "quantri")];

    [Fact]
    public void Table_names_every_endpoint_once() =>
        Assert.Equal(Endpoints().Select(endpoint => endpoint.Name).Order(StringComparer.Ordinal), EndpointRoles.Table.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public async Task Every_endpoint_answers_each_role_as_the_table_says()
    {
        var wrong = new List<string>();
        foreach (var (name, method, path) in Endpoints())
        {
            if (!EndpointRoles.Table.TryGetValue(name, out var admitted))
            {
                continue;
            }

            await Hold(name, method, path, own.Site.Visitor, '-', admitted, wrong);
            foreach (var (letter, who) in Roles)
            {
                await Hold(name, method, path, () => own.As(who), letter, admitted, wrong);
                if (path.Contains("sign-out", StringComparison.Ordinal))
                {
                    await own.SignIn(who);
                }
            }
        }

        Assert.Empty(wrong);
    }

    private async Task Hold(string name, string method, string path, Func<HttpClient> client, char letter, string admitted, List<string> wrong)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (method is "POST" or "PUT")
        {
            // Nothing that any use case would take: who may come in is told what is wrong with it.
            request.Content = new StringContent("[]", Encoding.UTF8, "application/json");
        }

        using var response = await client().SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        var expected = admitted == EndpointRoles.Everybody || admitted.Contains(letter);
        // 503 is an answer of a use case: it lacks what an administrator has not set up, such as an app at Facebook.
        if (expected ? Refuses(response, path) || (int)response.StatusCode is >= 500 and not 503 : !RefusesAs(letter, response, path))
        {
            wrong.Add($"{name} as {letter}: {(int)response.StatusCode}, expected to be {(expected ? "let in" : "refused")}");
        }
    }

    /// <summary>Signing in without a right password is refused by the use case, not by the endpoint's policy; signing out leads to the sign-in page.</summary>
    private static bool Refuses(HttpResponseMessage response, string path) =>
        response.StatusCode == HttpStatusCode.Forbidden
        || (RefusesAs('-', response, path) && !path.Contains("/sign-", StringComparison.Ordinal) && !path.StartsWith("/desk/set-", StringComparison.Ordinal));

    /// <summary>Nobody is asked to sign in (a form of the desk without its token is turned away before that); others are told that they may not.</summary>
    private static bool RefusesAs(char letter, HttpResponseMessage response, string path) => letter != '-'
        ? response.StatusCode == HttpStatusCode.Forbidden
        : response.StatusCode == HttpStatusCode.Unauthorized
            || (response.StatusCode == HttpStatusCode.Redirect && response.Headers.Location?.OriginalString.StartsWith("/desk/sign-in", StringComparison.Ordinal) == true)
            || (response.StatusCode == HttpStatusCode.BadRequest && response.RequestMessage!.Method == HttpMethod.Post && path.StartsWith("/desk/", StringComparison.Ordinal));

    private IEnumerable<(string Name, string Method, string Path)> Endpoints() =>
        own.Site.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            // Files of the theme and the client: for everybody, and each its own endpoint.
            .Where(endpoint => endpoint.Metadata.All(data => data.GetType().Name != "StaticAssetDescriptor") && endpoint.RoutePattern.RawText != "{**path:file}")
            .SelectMany(endpoint => Methods(endpoint).Select(method => (Name: Name(method, endpoint.RoutePattern.RawText!), method, Path: Fill(endpoint.RoutePattern.RawText!))))
            .DistinctBy(endpoint => endpoint.Name, StringComparer.Ordinal);

    private static string Name(string method, string pattern) =>
        $"{method} /{pattern.Trim('/').Replace("umbraco/management/api/v1", "…", StringComparison.Ordinal)}";

    private static IEnumerable<string> Methods(RouteEndpoint endpoint) =>
        (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Where(method => method != "HEAD");

    /// <summary>Parameters become keys, numbers and words that fit and name nothing.</summary>
    private static string Fill(string pattern) => "/" + Parameter().Replace(pattern.Trim('/'), match => match.Value switch
    {
        var guid when guid.Contains(":guid", StringComparison.Ordinal) => "00000000-0000-4000-8000-000000000001",
        var number when number.Contains(":int", StringComparison.Ordinal) => "1999",
        var fixedName when fixedName.Contains("^management$", StringComparison.Ordinal) => "management",
        _ => "khong-co",
    });

    [GeneratedRegex(@"\{(?:[^{}]|\{\{|\}\})+\}")]
    private static partial Regex Parameter();

    /// <summary>A site of its own: what is let in may change things.</summary>
    public sealed class OwnSite : IAsyncLifetime
    {
        private readonly Dictionary<string, string> _tokens = new(StringComparer.Ordinal);

        public RunningSite Site { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Site = await RunningSite.StartSeeded();
            foreach (var (_, who) in Roles)
            {
                await SignIn(who);
            }
        }

        public async Task SignIn(string who)
        {
            using var client = await Site.SignIn(who);
            _tokens[who] = client.DefaultRequestHeaders.Authorization!.Parameter!;
        }

        public HttpClient As(string who)
        {
            var client = Site.Visitor();
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _tokens[who]);
            return client;
        }

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }
}
