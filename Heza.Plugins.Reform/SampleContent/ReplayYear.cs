namespace Heza.Plugins.Reform.SampleContent;

/// <summary>
/// Plays the year 2023 through the site's own use cases with a clock that stands where each event happened, so that
/// coverage "as of a day" has a past to look at. The clock must be the one that the use cases ask.
/// </summary>
public sealed class ReplayYear(ReplaySteps steps)
{
    /// <summary>Before anything of the sample year happened, UTC.</summary>
    public static readonly DateTime Start = new(2023, 1, 3, 1, 0, 0, DateTimeKind.Utc);

    /// <param name="today">Of the real clock.</param>
    public async Task Run(ReplayClock clock, DateOnly today, CancellationToken ct)
    {
        clock.GoTo(Start);
        foreach (var step in await steps.InOrder(SampleData.Load(), today, ct))
        {
            clock.GoTo(step.At);
            await step.Run(ct);
        }
    }
}
