using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Platform;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Heza.Plugins.Reform.Fanpage.Zalo;

/// <summary>
/// A Zalo Official Account. Zalo publishes in two steps: creating gives a token, verifying gives the article's identifier once
/// it is made. From the token on, nobody may say "not published": what stays unclear is asked for by that token.
/// </summary>
internal sealed partial class ZaloChannel(ZaloApi api, ZaloChanges changes, IOptions<ZaloOptions> options, TimeProvider time, ILogger<ZaloChannel> log) : IChannel
{
    internal const string NoCover = "Zalo không nhận bài không có ảnh đại diện. Hãy mở bài trên cổng, chọn ảnh đại diện rồi đăng lại.";

    /// <summary>Zalo's names of its figures.</summary>
    internal const string Views = "total_view";
    internal const string Shares = "total_share";

    public ChannelKind Kind => ChannelKind.Zalo;

    public async Task<PublishAnswer> Publish(Channel channel, OutgoingPost post, Func<string, Task> keep, CancellationToken ct)
    {
        if (post.HandOverFor is not null)
        {
            throw new NotSupportedException("Zalo takes no post ahead of its time.");
        }

        if (post.Handle is { } earlier)
        {
            // An earlier attempt may have made it after all: never a second one while its token stands for something.
            var known = await api.Verify(channel, earlier, ct);
            switch (known)
            {
                case { Data.Id: { Length: > 0 } id }:
                    return new PublishAnswer.Accepted(await Made(channel, id, ct));
                case { Failure: { Kind: ZaloFailureKind.Refused } }:
                    break;
                case { Failure: { Kind: not ZaloFailureKind.NotReady } failure }:
                    return Answer(failure);
                default:
                    throw new ZaloUnclearException("Zalo: an earlier attempt is still being made");
            }
        }

        if (post.Card.ImageUrl is not { Length: > 0 } cover)
        {
            return new PublishAnswer.Refused(NoCover);
        }

        var words = ZaloArticle.Of(post.Card.Title, post.Text, post.Body, post.Card.Url);
        var created = await api.Create(channel, ZaloFields.Article(words, options.Value.Author, cover), ct);
        if (created.Failure is { } no)
        {
            return Answer(no);
        }

        var token = created.Data!.Token is { Length: > 0 } told ? told : throw new ZaloUnclearException("Zalo: created without a token");
        await keep(token);
        var made = await api.VerifyPatiently(channel, token, ct);
        return made.Data?.Id is { Length: > 0 } article
            ? new PublishAnswer.Accepted(await Made(channel, article, ct))
            : throw new ZaloUnclearException($"Zalo: created, not verified ({made.Failure?.Detail})");
    }

    public async Task<PostOnChannel?> Find(Channel channel, SoughtPost sought, CancellationToken ct)
    {
        if (sought.Handle is { } token)
        {
            var known = await api.Verify(channel, token, ct);
            if (known.Data?.Id is { Length: > 0 } id)
            {
                return await Made(channel, id, ct);
            }

            // Still being made is not "absent"; a token that Zalo does not take says nothing: the list does.
            if (known.Failure is not { Kind: ZaloFailureKind.Refused })
            {
                throw known.Failure?.AsException() ?? new ZaloUnclearException("Zalo: verified without an identifier");
            }
        }

        var (title, since) = (ZaloArticle.TitleOf(sought.Title), sought.Since);
        PostOnChannel? first = null;
        await foreach (var listed in api.List(channel, since, ct))
        {
            if (listed.CreatedAt >= since && !sought.Others.Contains(listed.Id) && ZaloArticle.Fold(listed.Title ?? "") == title && !(first?.At <= listed.CreatedAt)
                && await IsOf(channel, listed.Id, sought.Link, ct))
            {
                first = OnChannel(channel, listed);
            }
        }

        return first;
    }

