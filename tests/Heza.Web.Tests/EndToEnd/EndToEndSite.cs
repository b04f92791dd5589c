using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Heza.Web.Tests.Browser;
using Heza.Web.Tests.Sites;
using Microsoft.Playwright;

namespace Heza.Web.Tests.EndToEnd;

/// <summary>
/// The site that the suite judges: the one that the environment names, else the embedded CMS with the sample content, started
/// once. Tests know it by its address alone and find what is published there through the site itself.
/// </summary>
[CollectionDefinition(Name)]
public sealed class EndToEndSite : ICollectionFixture<EndToEndSite>, IAsyncLifetime
{
    public const string Name = "End to end";

    /// <summary>Umbraco gives the tokens of API users here; their names begin with umbraco-back-office-.</summary>
    private const string UmbracoToken = "/umbraco/management/api/v1/security/back-office/token";

    private readonly ConcurrentDictionary<Role, Lazy<Task<HttpClient>>> _people = new();
    private RunningSite? _started;
    private Uri _address = null!;

    /// <summary>A reader without an account.</summary>
    public HttpClient Reader { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        if (UnderTest.Address is { } address)
        {
            _address = address;
        }
        else
        {
            Assert.True(UnderTest.Host == CmsHosts.Embedded, $"{UnderTest.HostVariable}=umbraco needs {UnderTest.AddressVariable}: the tests can start the embedded CMS only.");
            _started = await RunningSite.StartSeeded("--Heza:Workflow:ApproveOwnText=false");
            _address = _started.Address;
        }

        Reader = Visitor();
        try
        {
            // The index of a site that has just begun is built beside the first requests.
            await Eventually.Get(() => Reader.GetAsync("/api/reform/v1/search?q=a"), found => found.IsSuccessStatusCode);
        }
        catch (HttpRequestException unreachable)
        {
            Assert.Fail($"{_address} cannot be reached: {unreachable.Message}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var person in _people.Values.Where(person => person.Value.IsCompletedSuccessfully))
        {
            (await person.Value).Dispose();
        }

        Reader?.Dispose();
        if (_started is not null)
        {
            await _started.DisposeAsync();
        }
    }

    /// <summary>An empty page, of a phone, in a browser that nobody is signed in at.</summary>
    public async Task<IPage> Open(int width = 375)
    {
        var context = await ChromiumProcess.NewContext(new BrowserNewContextOptions
        {
            BaseURL = _address.ToString(),
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            Locale = "vi-VN",
        });
        return await context.NewPageAsync();
    }

    /// <summary>Signs in at the desk as a person does: through the form. The embedded CMS has a desk only.</summary>
    public async Task<IPage> OpenDesk(Role role)
    {
        var (user, password) = Account(role);
        var page = await Open(1280);
        await page.GotoAsync("/desk/sign-in");
        await page.FillAsync("input[type=email]", user);
        await page.FillAsync("input[type=password]", password);
        await page.ClickAsync("main button[type=submit]");
        await page.Locator("heza-navigation").WaitForAsync();
        return page;
    }

    /// <summary>A client of the protected APIs; each role signs in once, since the site counts attempts.</summary>
    public Task<HttpClient> SignIn(Role role)
    {
        var account = Account(role);
        return _people.GetOrAdd(role, _ => new(() => SignIn(account.User, account.Password))).Value;
    }

    /// <summary>The first of a public list.</summary>
    /// <param name="list">articles or documents.</param>
    public async Task<Published> First(string list)
    {
        var found = JsonSerializer.Deserialize<JsonElement>(await Reader.Text($"/api/reform/v1/{list}")).GetProperty("items").EnumerateArray().ToList();
        Needs(found.Count > 0, $"published {list}");
        return Published.Of(found[0]);
    }

    /// <summary>A site of somebody else's that lacks something gives nothing to judge by; the sample content lacks nothing.</summary>
    public void Needs(bool there, string what)
    {
        Assert.SkipUnless(there || _started is not null, $"{_address} has no {what}.");
        Assert.True(there, $"The sample content has no {what}.");
    }

    private (string User, string Password) Account(Role role) => _started is null
        ? UnderTest.Account(role)
        : (role switch { Role.Editor => "bientap", Role.Approver => "lanhdao", _ => "vanphong" } + "@heza.example", RunningSite.SamplePassword);

    /// <summary>Without cookies: who signs in is known by the token alone, and a reader stays a stranger.</summary>
    private HttpClient Visitor() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = _address };

    private async Task<HttpClient> SignIn(string user, string password)
    {
        using var answer = UnderTest.Host == CmsHosts.Umbraco
            ? await Reader.PostAsync(UmbracoToken, new FormUrlEncodedContent(
                new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = user, ["client_secret"] = password }))
            : await Reader.PostAsJsonAsync("/umbraco/management/api/v1/desk/sign-in", new { email = user, password });
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{user} cannot sign in at {_address}: {(int)answer.StatusCode}. Accounts of the suite have no second factor.");
        var session = await answer.Content.ReadFromJsonAsync<JsonElement>();
        var client = Visitor();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer", session.GetProperty(UnderTest.Host == CmsHosts.Umbraco ? "access_token" : "accessToken").GetString());
        return client;
    }
}
