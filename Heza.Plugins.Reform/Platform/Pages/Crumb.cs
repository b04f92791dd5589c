namespace Heza.Plugins.Reform.Platform.Pages;

/// <summary>One step of the way to a page.</summary>
/// <param name="Path">Null for the page itself, which is the last one.</param>
public sealed record Crumb(string Label, string? Path = null);
