using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Connecting;
using Heza.Plugins.Reform.Platform;

namespace Heza.Plugins.Reform.Fanpage.Zalo;

/// <summary>Makes an Official Account a channel, or connects the channel that it is already anew.</summary>
internal sealed class ConnectZalo(OpenZaloAccount open, StoreConnection store)
{
    private const int LongestToken = 2000;

    internal const string NotAToken = "Hãy dán mã làm mới (refresh token) mà Zalo cấp cho Official Account.";

    public async Task<Result<ConnectionView>> Run(ZaloGrant grant, Actor actor)
    {
        if (grant is ZaloGrant.RefreshToken { Value: var pasted } && (pasted.Length is 0 or > LongestToken || pasted.Any(sign => sign is <= ' ' or > '~')))
        {
            return Problem.Field(OpenZaloAccount.Field, NotAToken);
        }

        var opened = await open.Run(grant);
        if (!opened.Ok)
        {
            return opened.Problem;
        }

        var (id, name, credentials) = opened.Value;
        // The tokens of this account are nowhere else now: they are stored also when nobody waits any more.
        return await store.Run(
            new NewConnection(ChannelKind.Zalo, id, name, $"https://zalo.me/{id}", credentials.Write(), credentials.RefreshUntil, null, [], null),
            actor, CancellationToken.None);
    }
}
