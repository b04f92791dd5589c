using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Ledger;

namespace Heza.Plugins.Reform.Fanpage.Sending;

/// <summary>Makes calls to the outside world, none of them without end.</summary>
public sealed class ChannelCalls(IEnumerable<IChannel> channels, TimeProvider time)
{
    public IChannel Of(ChannelKind kind) =>
        channels.SingleOrDefault(channel => channel.Kind == kind) ?? throw new InvalidOperationException($"No implementation of channel kind {kind}.");

    public bool Can(ChannelKind kind, ChannelAbilities ability) => channels.SingleOrDefault(channel => channel.Kind == kind)?.Abilities.HasFlag(ability) == true;

    /// <summary>UTC; when the figures of a new post are read first; null: the kind has none.</summary>
    public DateTime? FirstFigures(ChannelKind kind, DateTime sentAt) =>
        Can(kind, ChannelAbilities.Figures) ? FanpageTiming.NextFigures(sentAt, sentAt) : null;

    /// <summary>Throws when the call fails, or does not end within <see cref="FanpageTiming.CallTimeout"/>.</summary>
    public async Task<T> Make<T>(ChannelKind kind, Func<IChannel, CancellationToken, Task<T>> call, CancellationToken ct)
    {
        using var timeout = new CancellationTokenSource(FanpageTiming.CallTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, timeout.Token);

        // A channel that does not listen to its token must not outlive the lease.
        return await call(Of(kind), either.Token).WaitAsync(either.Token);
    }
}
