using System.Net;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Heza.Plugins.Reform.Notices.Mail;

public enum MailMode
{
    /// <summary>Nobody gets e-mail; notices stand at the desk only.</summary>
    Off,

    /// <summary>Over a mail server.</summary>
    Smtp,

    /// <summary>Each mail becomes an <c>.eml</c> file in a folder, to be looked at or fetched by another program.</summary>
    Folder,
}

public enum MailSecurity
{
    /// <summary>Plain at first, then TLS or nothing (usually port 587).</summary>
    StartTls,

    /// <summary>TLS from the first byte (usually port 465).</summary>
    Tls,

    /// <summary>Never encrypted: for a mail server on the same machine or in the same closed network.</summary>
    None,
}

/// <summary>Section <c>Heza:Mail</c>.</summary>
public sealed class MailOptions
{
    public const string Section = "Heza:Mail";

    public MailMode Mode { get; set; } = MailMode.Off;

    public string Host { get; set; } = "";

    public int Port { get; set; } = 587;

    public MailSecurity Security { get; set; } = MailSecurity.StartTls;

    /// <summary>Empty: the server is used without signing in.</summary>
    public string User { get; set; } = "";

    public string Password { get; set; } = "";

    /// <summary>Sender of all mails, e.g. <c>Cải cách hành chính &lt;khong-tra-loi@heza.gov.vn&gt;</c>.</summary>
    public string From { get; set; } = "";

    /// <summary>For <see cref="MailMode.Folder"/>; a relative path starts at the content root.</summary>
    public string Folder { get; set; } = "";
}

/// <summary>Wrong settings are told at start and not when the first mail fails. The password itself is never told.</summary>
public sealed class CheckMailOptions : IValidateOptions<MailOptions>
{
    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        var wrong = options.Mode == MailMode.Off ? [] : Wrong(options).ToList();
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> Wrong(MailOptions options)
    {
        if (!Enum.IsDefined(options.Mode))
        {
            yield return "Heza:Mail:Mode must be Off, Smtp or Folder.";
        }

        if (!MailboxAddress.TryParse(options.From, out var from) || !from.Address.Contains('@', StringComparison.Ordinal))
        {
            yield return "Heza:Mail:From must be an e-mail address.";
        }

        if (options.Mode == MailMode.Folder && string.IsNullOrWhiteSpace(options.Folder))
        {
            yield return "Heza:Mail:Folder is missing.";
        }

        foreach (var problem in options.Mode == MailMode.Smtp ? WrongServer(options) : [])
        {
            yield return problem;
        }
    }

    private static IEnumerable<string> WrongServer(MailOptions options)
    {
        if (Uri.CheckHostName(options.Host) == UriHostNameType.Unknown)
        {
            yield return "Heza:Mail:Host must be the name or address of a mail server.";
        }

        if (options.Port is < 1 or > IPEndPoint.MaxPort)
        {
            yield return "Heza:Mail:Port must lie between 1 and 65535.";
        }

        if (!Enum.IsDefined(options.Security))
        {
            yield return "Heza:Mail:Security must be StartTls, Tls or None.";
        }

        if (string.IsNullOrEmpty(options.User) != string.IsNullOrEmpty(options.Password))
        {
            yield return "Heza:Mail:User and Heza:Mail:Password: give both or neither.";
        }

        if (options.Security == MailSecurity.None && !string.IsNullOrEmpty(options.Password) && !IsThisMachine(options.Host))
        {
            yield return "Heza:Mail:Security must not be None together with a password: it would cross the network for all to read.";
        }
    }

    private static bool IsThisMachine(string host) => host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
