namespace Heza.Plugins.Reform.Platform.Pages;

/// <summary>
/// What the host puts around every page. The host sets the components with <c>services.Configure&lt;ThemeOptions&gt;(…)</c>;
/// without them a page has neither header nor footer.
/// </summary>
public sealed class ThemeOptions
{
    /// <summary>A component with the parameter <c>string? CurrentPath</c> (path of the page without the host).</summary>
    public Type? Header { get; set; }

    /// <summary>A component without required parameters.</summary>
    public Type? Footer { get; set; }

    /// <summary>Where people with an account start: Umbraco's backoffice unless the host says otherwise.</summary>
    public string DeskPath { get; set; } = "/umbraco";

    public string StyleSheet { get; set; } = "/reform/portal.css";

    public string Script { get; set; } = "/reform/portal.js";

    /// <summary>For the page in which the client runs as the embedded desk.</summary>
    public string DeskStyleSheet { get; set; } = "/reform/desk.css";

    /// <summary>Never with a version: its chunks import from it by its plain name, and two names would be two modules.</summary>
    public string DeskScript { get; set; } = "/reform/desk.js";
}
