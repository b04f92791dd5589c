using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Heza.Plugins.Reform.Fanpage.Channels;

namespace Heza.Plugins.Reform.Fanpage.Zalo;

/// <summary>The calls for one account: each with a token that holds, and once more with a new one when Zalo refuses it.</summary>
internal sealed class ZaloApi(ZaloClient client, ZaloTokens tokens, TimeProvider time)
{
    /// <summary>Zalo gives at most ten articles a call.</summary>
    internal const int PageSize = 10;

    /// <summary>Calls for one list: what is sought stands among the newest.</summary>
    internal const int MostPages = 20;

    /// <summary>Zalo fetches the cover first; mostly it is done in seconds. What takes longer is read back later.</summary>
    private static readonly TimeSpan[] VerifyWaits = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4)];

    public Task<ZaloReply<ZaloToken>> Create(Channel channel, JsonObject article, CancellationToken ct) =>
        Call(channel, token => client.Post<ZaloToken>("article/create", article, token, ct), ct);

    public Task<ZaloReply<ZaloToken>> Update(Channel channel, JsonObject article, CancellationToken ct) =>
        Call(channel, token => client.Post<ZaloToken>("article/update", article, token, ct), ct);

    /// <summary>The identifier of the article that a token of <see cref="Create"/> or <see cref="Update"/> stands for.</summary>
    public Task<ZaloReply<ZaloArticleId>> Verify(Channel channel, string token, CancellationToken ct) =>
        Call(channel, access => client.Post<ZaloArticleId>("article/verify", new JsonObject { ["token"] = token }, access, ct), ct);

    /// <summary>The same; while the article is being made, asked again for some seconds.</summary>
    public async Task<ZaloReply<ZaloArticleId>> VerifyPatiently(Channel channel, string token, CancellationToken ct)
    {
        foreach (var wait in VerifyWaits)
        {
            var reply = await Verify(channel, token, ct);
            if (reply.Failure is not { Kind: ZaloFailureKind.NotReady })
            {
                return reply;
            }

            await Task.Delay(wait, time, ct);
        }

        return await Verify(channel, token, ct);
    }

    public Task<ZaloReply<ZaloNothing>> Remove(Channel channel, string id, CancellationToken ct) =>
        Call(channel, token => client.Post<ZaloNothing>("article/remove", new JsonObject { ["id"] = id }, token, ct), ct);

    public Task<ZaloReply<JsonObject>> Detail(Channel channel, string id, CancellationToken ct) =>
        Call(channel, token => client.Get<JsonObject>("article/getdetail", $"id={Uri.EscapeDataString(id)}", token, ct), ct);

    public Task<ZaloReply<ZaloAccount>> Account(Channel channel, CancellationToken ct) =>
        Call(channel, token => client.Get<ZaloAccount>("oa/getoa", "", token, ct), ct);

    /// <summary>UTC; when a person has to connect the account anew unless it is used meanwhile.</summary>
    public Task<DateTime?> Expiry(Channel channel, CancellationToken ct) => tokens.Expiry(channel.Id, ct);

    /// <summary>Articles, newest first, page by page until the whole of a page is older than <paramref name="since"/>.</summary>
    /// <exception cref="ChannelBlockedException">Zalo lets us read nothing now.</exception>
    /// <exception cref="ZaloUnclearException">A page could not be read, or there are more than anybody wants to read.</exception>
    public async IAsyncEnumerable<ZaloListed> List(Channel channel, DateTime since, [EnumeratorCancellation] CancellationToken ct)
    {
        for (var page = 0; page < MostPages; page++)
        {
            var (listed, last) = await Page(channel, page, ct);
            foreach (var article in listed)
            {
                yield return article;
            }

            if (last || (listed.Count > 0 && listed.All(article => article.CreatedAt < since)))
            {
                yield break;
            }
        }

        throw new ZaloUnclearException("Zalo: there are more articles than can be read");
    }

    /// <summary>What the list tells of an article; null: not among the newest.</summary>
    /// <inheritdoc cref="List"/>
    public async Task<ZaloListed?> Listed(Channel channel, string id, int pages, CancellationToken ct)
    {
        for (var page = 0; page < pages; page++)
        {
            var (listed, last) = await Page(channel, page, ct);
            if (listed.FirstOrDefault(article => article.Id == id) is { } found)
            {
                return found;
            }

            if (last)
            {
                break;
            }
        }

        return null;
    }

    // A page may be short or empty while there are more.
    private async Task<(IReadOnlyList<ZaloListed> Listed, bool Last)> Page(Channel channel, int page, CancellationToken ct)
    {
        var query = string.Create(CultureInfo.InvariantCulture, $"offset={page * PageSize}&limit={PageSize}&type=normal");
        var slice = (await Call(channel, token => client.Get<ZaloSlice>("article/getslice", query, token, ct), ct)).OrThrow();
        return (slice.Medias ?? [], (page + 1) * PageSize >= slice.Total);
    }

    private async Task<ZaloReply<T>> Call<T>(Channel channel, Func<string, Task<ZaloReply<T>>> call, CancellationToken ct)
        where T : class
    {
        string? rejected = null;
        while (true)
        {
            var access = await tokens.Run(channel.Id, rejected, ct);
            if (access.Failure is { } closed)
            {
                return closed;
            }

            var reply = await call(access.Data!);
            if (reply.Failure is not { Kind: ZaloFailureKind.AccessToken } || rejected is not null)
            {
                return reply;
            }

            rejected = access.Data;
        }
    }
}

internal static class ZaloReads
{
    /// <summary>The data of a read, or why there is none.</summary>
    public static T OrThrow<T>(this ZaloReply<T> reply)
        where T : class => reply.Data ?? throw reply.Failure!.AsException();

    public static Exception AsException(this ZaloFailure failure) =>
        failure.Trouble is not null || failure.Rest > TimeSpan.Zero
            ? new ChannelBlockedException(failure.Trouble, failure.Rest > TimeSpan.Zero ? failure.Rest : null, failure.Message)
            : new ZaloUnclearException(failure.Detail);
}
