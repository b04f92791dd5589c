using Hangfire;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Heza.Plugins.Reform.Notices.Mail;

/// <summary>
/// Every minute and at start: sends what is due. A mail is claimed before it is sent, so that two senders never send the
/// same one. When a sender dies in the middle nobody knows whether the mail went out: it is sent again, with the same
/// Message-Id; a notice read twice does no harm, one that is lost does.
/// </summary>
[AutomaticRetry(Attempts = 0)]
public sealed partial class SendDueMails(
    ReformDbContext db, IMailSender sender, IOptions<MailOptions> options, TimeProvider time, ILogger<SendDueMails> log)
{
    public const string JobId = "notice-mails";
    public const string Cron = "* * * * *";

    internal const string Lapsed = "Lần gửi trước bị ngắt giữa chừng; hệ thống sẽ tự gửi lại.";

    private const int BatchSize = 100;

    public async Task Run(CancellationToken ct)
    {
        if (options.Value.Mode == MailMode.Off)
        {
            return;
        }

        await EndLapsedClaims(ct);
        foreach (var id in await Due(ct))
        {
            if (!await Send(id, ct))
            {
                return;
            }
        }
    }

    private async Task EndLapsedClaims(CancellationToken ct)
    {
        var now = time.UtcNow();
        var lapsed = db.Set<OutgoingMail>().Where(mail => mail.State == MailState.Sending && mail.LeaseUntil <= now);
        await lapsed.Where(mail => mail.Attempts < MailRules.MaxAttempts).Settle(MailState.Waiting, now, Lapsed, ct);
        await lapsed.Settle(MailState.Failed, now, Lapsed, ct);
    }

    private async Task<IReadOnlyList<Guid>> Due(CancellationToken ct)
    {
        var now = time.UtcNow();
        return await db.Set<OutgoingMail>()
            .Where(mail => mail.State == MailState.Waiting && mail.DueAt <= now)
            .OrderBy(mail => mail.DueAt).ThenBy(mail => mail.Id)
            .Select(mail => mail.Id).Take(BatchSize).ToListAsync(ct);
    }

    /// <returns>False when the rest had better wait for the next minute.</returns>
    private async Task<bool> Send(Guid id, CancellationToken ct)
    {
        if (await Claim(id, ct) is not { } mail)
        {
            return true;
        }

        var answer = await Try(mail, ct);
        var now = time.UtcNow();
        var mine = db.Set<OutgoingMail>().Where(other => other.Id == id && other.State == MailState.Sending && other.Attempts == mail.Attempts);

        // Whatever happened outside has happened: it is written down even when the site is stopping.
        if (answer.Failure is null)
        {
            await mine.ExecuteUpdateAsync(
                set => set.SetProperty(sent => sent.State, MailState.Sent).SetProperty(sent => sent.SentAt, now)
                    .SetProperty(sent => sent.LeaseUntil, (DateTime?)null).SetProperty(sent => sent.Failure, (string?)null),
                CancellationToken.None);
            return true;
        }

        var failure = NoticeWriter.Cut(answer.Failure, OutgoingMail.FailureLength);
        if (MailRules.NextTry(mail.Attempts, answer.Again, now) is { } next)
        {
            LogDelayed(id, mail.Attempts, failure);
            await mine.Settle(MailState.Waiting, next, failure, CancellationToken.None);
        }
        else
        {
            LogGivenUp(id, mail.Attempts, failure);
            await mine.Settle(MailState.Failed, now, failure, CancellationToken.None);
        }

        return !answer.ServerAway;
    }

    /// <summary>One mail that cannot even be written must not keep the others from going out.</summary>
    private async Task<MailAnswer> Try(OutgoingMail mail, CancellationToken ct)
    {
        try
        {
            return await sender.Send(mail, ct);
        }
        catch (Exception problem) when (!ct.IsCancellationRequested)
        {
            LogBroken(problem, mail.Id);
            return new MailAnswer("Hệ thống gặp lỗi khi gửi thư này; hãy báo quản trị viên xem nhật ký.", Again: true);
        }
    }

    private async Task<OutgoingMail?> Claim(Guid id, CancellationToken ct)
    {
        var now = time.UtcNow();
        var lease = now + MailRules.Lease;
        var claimed = await db.Set<OutgoingMail>()
            .Where(mail => mail.Id == id && mail.State == MailState.Waiting && mail.DueAt <= now)
            .ExecuteUpdateAsync(
                set => set.SetProperty(mail => mail.State, MailState.Sending).SetProperty(mail => mail.LeaseUntil, lease)
                    .SetProperty(mail => mail.Attempts, mail => mail.Attempts + 1),
                ct);
        return claimed == 0 ? null : await db.Set<OutgoingMail>().AsNoTracking().SingleAsync(mail => mail.Id == id, ct);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {Id} did not go out at attempt {Attempt} and is tried again: {Reason}")]
    private partial void LogDelayed(Guid id, int attempt, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Sending mail {Id} broke down")]
    private partial void LogBroken(Exception problem, Guid id);

    [LoggerMessage(Level = LogLevel.Error, Message = "Mail {Id} is given up after attempt {Attempt}: {Reason}")]
    private partial void LogGivenUp(Guid id, int attempt, string reason);
}

internal static class MailTransitions
{
    public static Task<int> Settle(this IQueryable<OutgoingMail> mails, MailState state, DateTime due, string failure, CancellationToken ct) =>
        mails.ExecuteUpdateAsync(
            set => set.SetProperty(mail => mail.State, state).SetProperty(mail => mail.DueAt, due)
                .SetProperty(mail => mail.LeaseUntil, (DateTime?)null).SetProperty(mail => mail.Failure, failure),
            ct);
}
