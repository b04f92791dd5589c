using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Sandbox;

namespace Heza.Plugins.Reform.Tests.Fanpage;

internal enum Fault
{
    None,
    ThrowBeforeAccepting,
    AcceptThenThrow,
    HangBeforeAccepting,
    AcceptThenHang,
}

/// <summary>The outside world on a bad day: the sandbox behind a faulty line.</summary>
internal sealed class FaultyChannel(SandboxChannel sandbox) : IChannel
{
    private int _inFlight;

    public ChannelKind Kind => ChannelKind.Sandbox;

    public Fault Fault { get; set; }

    public bool CannotRead { get; set; }

    public int Calls { get; private set; }

    public int Reads { get; private set; }

    public int MostInFlight { get; private set; }

    /// <summary>Awaited inside each call; a test holds a call open with it.</summary>
    public Func<Task> During { get; set; } = () => Task.CompletedTask;

    /// <summary>Completes when a call hangs.</summary>
    public TaskCompletionSource Hanging { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public async Task<PublishAnswer> Publish(Channel channel, OutgoingPost post, Func<string, Task> keep, CancellationToken ct)
    {
        Calls++;
        MostInFlight = Math.Max(MostInFlight, Interlocked.Increment(ref _inFlight));
        try
        {
            await During();
            if (Fault == Fault.ThrowBeforeAccepting)
            {
                throw new HttpRequestException("refused connection");
            }

            await HangIf(Fault.HangBeforeAccepting, ct);
            var answer = await sandbox.Publish(channel, post, keep, ct);
            await HangIf(Fault.AcceptThenHang, ct);
            return Fault == Fault.AcceptThenThrow ? throw new HttpRequestException("reset after sending") : answer;
        }
        finally
        {
            Interlocked.Decrement(ref _inFlight);
        }
    }

    public Task<PostOnChannel?> Find(Channel channel, SoughtPost sought, CancellationToken ct)
    {
        Reads++;
        return CannotRead ? throw new HttpRequestException("cannot read") : sandbox.Find(channel, sought, ct);
    }

    public Task<Standing> Look(Channel channel, string externalId, CancellationToken ct) =>
        CannotRead ? throw new HttpRequestException("cannot read") : sandbox.Look(channel, externalId, ct);

    public Task<ChangeAnswer> Change(Channel channel, PostChange change, CancellationToken ct) => sandbox.Change(channel, change, ct);

    public Task<IReadOnlyDictionary<string, long>> ReadFigures(Channel channel, string externalId, CancellationToken ct) => sandbox.ReadFigures(channel, externalId, ct);

    public Task<ConnectionHealth> CheckConnection(Channel channel, CancellationToken ct) => sandbox.CheckConnection(channel, ct);

    private async Task HangIf(Fault fault, CancellationToken ct)
    {
        if (Fault == fault)
        {
            Hanging.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, ct);
        }
    }
}
