using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Heza.Plugins.Reform.Fanpage.Channels;

/// <summary>
/// Encrypts what opens a channel (tokens) for the database, with the host's Data Protection keys, which all nodes share.
/// The plain text never stands in a log, an address, a job or an answer.
/// </summary>
public sealed class ChannelCredentials(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Heza.Fanpage.ChannelCredentials.v1");

    public string Protect(string plain) => _protector.Protect(plain);

    /// <summary>Null when there is nothing, or the key that encrypted it is gone: the channel has to be connected anew.</summary>
    public string? Read(Channel channel)
    {
        try
        {
            return channel.Credentials is { } stored ? _protector.Unprotect(stored) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
