using System.Text.Json;
using Heza.Plugins.Reform.Fanpage.Channels;

namespace Heza.Plugins.Reform.Fanpage.Zalo;

/// <summary>What opens an Official Account, as it stands encrypted in <see cref="Channel.Credentials"/>.</summary>
/// <param name="RefreshToken">Good for one use: it comes with a new one.</param>
/// <param name="RefreshUntil">UTC; the refresh token's end, and with it the connection's.</param>
/// <param name="AccessUntil">UTC.</param>
/// <param name="RefreshingUntil">UTC; until then somebody is exchanging the refresh token. Null: nobody.</param>
/// <param name="Lost">Zalo does not take the refresh token any more.</param>
internal sealed record ZaloCredentials(
    string RefreshToken, DateTime RefreshUntil, string AccessToken, DateTime AccessUntil, DateTime? RefreshingUntil = null, bool Lost = false)
{
    /// <summary>Life of a refresh token where Zalo does not tell: three months.</summary>
    internal static readonly TimeSpan RefreshLife = TimeSpan.FromDays(90);

    /// <summary>An access token is renewed that long before its end, so that it does not end in the middle of a publication.</summary>
    internal static readonly TimeSpan Early = TimeSpan.FromMinutes(5);

    public static ZaloCredentials Of(ZaloPair pair, DateTime now) => new(
        pair.RefreshToken!, now + (pair.RefreshTokenExpiresIn is > 0 and { } life ? TimeSpan.FromSeconds(life) : RefreshLife),
        pair.AccessToken!, now + TimeSpan.FromSeconds(pair.ExpiresIn!.Value));

    public bool Opens(DateTime now) => AccessUntil - Early > now;

    /// <summary>In the open; only for what encrypts it.</summary>
    public string Write() => JsonSerializer.Serialize(this);

    public string Protect(ChannelCredentials credentials) => credentials.Protect(Write());

    /// <summary>Null: there is nothing, or it cannot be decrypted.</summary>
    public static ZaloCredentials? Read(Channel channel, ChannelCredentials credentials) =>
        credentials.Read(channel) is { } plain ? JsonSerializer.Deserialize<ZaloCredentials>(plain) : null;

    /// <summary>A record would print its tokens.</summary>
    public override string ToString() => nameof(ZaloCredentials);
}
