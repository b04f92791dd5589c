using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heza.Plugins.Reform.Fanpage.Sending;

/// <summary>Writes down what a channel gave at a first step, before the next: see <see cref="FanpagePost.Handle"/>.</summary>
public sealed class KeepHandle(IServiceScopeFactory scopes)
{
    /// <exception cref="InvalidOperationException">Somebody else has claimed the post meanwhile: this call must not go on.</exception>
    public async Task Run(ClaimedPost claimed, string handle)
    {
        // A scope of its own: the caller may have given the call up, and uses its context again.
        await using var scope = scopes.CreateAsyncScope();
        var kept = await scope.ServiceProvider.GetRequiredService<ReformDbContext>().Set<FanpagePost>()
            .Where(post => post.Id == claimed.Id && post.ClaimedBy == claimed.Claim)
            .ExecuteUpdateAsync(set => set.SetProperty(post => post.Handle, handle), CancellationToken.None);
        if (kept == 0)
        {
            throw new InvalidOperationException($"Fanpage post {claimed.Id} was claimed by another sender.");
        }
    }
}
