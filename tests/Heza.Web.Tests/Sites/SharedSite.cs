using System.Collections.Concurrent;

namespace Heza.Web.Tests.Sites;

/// <summary>
/// One seeded site for all tests that stand for themselves on it, and one signed-in client for each role: starting and
/// signing in are the slow parts.
/// </summary>
[CollectionDefinition(Name)]
public sealed class SharedSite : ICollectionFixture<SharedSite>, IAsyncLifetime
{
    public const string Name = "Shared site";

    private readonly ConcurrentDictionary<string, Lazy<Task<HttpClient>>> _people = new(StringComparer.Ordinal);

    public RunningSite Site { get; private set; } = null!;

    /// <summary>A reader without an account.</summary>
    public HttpClient Reader { get; private set; } = null!;

    public Task<HttpClient> Editor => As("bientap");

    public Task<HttpClient> Approver => As("lanhdao");

    public Task<HttpClient> As(string who) => _people.GetOrAdd(who, name => new(() => Site.SignIn(name))).Value;

    public async ValueTask InitializeAsync()
    {
        Site = await RunningSite.StartSeeded();
        Reader = Site.Visitor();
        // The index is built beside the first requests; until then search says 503.
        await Eventually.Get(() => Reader.GetAsync("/api/reform/v1/search?q=a", TestContext.Current.CancellationToken), found => found.IsSuccessStatusCode);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var person in _people.Values)
        {
            (await person.Value).Dispose();
        }

        Reader.Dispose();
        await Site.DisposeAsync();
    }
}
