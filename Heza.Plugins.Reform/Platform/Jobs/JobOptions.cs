using System.ComponentModel.DataAnnotations;

namespace Heza.Plugins.Reform.Platform.Jobs;

/// <summary>Section <c>Reform:Jobs</c>: the alarm clock.</summary>
public sealed class JobOptions
{
    public const string Section = "Reform:Jobs";

    /// <summary>
    /// False leaves Hangfire out: nothing runs by itself and <see cref="JobQueue"/> drops what it is given. For tools that
    /// call the use cases themselves, such as a replay with a clock of its own.
    /// </summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Jobs that this node runs at once.</summary>
    [Range(1, 50, ErrorMessage = "Reform:Jobs:Workers must lie between 1 and 50.")]
    public int Workers { get; set; } = 4;
}
