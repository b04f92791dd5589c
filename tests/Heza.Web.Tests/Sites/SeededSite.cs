namespace Heza.Web.Tests.Sites;

/// <summary>One site with the sample content, for tests that count what it holds.</summary>
public sealed class SeededSite : IAsyncLifetime
{
    public RunningSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Site = await RunningSite.Start(seed: true);

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
