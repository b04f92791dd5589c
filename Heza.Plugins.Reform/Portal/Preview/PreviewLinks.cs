using System.Buffers.Binary;
using System.Security.Cryptography;
using Heza.Plugins.Reform.Platform;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Heza.Plugins.Reform.Portal.Preview;

/// <summary>
/// Addresses under which a draft can be read without an account until they expire. The token holds the content key and
/// the moment of expiry, sealed by Data Protection: it can be neither made up nor prolonged. (Not the framework's
/// time-limited protector: that one asks the machine's clock, not <see cref="TimeProvider"/>.)
/// </summary>
public sealed class PreviewLinks(IDataProtectionProvider protection, TimeProvider time)
{
    public static readonly TimeSpan DefaultLifetime = TimeSpan.FromMinutes(60);

    private const int LongestToken = 1000;
    private const int KeyBytes = 16;
    private readonly IDataProtector _protector = protection.CreateProtector("Heza.Plugins.Reform.Portal.Preview");

    /// <returns>A path without the host.</returns>
    public string Create(Guid key, TimeSpan? lifetime = null)
    {
        var payload = new byte[KeyBytes + sizeof(long)];
        key.TryWriteBytes(payload);
        BinaryPrimitives.WriteInt64LittleEndian(payload.AsSpan(KeyBytes), (time.GetUtcNow() + (lifetime ?? DefaultLifetime)).ToUnixTimeSeconds());
        return $"{PortalPages.Preview}/{WebEncoders.Base64UrlEncode(_protector.Protect(payload))}";
    }

    /// <summary>The content key; <see cref="ProblemKind.Gone"/> when expired, <see cref="ProblemKind.NotFound"/> when forged.</summary>
    internal Result<Guid> Read(string token)
    {
        if (token.Length > LongestToken || Unseal(token) is not { Length: KeyBytes + sizeof(long) } payload)
        {
            return Problem.NotFound("Liên kết xem trước không đúng.");
        }

        return BinaryPrimitives.ReadInt64LittleEndian(payload.AsSpan(KeyBytes)) <= time.GetUtcNow().ToUnixTimeSeconds()
            ? new Problem(ProblemKind.Gone, "Liên kết xem trước đã hết hạn.")
            : new Guid(payload.AsSpan(0, KeyBytes));
    }

    private byte[]? Unseal(string token)
    {
        try
        {
            return _protector.Unprotect(WebEncoders.Base64UrlDecode(token));
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
