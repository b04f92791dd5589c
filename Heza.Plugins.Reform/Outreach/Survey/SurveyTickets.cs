using System.Buffers.Binary;
using System.Security.Cryptography;
using Heza.Plugins.Reform.Platform;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Heza.Plugins.Reform.Outreach.Survey;

/// <summary>What a public form carries: which survey it asks, when it was handed out, and which sheet it is.</summary>
/// <param name="IssuedAt">UTC.</param>
/// <param name="NonceHash">See <see cref="SurveyResponse.NonceHash"/>.</param>
public sealed record SurveyTicket(DateTime IssuedAt, string NonceHash)
{
    /// <summary>Nobody reads and answers within this time; programs do.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromSeconds(3);

    /// <summary>Forms kept for later sending in bulk are older; a page left open over a working day is not.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    public bool TooOld(DateTime now) => now - IssuedAt > Longest;

    /// <summary>Null: a person may have filled it in.</summary>
    public string? Objection(DateTime now) =>
        now - IssuedAt < Shortest ? "Biểu mẫu được gửi nhanh hơn thời gian đọc câu hỏi. Các câu trả lời vẫn còn bên dưới; hãy xem lại rồi bấm Gửi lần nữa."
        : TooOld(now) ? SurveyTickets.Stale
        : null;
}

/// <summary>
/// Hands out and reads tickets, sealed by Data Protection: they can be neither made up nor made older or younger.
/// </summary>
public sealed class SurveyTickets(IDataProtectionProvider protection, TimeProvider time)
{
    public const string Stale = "Biểu mẫu đã mở quá lâu. Các câu trả lời vẫn còn bên dưới; hãy xem lại rồi bấm Gửi lần nữa.";

    private const int LongestText = 500;
    private const int NonceBytes = 16;
    private const int NonceStart = sizeof(int) + sizeof(long);
    private readonly IDataProtector _protector = protection.CreateProtector("Heza.Plugins.Reform.Outreach.Survey");

    public string Create(int survey)
    {
        var payload = new byte[NonceStart + NonceBytes];
        BinaryPrimitives.WriteInt32LittleEndian(payload, survey);
        BinaryPrimitives.WriteInt64LittleEndian(payload.AsSpan(sizeof(int)), time.GetUtcNow().ToUnixTimeMilliseconds());
        RandomNumberGenerator.Fill(payload.AsSpan(NonceStart));
        return WebEncoders.Base64UrlEncode(_protector.Protect(payload));
    }

    /// <summary>Null when it is none of ours, or another survey's.</summary>
    public SurveyTicket? Read(string? ticket, int survey) =>
        ticket is { Length: > 0 and <= LongestText } && Unseal(ticket) is { Length: NonceStart + NonceBytes } payload && BinaryPrimitives.ReadInt32LittleEndian(payload) == survey
            ? new SurveyTicket(
                DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64LittleEndian(payload.AsSpan(sizeof(int)))).UtcDateTime,
                Convert.ToHexString(SHA256.HashData(payload.AsSpan(NonceStart))))
            : null;

    /// <summary>For a form that is shown again: the same ticket while it is good, so that sending twice still counts once.</summary>
    public string KeepOrRenew(string? ticket, int survey) =>
        ticket is not null && Read(ticket, survey) is { } read && !read.TooOld(time.UtcNow()) ? ticket : Create(survey);

    private byte[]? Unseal(string ticket)
    {
        try
        {
            return _protector.Unprotect(WebEncoders.Base64UrlDecode(ticket));
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
