namespace Heza.Web.EmbeddedCms.Content.Workflow;

/// <summary>Section <c>Heza:Workflow</c>.</summary>
public sealed class WorkflowOptions
{
    public const string Section = "Heza:Workflow";

    /// <summary>
    /// Whether an approver may publish a text that they wrote, changed or submitted themselves. False: four eyes read
    /// everything before readers do. True is for an office with one approver.
    /// </summary>
    public bool ApproveOwnText { get; set; }
}
