namespace Heza.Plugins.Reform.Schema;

/// <summary>
/// A file of <c>uSync/v17</c> is missing or wrong. It stops the site at start: with half a schema, editors would lose
/// fields. The message names the file and the element.
/// </summary>
public sealed class SchemaException(string file, string element, string reason, Exception? inner = null)
    : Exception($"uSync schema: {file}: {element}: {reason}", inner)
{
    public string File { get; } = file;

    /// <summary>Path of the element in the file, e.g. <c>ContentType/Info/Name</c>, and its line.</summary>
    public string Element { get; } = element;
}
