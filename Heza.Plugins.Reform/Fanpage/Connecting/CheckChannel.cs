using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Sending;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Heza.Plugins.Reform.Fanpage.Connecting;

/// <summary>Looks at one channel's connection and writes down what it finds.</summary>
internal sealed partial class CheckChannel(ReformDbContext db, ChannelCalls calls, RecordHealth record, ILogger<CheckChannel> log)
{
    internal const string NotConnected = "Kênh này chưa được kết nối nên không có gì để kiểm tra.";
    internal const string NotReached = "Chưa liên lạc được với nền tảng của kênh. Hãy thử lại sau ít phút.";

    /// <summary>Somebody wants to know now.</summary>
    public async Task<Result<ConnectionView>> Run(string code, CancellationToken ct)
    {
        if (await db.Set<Channel>().AsNoTracking().SingleOrDefaultAsync(channel => channel.Code == code, ct) is not { } channel)
        {
            return Problem.NotFound("Không có kênh này.");
        }

        if (channel.Credentials is null)
        {
            return Problem.Conflict(NotConnected);
        }

        try
        {
            await Look(channel, byPerson: true, ct);
        }
        catch (Exception problem) when (!ct.IsCancellationRequested)
        {
            LogNotReached(problem, code);
            return new Problem(ProblemKind.Unavailable, NotReached);
        }

        return ConnectionView.Of(await db.Set<Channel>().AsNoTracking().SingleAsync(row => row.Id == channel.Id, ct));
    }

    /// <summary>It is time for the daily look. Throws when the platform cannot be reached.</summary>
    public async Task Daily(Guid id, CancellationToken ct)
    {
        if (await db.Set<Channel>().AsNoTracking().SingleOrDefaultAsync(channel => channel.Id == id && channel.Credentials != null, ct) is { } channel)
        {
            await Look(channel, byPerson: false, ct);
        }
    }

    private async Task Look(Channel channel, bool byPerson, CancellationToken ct) =>
        await record.Run(channel, await calls.Make(channel.Kind, (kind, token) => kind.CheckConnection(channel, token), ct), byPerson, ct);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Could not look at the connection of channel {Code}")]
    private partial void LogNotReached(Exception problem, string code);
}
