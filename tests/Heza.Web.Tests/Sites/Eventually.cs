using System.Diagnostics;

namespace Heza.Web.Tests.Sites;

/// <summary>Waits for a condition, never for a time.</summary>
public static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task<T> Get<T>(Func<Task<T>> read, Func<T, bool> wanted)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            var value = await read();
            if (wanted(value))
            {
                return value;
            }

            Assert.True(clock.Elapsed < Patience, $"Not reached in {Patience.TotalSeconds:N0} s; last seen: {value}");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}
