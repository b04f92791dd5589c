using Heza.Plugins.Reform.Fanpage.Channels;

namespace Heza.SenderNode.Faults;

/// <summary>Before and after each call of the engine to its channel, and around what the channel keeps on its way.</summary>
internal sealed class ChannelFaults(IChannel channel) : IChannel
{
    public ChannelKind Kind => channel.Kind;

    public ChannelAbilities Abilities => channel.Abilities;

    public async Task<PublishAnswer> Publish(Channel target, OutgoingPost post, Func<string, Task> keep, CancellationToken ct)
    {
        FaultPoints.Reach("publish.before");
        try
        {
            return await channel.Publish(target, post, handle => Keep(keep, handle), ct);
        }
        finally
        {
            Stage.Become(Stage.Settle);
            FaultPoints.Reach("publish.after");
        }
    }

    public async Task<PostOnChannel?> Find(Channel target, SoughtPost sought, CancellationToken ct)
    {
        FaultPoints.Reach("reconcile.before-read");
        var found = await channel.Find(target, sought, ct);
        FaultPoints.Reach("reconcile.after-read");
        return found;
    }

    public async Task<Standing> Look(Channel target, string externalId, CancellationToken ct)
    {
        FaultPoints.Reach("look.before-read");
        var standing = await channel.Look(target, externalId, ct);
        FaultPoints.Reach("look.after-read");
        return standing;
    }

    public async Task<ChangeAnswer> Change(Channel target, PostChange change, CancellationToken ct)
    {
        FaultPoints.Reach("change.before");
        try
        {
            return await channel.Change(target, change, ct);
        }
        finally
        {
            Stage.Become(Stage.WorkSettle);
            FaultPoints.Reach("change.after");
        }
    }

    public Task<IReadOnlyDictionary<string, long>> ReadFigures(Channel target, string externalId, CancellationToken ct) => channel.ReadFigures(target, externalId, ct);

    public Task<ConnectionHealth> CheckConnection(Channel target, CancellationToken ct) => channel.CheckConnection(target, ct);

    private static async Task Keep(Func<string, Task> keep, string handle)
    {
        FaultPoints.Reach("keep.before");
        await keep(handle);
        FaultPoints.Reach("keep.after");
    }
}

/// <summary>Before a request that makes something goes out, and after its answer came.</summary>
internal sealed class LineFaults : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath;
        var kind = request.Method != HttpMethod.Post ? null : path.EndsWith("/feed", StringComparison.Ordinal) ? "feed" : path.EndsWith("/photos", StringComparison.Ordinal) ? "photo" : null;
        if (kind is null)
        {
            return await base.SendAsync(request, cancellationToken);
        }

        FaultPoints.Reach($"{kind}.before");
        var answer = await base.SendAsync(request, cancellationToken);
        FaultPoints.Reach($"{kind}.after");
        return answer;
    }
}
