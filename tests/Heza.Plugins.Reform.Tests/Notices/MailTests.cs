using Heza.Plugins.Reform.Notices;
using Heza.Plugins.Reform.Notices.Mail;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Tests.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using MimeKit;

namespace Heza.Plugins.Reform.Tests.Notices;

public sealed class MailTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
    private static readonly Person Lan = new("lan", "Nguyễn Thị Lan", "lan@heza.example");

    private readonly FakeTimeProvider _time = new(Start);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Mail_goes_out_once_with_its_words_and_its_link(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.Create(provider);
        await using var server = new MailServer();
        var id = await Write(database, Options(server.Port));

        await Task.WhenAll(Run(database, server.Port), Run(database, server.Port));
        await Run(database, server.Port);

        using var mail = Read(Assert.Single(server.Mails));
        Assert.Equal(("Chờ duyệt: Bài “Một cửa”", "Nguyễn Thị Lan", "lan@heza.example"), (mail.Subject, mail.To.Mailboxes.Single().Name, mail.To.Mailboxes.Single().Address));
        Assert.Equal("khong-tra-loi@heza.example", mail.From.Mailboxes.Single().Address);
        Assert.Contains("https://www.heza.gov.vn/desk/noi-dung/1", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("Bình trình duyệt", mail.TextBody, StringComparison.Ordinal);
        var row = await Find(database, id);
        Assert.Equal((MailState.Sent, 1, Start.UtcDateTime, null), (row.State, row.Attempts, row.SentAt, row.Failure));
    }

    [Fact]
    public async Task Server_that_is_away_is_tried_again_later_and_later_and_then_given_up_with_a_reason()
    {
        await using var database = await TestDatabase.Create();
        int port;
        await using (var server = new MailServer())
        {
            port = server.Port;
        }

        var id = await Write(database, Options(port));
        var waits = new List<TimeSpan>();
        for (var attempt = 1; attempt < MailRules.MaxAttempts; attempt++)
        {
            await Run(database, port);
            var waiting = await Find(database, id);
            Assert.Equal((MailState.Waiting, attempt), (waiting.State, waiting.Attempts));
            waits.Add(waiting.DueAt - _time.UtcNow());
            await Run(database, port);
            Assert.Equal(attempt, (await Find(database, id)).Attempts);
            _time.Advance(waits[^1]);
        }

        await Run(database, port);

        var failed = await Find(database, id);
        Assert.Equal(MailState.Failed, failed.State);
        Assert.Contains($"127.0.0.1:{port}", failed.Failure, StringComparison.Ordinal);
        Assert.Equal(waits.Order(), waits);
    }

    [Fact]
    public async Task Refused_address_is_not_tried_again_but_a_full_mailbox_is()
    {
        await using var database = await TestDatabase.Create();
        await using var server = new MailServer { Recipient = "550 No such user" };
        var unknown = await Write(database, Options(server.Port));
        await Run(database, server.Port);

        server.Recipient = "452 Mailbox full";
        var full = await Write(database, Options(server.Port));
        await Run(database, server.Port);

        var given = await Find(database, unknown);
        Assert.Equal(MailState.Failed, given.State);
        Assert.Contains("lan@heza.example", given.Failure, StringComparison.Ordinal);
        Assert.Contains("550 No such user", given.Failure, StringComparison.Ordinal);
        Assert.Equal(MailState.Waiting, (await Find(database, full)).State);

        server.Recipient = "250 OK";
        _time.Advance(TimeSpan.FromMinutes(1));
        await Run(database, server.Port);
        Assert.Equal((MailState.Sent, null), ((await Find(database, full)).State, (await Find(database, full)).Failure));
    }

    [Fact]
    public async Task Server_that_hangs_up_after_taking_the_mail_does_not_get_it_twice()
    {
        await using var database = await TestDatabase.Create();
        await using var server = new MailServer { HangUp = true };
        var id = await Write(database, Options(server.Port));

        await Run(database, server.Port);
        _time.Advance(TimeSpan.FromDays(2));
        await Run(database, server.Port);

        Assert.Single(server.Mails);
        Assert.Equal(MailState.Sent, (await Find(database, id)).State);
    }

    [Fact]
    public async Task Mail_whose_sender_died_is_sent_again_under_the_same_name()
    {
        await using var database = await TestDatabase.Create();
        await using var server = new MailServer();
        var id = await Write(database, Options(server.Port));
        await using (var db = database.Open())
        {
            // As a process leaves it that was killed between claiming and writing down.
            await db.Set<OutgoingMail>().ExecuteUpdateAsync(
                set => set.SetProperty(mail => mail.State, MailState.Sending).SetProperty(mail => mail.Attempts, 1)
                    .SetProperty(mail => mail.LeaseUntil, Start.UtcDateTime + MailRules.Lease), Ct);
        }

        await Run(database, server.Port);
        Assert.Empty(server.Mails);
        _time.Advance(MailRules.Lease);
        await Run(database, server.Port);

        using var mail = Read(Assert.Single(server.Mails));
        Assert.Equal($"{id:n}@heza.example", mail.MessageId);
        Assert.Equal((MailState.Sent, 2), ((await Find(database, id)).State, (await Find(database, id)).Attempts));
    }

    [Fact]
    public async Task Without_mail_nothing_waits_to_go_out_later()
    {
        await using var database = await TestDatabase.Create();
        await using var db = database.Open();
        new NoticeWriter(Microsoft.Extensions.Options.Options.Create(new SiteOptions()), Microsoft.Extensions.Options.Options.Create(new MailOptions())).Add(db, Text, [Lan, Lan], Start.UtcDateTime);
        await db.SaveChangesAsync(Ct);

        Assert.Equal((1, 0), (await db.Set<Notice>().CountAsync(Ct), await db.Set<OutgoingMail>().CountAsync(Ct)));
    }

    [Theory]
    [InlineData(1, true, 1)]
    [InlineData(4, true, 60)]
    [InlineData(8, true, null)]
    [InlineData(1, false, null)]
    public void Waits_grow_and_end(int attempts, bool again, int? minutes) =>
        Assert.Equal(minutes, (MailRules.NextTry(attempts, again, Start.UtcDateTime) - Start.UtcDateTime)?.TotalMinutes);

    [Theory]
    [InlineData("mail.heza.gov.vn", 587, "StartTls", "ban", "mat khau", "a@heza.gov.vn", null)]
    [InlineData("127.0.0.1", 25, "None", "ban", "mat khau", "a@heza.gov.vn", null)]
    [InlineData("", 587, "Tls", "", "", "a@heza.gov.vn", "Heza:Mail:Host")]
    [InlineData("mail.heza.gov.vn", 0, "Tls", "", "", "a@heza.gov.vn", "Heza:Mail:Port")]
    [InlineData("mail.heza.gov.vn", 25, "None", "ban", "mat khau", "a@heza.gov.vn", "Heza:Mail:Security")]
    [InlineData("mail.heza.gov.vn", 587, "Tls", "ban", "", "a@heza.gov.vn", "Heza:Mail:User")]
    [InlineData("mail.heza.gov.vn", 587, "Tls", "", "", "khong phai thu", "Heza:Mail:From")]
    public void Settings_are_checked_and_the_password_is_not_told(string host, int port, string security, string user, string password, string from, string? wrong)
    {
        var options = new MailOptions { Mode = MailMode.Smtp, Host = host, Port = port, Security = Enum.Parse<MailSecurity>(security), User = user, Password = password, From = from };

        var result = new CheckMailOptions().Validate(null, options);

        Assert.Equal(wrong is null, result.Succeeded);
        Assert.Contains(wrong ?? "", result.FailureMessage ?? "", StringComparison.Ordinal);
        Assert.DoesNotContain("mat khau", result.FailureMessage ?? "", StringComparison.Ordinal);
    }

    private static NoticeText Text => new("content.submitted", "Chờ duyệt: Bài “Một cửa”", "Bình trình duyệt “Một cửa”.", "/desk/noi-dung/1");

    private static IOptions<MailOptions> Options(int port) => Microsoft.Extensions.Options.Options.Create(new MailOptions
    {
        Mode = MailMode.Smtp,
        Host = "127.0.0.1",
        Port = port,
        Security = MailSecurity.None,
        From = "Heza <khong-tra-loi@heza.example>",
    });

    private async Task<Guid> Write(TestDatabase database, IOptions<MailOptions> options)
    {
        await using var db = database.Open();
        new NoticeWriter(Microsoft.Extensions.Options.Options.Create(new SiteOptions()), options).Add(db, Text, [Lan], _time.UtcNow());
        var id = db.ChangeTracker.Entries<OutgoingMail>().Single().Entity.Id;
        await db.SaveChangesAsync(Ct);
        return id;
    }

    private async Task Run(TestDatabase database, int port)
    {
        await using var db = database.Open();
        var sender = new SmtpMailSender(Options(port), NullLogger<SmtpMailSender>.Instance);
        await new SendDueMails(db, sender, Options(port), _time, NullLogger<SendDueMails>.Instance).Run(Ct);
    }

    private static async Task<OutgoingMail> Find(TestDatabase database, Guid id)
    {
        await using var db = database.Open();
        return await db.Set<OutgoingMail>().AsNoTracking().SingleAsync(mail => mail.Id == id, Ct);
    }

    private static MimeMessage Read(string text) => MimeMessage.Load(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), Ct);
}
