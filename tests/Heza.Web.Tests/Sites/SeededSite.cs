namespace Heza.Web.Tests.Sites;

/// <summary>A site that loaded the sample content itself, for tests of what that gives.</summary>
public sealed class SeededSite : IAsyncLifetime
{
    public RunningSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Site = await RunningSite.Start(seed: true);

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
