using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Heza.Web.EmbeddedCms.Accounts.TwoFactor;

/// <summary>
/// Codes of an authenticator app as RFC 6238 reckons them: HMAC-SHA-1, six digits, a new one every 30 seconds. Written
/// out here, because Identity's own check does not tell which step a code belongs to, so that it could be used twice.
/// </summary>
public static class Totp
{
    public const int Digits = 6;
    public const int StepSeconds = 30;

    /// <summary>Steps that a phone's clock may be ahead or behind.</summary>
    private const int Drift = 1;

    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The step that the code belongs to, or null when it is wrong, old, or not after the last one used.</summary>
    /// <param name="key">Base32, as <c>NewKey</c> makes it.</param>
    /// <param name="typed">Blanks between the digits do not count.</param>
    /// <param name="lastStep">Step of the last code that was accepted: no code works twice.</param>
    public static long? Match(string key, string? typed, DateTimeOffset now, long? lastStep)
    {
        var code = string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c)));
        if (code.Length != Digits || !code.All(char.IsAsciiDigit))
        {
            return null;
        }

        var current = Step(now);
        for (var step = current - Drift; step <= current + Drift; step++)
        {
            if (step > (lastStep ?? long.MinValue) && CryptographicOperations.FixedTimeEquals(Bytes(Code(key, step)), Bytes(code)))
            {
                return step;
            }
        }

        return null;
    }

    public static long Step(DateTimeOffset now) => now.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The code of a step.</summary>
    public static string Code(string key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];

        // The algorithm that every authenticator app speaks; HMAC does not suffer from SHA-1's collisions.
        HMACSHA1.HashData(Decode(key), counter, hash);
        var offset = hash[^1] & 0xF;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[offset..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>160 random bits in base32, as RFC 4226 recommends.</summary>
    public static string NewKey() => RandomNumberGenerator.GetString(Base32, 32);

    private static byte[] Bytes(string code) => System.Text.Encoding.ASCII.GetBytes(code);

    private static byte[] Decode(string key)
    {
        var bytes = new byte[key.Length * 5 / 8];
        var (buffer, bits, at) = (0, 0, 0);
        foreach (var c in key)
        {
            buffer = (buffer << 5) | Base32.IndexOf(c, StringComparison.Ordinal);
            bits += 5;
            if (bits >= 8)
            {
                bits -= 8;
                bytes[at++] = (byte)(buffer >> bits);
                buffer &= (1 << bits) - 1;
            }
        }

        return bytes;
    }
}
