using Hangfire.Server;
using Heza.Plugins.Reform.Fanpage.Sending;
using Heza.Plugins.Reform.Fanpage.Work;

namespace Heza.SenderNode.Faults;

/// <summary>Which step of its work a flow of control is in: a transaction does not know what it is for.</summary>
internal sealed class Stage
{
    public const string None = "none";
    public const string Sweep = "sweep";
    public const string Claim = "claim";
    public const string Settle = "settle";
    public const string Reconcile = "reconcile";
    public const string Look = "look";
    public const string WorkClaim = "work-claim";
    public const string WorkSettle = "work-settle";

    private static readonly AsyncLocal<Stage?> Current = new();

    private string _name = None;

    public static string Now => Current.Value?._name ?? None;

    /// <summary>Of a new flow: holds in all that it calls.</summary>
    public static void Begin(string name) => Current.Value = new Stage { _name = name };

    /// <summary>The next step of the same flow; seen by all its parts.</summary>
    public static void Become(string name)
    {
        if (Current.Value is { } stage)
        {
            stage._name = name;
        }
    }
}

/// <summary>Each job begins a flow.</summary>
internal sealed class JobStages : IServerFilter
{
#pragma warning disable RS0030 // Nothing is queued through it: only told which job this is.
    public void OnPerforming(PerformingContext context) => Stage.Begin(context.BackgroundJob.Job.Type switch
#pragma warning restore RS0030
    {
        var type when type == typeof(SendFanpagePost) => Stage.Claim,
        var type when type == typeof(ReconcilePost) => Stage.Reconcile,
        var type when type == typeof(LookAtPost) => Stage.Look,
        var type when type == typeof(DoPostWork) => Stage.WorkClaim,
        var type when type == typeof(SweepFanpage) => Stage.Sweep,
        _ => Stage.None,
    });

    public void OnPerformed(PerformedContext context)
    {
    }
}
