namespace Heza.Plugins.Reform.Platform.Jobs;

/// <summary>Whether this node does what one node does for all, asked each time. A host of several nodes knows; alone it is always yes.</summary>
public delegate bool RunsRecurringWork();
