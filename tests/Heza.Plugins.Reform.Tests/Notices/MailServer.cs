using System.Net;
using System.Net.Sockets;

namespace Heza.Plugins.Reform.Tests.Notices;

/// <summary>A small real mail server on a socket (RFC 5321, without TLS): the outside world of the mail tests.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly List<string> _mails = [];
    private readonly Task _serving;

    public MailServer()
    {
        _listener.Start();
        _serving = Serve();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Answer to RCPT TO; 250 takes the mail.</summary>
    public string Recipient { get; set; } = "250 OK";

    /// <summary>Breaks the connection after the mail was taken, without a word more.</summary>
    public bool HangUp { get; set; }

    /// <summary>Mails taken, as they came.</summary>
    public IReadOnlyList<string> Mails
    {
        get
        {
            lock (_mails)
            {
                return [.. _mails];
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving;
        _stop.Dispose();
    }

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await Talk(client);
            }
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task Talk(TcpClient client)
    {
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream);
        await using var writer = new StreamWriter(stream) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 test ESMTP");
        while (await reader.ReadLineAsync(_stop.Token) is { } line)
        {
            var word = line.Split(' ')[0].ToUpperInvariant();
            await writer.WriteLineAsync(word switch
            {
                "EHLO" or "HELO" => "250-test\r\n250 8BITMIME",
                "MAIL" or "RSET" or "NOOP" => "250 OK",
                "RCPT" => Recipient,
                "DATA" => "354 go on",
                "QUIT" => "221 bye",
                _ => "502 what?",
            });
            if (word == "QUIT")
            {
                return;
            }

            if (word == "DATA")
            {
                await Take(reader);
                await writer.WriteLineAsync("250 taken");
                if (HangUp)
                {
                    return;
                }
            }
        }
    }

    private async Task Take(StreamReader reader)
    {
        var lines = new List<string>();
        while (await reader.ReadLineAsync(_stop.Token) is { } line && line != ".")
        {
            lines.Add(line);
        }

        lock (_mails)
        {
            _mails.Add(string.Join('\n', lines));
        }
    }
}
