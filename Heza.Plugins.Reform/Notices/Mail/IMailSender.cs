using System.Net;
using MimeKit;

namespace Heza.Plugins.Reform.Notices.Mail;

/// <summary>What an attempt came to.</summary>
/// <param name="Failure">Null: it went out. Otherwise why not, in Vietnamese.</param>
/// <param name="Again">Whether trying again later may help.</param>
/// <param name="ServerAway">The trouble is not this mail's: the others would fare no better now.</param>
public sealed record MailAnswer(string? Failure, bool Again = false, bool ServerAway = false)
{
    public static readonly MailAnswer Sent = new(Failure: null);
}

/// <summary>The way out of the house: a mail server, or a folder.</summary>
public interface IMailSender
{
    Task<MailAnswer> Send(OutgoingMail mail, CancellationToken ct);
}

internal static class Letter
{
    /// <summary>The mail in the form that travels; the same one however often it is made.</summary>
    public static MimeMessage Of(OutgoingMail mail, MailOptions options)
    {
        var from = MailboxAddress.Parse(options.From);
        var message = new MimeMessage
        {
            Subject = mail.Subject,
            Date = new DateTimeOffset(mail.CreatedAt, TimeSpan.Zero),
            MessageId = $"{mail.Id:n}@{from.Domain ?? Dns.GetHostName()}",
            Body = new TextPart("plain") { Text = mail.Body },
        };
        message.From.Add(from);
        message.To.Add(new MailboxAddress(mail.ToName, mail.ToAddress));

        // Out-of-office programs leave such mail alone (RFC 3834).
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }
}
