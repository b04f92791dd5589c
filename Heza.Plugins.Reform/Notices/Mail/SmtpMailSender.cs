using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Heza.Plugins.Reform.Notices.Mail;

/// <summary>Sends over a mail server, one connection for each mail: notices are few.</summary>
public sealed partial class SmtpMailSender(IOptions<MailOptions> options, ILogger<SmtpMailSender> log) : IMailSender
{
    public async Task<MailAnswer> Send(OutgoingMail mail, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(MailRules.CallTimeout);
        try
        {
            using var client = new SmtpClient();
            await Connect(client, options.Value, patience.Token);
            using var message = Letter.Of(mail, options.Value);
            await client.SendAsync(message, patience.Token);
            await Part(client, patience.Token);
            return MailAnswer.Sent;
        }
        catch (Exception problem) when (!ct.IsCancellationRequested && Explain(problem, mail, options.Value) is { } answer)
        {
            return answer;
        }
    }

    private static async Task Connect(SmtpClient client, MailOptions server, CancellationToken ct)
    {
        var security = server.Security switch
        {
            MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
            MailSecurity.None => SecureSocketOptions.None,
            _ => SecureSocketOptions.StartTls,
        };
        await client.ConnectAsync(server.Host, server.Port, security, ct);
        if (!string.IsNullOrEmpty(server.User))
        {
            await client.AuthenticateAsync(server.User, server.Password, ct);
        }
    }

    /// <summary>The server has taken the mail: how the connection ends changes nothing.</summary>
    private async Task Part(SmtpClient client, CancellationToken ct)
    {
        try
        {
            await client.DisconnectAsync(quit: true, ct);
        }
        catch (Exception problem) when (problem is IOException or SocketException or ProtocolException or OperationCanceledException)
        {
            LogParting(problem.GetType().Name);
        }
    }

    private static MailAnswer? Explain(Exception problem, OutgoingMail mail, MailOptions server) => problem switch
    {
        SmtpCommandException { ErrorCode: SmtpErrorCode.RecipientNotAccepted } refused =>
            new MailAnswer($"Máy chủ thư không nhận địa chỉ {mail.ToAddress}: {Words(refused)}", IsPassing(refused)),
        SmtpCommandException refused => new MailAnswer($"Máy chủ thư từ chối thư: {Words(refused)}", IsPassing(refused)),
        AuthenticationException => new MailAnswer(
            "Máy chủ thư không nhận tên đăng nhập hoặc mật khẩu; hãy kiểm tra Heza:Mail:User và Heza:Mail:Password.", Again: true, ServerAway: true),
        SslHandshakeException or NotSupportedException => new MailAnswer(
            $"Không lập được kết nối bảo mật với máy chủ thư {server.Host}:{server.Port}; hãy kiểm tra Heza:Mail:Security và chứng thư của máy chủ.", Again: true, ServerAway: true),
        SocketException or IOException or OperationCanceledException or ProtocolException or ServiceNotConnectedException => new MailAnswer(
            $"Không liên lạc được với máy chủ thư {server.Host}:{server.Port}; hệ thống sẽ tự gửi lại.", Again: true, ServerAway: true),
        _ => null,
    };

    /// <summary>RFC 5321: 4yz may pass, 5yz will not.</summary>
    private static bool IsPassing(SmtpCommandException refused) => (int)refused.StatusCode is >= 400 and < 500;

    private static string Words(SmtpCommandException refused) =>
        $"{(int)refused.StatusCode} {new string([.. refused.Message.Where(letter => !char.IsControl(letter)).Take(300)])}";

    [LoggerMessage(Level = LogLevel.Debug, Message = "The mail server took the mail and then broke the connection ({Problem})")]
    private partial void LogParting(string problem);
}