    public async Task<Standing> Look(Channel channel, string externalId, CancellationToken ct)
    {
        if (await api.Listed(channel, externalId, ZaloApi.MostPages, ct) is { } listed)
        {
            return new Standing(OnChannel(channel, listed), Hidden: listed.Hidden);
        }

        // Lists lag: gone is what neither list nor detail knows.
        var detail = await api.Detail(channel, externalId, ct);
        return detail switch
        {
            { Data: { } article } => new Standing(
                new PostOnChannel(externalId, Account(channel), time.UtcNow()), Hidden: ZaloFields.Text(article, "status") == ZaloFields.Hide),
            { Failure: { Kind: ZaloFailureKind.Refused } } => Standing.Gone,
            _ => throw detail.Failure!.AsException(),
        };
    }

    public Task<ChangeAnswer> Change(Channel channel, PostChange change, CancellationToken ct) => changes.Run(channel, change, ct);

    public async Task<IReadOnlyDictionary<string, long>> ReadFigures(Channel channel, string externalId, CancellationToken ct)
    {
        var figures = new Dictionary<string, long>(StringComparer.Ordinal);
        if (await api.Listed(channel, externalId, ZaloApi.MostPages, ct) is { } listed)
        {
            Add(Views, listed.TotalView);
            Add(Shares, listed.TotalShare);
        }

        return figures;

        void Add(string name, long? value)
        {
            if (value is { } told)
            {
                figures[name] = told;
            }
        }
    }

    public async Task<ConnectionHealth> CheckConnection(Channel channel, CancellationToken ct)
    {
        var account = await api.Account(channel, ct);
        return account switch
        {
            { Data: { } found } when found.Id is { } id && channel.ExternalId is { } known && id != known => new ConnectionHealth(
                ChannelTrouble.Token, $"Mã kết nối là của Official Account khác ({found.Name}). Hãy kết nối lại đúng tài khoản ở trang Kênh.", found.Name, channel.TokenExpiresAt, null, []),
            { Data: { } found } => new ConnectionHealth(null, null, found.Name, await api.Expiry(channel, ct), null, []),
            { Failure: { Trouble: { } trouble } failure } => new ConnectionHealth(trouble, failure.Message, null, channel.TokenExpiresAt, null, []),
            _ => throw account.Failure!.AsException(),
        };
    }

    internal static PublishAnswer Answer(ZaloFailure failure) => failure switch
    {
        { Trouble: { } trouble } => new PublishAnswer.Blocked(trouble, failure.Message, failure.Detail),
        { Kind: ZaloFailureKind.Refused } => new PublishAnswer.Refused(failure.Message, failure.Detail),
        _ => new PublishAnswer.Postponed(failure.Rest, failure.Message, failure.Detail),
    };

    internal static string Account(Channel channel) => channel.PageUrl ?? $"https://zalo.me/{channel.ExternalId}";

    /// <summary>It is made, come what may of the list, which only adds its address and time.</summary>
    private async Task<PostOnChannel> Made(Channel channel, string id, CancellationToken ct)
    {
        try
        {
            if (await api.Listed(channel, id, 1, ct) is { } listed)
            {
                return OnChannel(channel, listed);
            }
        }
        catch (Exception problem) when (problem is ZaloUnclearException or ChannelBlockedException)
        {
            LogNoAddress(problem, id);
        }

        return new PostOnChannel(id, Account(channel), time.UtcNow());
    }

    private async Task<bool> IsOf(Channel channel, string id, string link, CancellationToken ct)
    {
        var detail = await api.Detail(channel, id, ct);
        return detail.Failure is not { Kind: ZaloFailureKind.Refused } && ZaloArticle.Names(ZaloFields.Blocks(detail.OrThrow()), link);
    }

    private PostOnChannel OnChannel(Channel channel, ZaloListed listed) => new(
        listed.Id,
        Uri.TryCreate(listed.LinkView, UriKind.Absolute, out var link) && (link.Scheme == Uri.UriSchemeHttps || link.Scheme == Uri.UriSchemeHttp) ? listed.LinkView! : Account(channel),
        listed.CreatedAt ?? time.UtcNow());

    [LoggerMessage(Level = LogLevel.Warning, Message = "Zalo article {Id} is made, but its address could not be read")]
    private partial void LogNoAddress(Exception problem, string id);
}
