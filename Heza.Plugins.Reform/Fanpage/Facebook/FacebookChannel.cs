using Heza.Plugins.Reform.Fanpage.Channels;

namespace Heza.Plugins.Reform.Fanpage.Facebook;

/// <summary>A Facebook page, by the Graph API. What its errors mean stands in <see cref="GraphErrors"/>.</summary>
internal sealed class FacebookChannel(OpenPage open, PublishToPage publish, PageReads read, ChangePost change) : IChannel
{
    public ChannelKind Kind => ChannelKind.Facebook;

    public async Task<PublishAnswer> Publish(Channel channel, OutgoingPost post, Func<string, Task> keep, CancellationToken ct)
    {
        var page = open.Run(channel);
        return page.Ok ? await publish.Run(page.Value, post, keep, ct) : new PublishAnswer.Blocked(ChannelTrouble.NotConnected, page.Problem.Title);
    }

    public Task<PostOnChannel?> Find(Channel channel, SoughtPost sought, CancellationToken ct) => read.Find.Run(Open(channel), sought, ct);

    public Task<Standing> Look(Channel channel, string externalId, CancellationToken ct) => read.Look.Run(Open(channel), externalId, ct);

    public async Task<ChangeAnswer> Change(Channel channel, PostChange wanted, CancellationToken ct)
    {
        var page = open.Run(channel);
        return page.Ok ? await change.Run(page.Value, wanted, ct) : new ChangeAnswer.Blocked(ChannelTrouble.NotConnected, page.Problem.Title);
    }

    public Task<IReadOnlyDictionary<string, long>> ReadFigures(Channel channel, string externalId, CancellationToken ct) =>
        read.Figures.Run(Open(channel), externalId, ct);

    public async Task<ConnectionHealth> CheckConnection(Channel channel, CancellationToken ct)
    {
        var page = open.Run(channel);
        return page.Ok
            ? await read.Check.Run(page.Value, ct)
            : new ConnectionHealth(ChannelTrouble.NotConnected, page.Problem.Title, null, null, null, []);
    }

    private PageAccess Open(Channel channel) =>
        open.Run(channel) is { Ok: true } page ? page.Value! : throw new ChannelBlockedException(ChannelTrouble.NotConnected, null, open.Run(channel).Problem!.Title);
}

/// <summary>All that is read of a page.</summary>
internal sealed class PageReads(FindOnPage find, LookAtPagePost look, ReadInsights figures, CheckPage check)
{
    public FindOnPage Find { get; } = find;

    public LookAtPagePost Look { get; } = look;

    public ReadInsights Figures { get; } = figures;

    public CheckPage Check { get; } = check;
}
