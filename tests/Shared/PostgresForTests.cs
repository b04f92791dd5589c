[assembly: AssemblyFixture(typeof(Heza.Testing.PostgresShutdown))]

namespace Heza.Testing;

/// <summary>Stops the run's PostgreSQL, if one was started, when every test of the assembly is done.</summary>
public sealed class PostgresShutdown : IAsyncDisposable
{
    public async ValueTask DisposeAsync() => await PostgresServer.Stop();
}

/// <summary>Where PostgreSQL is not installed its tests are skipped, except on CI, where they fail.</summary>
public static partial class PostgresServer
{
    static partial void NotInstalled()
    {
        Assert.SkipUnless(OnCi, "PostgreSQL is not installed on this machine.");
        Assert.Fail("PostgreSQL must be installed on CI.");
    }
}
