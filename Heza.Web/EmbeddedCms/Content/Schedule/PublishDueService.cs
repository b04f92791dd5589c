namespace Heza.Web.EmbeddedCms.Content.Schedule;

/// <summary>The clock behind <see cref="PublishDue"/>: what is due is done within <see cref="Period"/>.</summary>
public sealed partial class PublishDueService(PublishDue publishDue, TimeProvider time, ILogger<PublishDueService> log) : BackgroundService
{
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await Tick(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site stops; what is due stays due.
        }
    }

    private async Task Tick(CancellationToken ct)
    {
        try
        {
            await publishDue.Run(ct);
        }
        catch (Exception exception) when (!ct.IsCancellationRequested)
        {
            TickFailed(log, exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Looking for due content failed; it is tried again at the next tick")]
    private static partial void TickFailed(ILogger log, Exception exception);
}
