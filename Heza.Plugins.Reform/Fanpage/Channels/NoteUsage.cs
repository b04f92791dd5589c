using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heza.Plugins.Reform.Fanpage.Channels;

/// <summary>Writes down how much of a platform's call budget is used, as its answers tell, and makes the channel rest in time.</summary>
public sealed class NoteUsage(IServiceScopeFactory scopes, TimeProvider time)
{
    /// <param name="percent">Highest of what the answer tells; over 100 counts as 100.</param>
    /// <param name="regain">How long the platform says it takes to get access back; null: not told.</param>
    public async Task Run(Guid channelId, int percent, TimeSpan? regain, CancellationToken ct)
    {
        var now = time.UtcNow();
        var used = Math.Clamp(percent, 0, 100);
        var rest = BudgetRules.Rest(used, regain);
        await using var scope = scopes.CreateAsyncScope();
        var channel = scope.ServiceProvider.GetRequiredService<ReformDbContext>().Set<Channel>().Where(channel => channel.Id == channelId);
        await channel.Where(row => row.UsagePercent != used).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.UsagePercent, used).SetProperty(row => row.UsageAt, now), ct);
        if (rest > TimeSpan.Zero)
        {
            var until = now + rest;
            await channel.Where(row => row.RestUntil == null || row.RestUntil < until)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.RestUntil, until), ct);
        }
    }
}

/// <summary>How long a channel rests for its budget: slow at 90 %, still at 100 % (going on lengthens the ban; facebook.md, "Limits").</summary>
public static class BudgetRules
{
    public const int Slow = 90;
    public const int Full = 100;

    /// <summary>Between two calls that change something while the budget is nearly used up.</summary>
    public static readonly TimeSpan SlowRest = TimeSpan.FromMinutes(3);

    /// <summary>Where the platform does not tell.</summary>
    public static readonly TimeSpan FullRest = TimeSpan.FromHours(1);

    private static readonly TimeSpan LongestRest = TimeSpan.FromHours(24);

    public static TimeSpan Rest(int percent, TimeSpan? regain) => percent switch
    {
        >= Full => regain is { } told && told > TimeSpan.Zero ? told < LongestRest ? told : LongestRest : FullRest,
        >= Slow => SlowRest,
        _ => TimeSpan.Zero,
    };
}
