using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Heza.Plugins.Reform.Fanpage.Connecting;

/// <summary>Seals what a connection that is under way needs: the state that goes through the browser and the token that does not.</summary>
public sealed class PendingSecrets(IDataProtectionProvider protection)
{
    private const int LongestState = 1000;

    private readonly IDataProtector _state = protection.CreateProtector("Heza.Fanpage.Connecting.State.v1");
    private readonly IDataProtector _token = protection.CreateProtector("Heza.Fanpage.Connecting.Token.v1");

    public string SealState(Guid id) => _state.Protect(id.ToString("N"));

    /// <summary>Null: made up, or damaged.</summary>
    public Guid? OpenState(string? state) =>
        state is { Length: > 0 and <= LongestState } && Open(_state, state) is { } text && Guid.TryParse(text, out var id) ? id : null;

    public string SealToken(string token) => _token.Protect(token);

    /// <summary>Null: there is none, or its key is gone.</summary>
    public string? OpenToken(string? secret) => secret is null ? null : Open(_token, secret);

    private static string? Open(IDataProtector protector, string text)
    {
        try
        {
            return protector.Unprotect(text);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
