namespace Heza.Plugins.Reform.Platform.Jobs;

/// <summary>
/// A use case that the queue can call: about one row, named by its id. Nothing else travels in a job, so a job that runs
/// late or twice reads the truth from the database. Put <c>[AutomaticRetry(Attempts = 0)]</c> on it where the row owns retry.
/// </summary>
public interface IJob
{
    Task Run(Guid id, CancellationToken ct);
}
