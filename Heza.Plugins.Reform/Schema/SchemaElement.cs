using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Heza.Plugins.Reform.Schema;

/// <summary>
/// Reads one element strictly. uSync skips what it does not know with a warning that nobody reads; here a misspelt
/// element stops the site.
/// </summary>
public sealed class SchemaElement
{
    private readonly XElement _element;
    private readonly string _path;

    private SchemaElement(XElement element, string file, string path) => (_element, File, _path) = (element, file, path);

    public string File { get; }

    public static SchemaElement Load(string path, string root)
    {
        var file = Path.GetRelativePath(Path.Combine(Path.GetDirectoryName(path)!, ".."), path);
        try
        {
            using var reader = XmlReader.Create(path, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            var element = XDocument.Load(reader, LoadOptions.SetLineInfo).Root!;
            var read = new SchemaElement(element, file, element.Name.ToString());
            return element.Name == root ? read : throw read.Wrong($"the root element must be <{root}>");
        }
        catch (XmlException exception)
        {
            throw new SchemaException(file, root, exception.Message, exception);
        }
        catch (IOException exception)
        {
            throw new SchemaException(file, root, exception.Message, exception);
        }
    }

    public SchemaException Wrong(string reason) =>
        new(File, $"{_path} (line {((IXmlLineInfo)_element).LineNumber})", reason);

    /// <summary>The element has exactly these attributes, and only these children, each at most once.</summary>
    public SchemaElement Holds(string[] attributes, string[] required, params string[] optional)
    {
        CheckAttributes(attributes);
        CheckNoText();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var child in _element.Elements())
        {
            var name = child.Name.ToString();
            if (!required.Contains(name) && !optional.Contains(name))
            {
                throw Wrong($"unknown element <{name}>");
            }

            if (!seen.Add(name))
            {
                throw Wrong($"<{name}> stands twice");
            }
        }

        var missing = required.FirstOrDefault(name => !seen.Contains(name));
        return missing is null ? this : throw Wrong($"<{missing}> is missing");
    }

    /// <summary>The children of a list, all of one name.</summary>
    public IReadOnlyList<SchemaElement> List(string name)
    {
        CheckAttributes([]);
        CheckNoText();
        var other = _element.Elements().FirstOrDefault(child => child.Name != name);
        return other is null
            ? [.. _element.Elements().Select(child => new SchemaElement(child, File, $"{_path}/{name}"))]
            : throw Wrong($"unknown element <{other.Name}>");
    }

    public SchemaElement Child(string name) =>
        new(_element.Element(name) ?? throw Wrong($"<{name}> is missing"), File, $"{_path}/{name}");

    /// <summary>The text of an element without children, which has exactly these attributes.</summary>
    public string Text(params string[] attributes)
    {
        CheckAttributes(attributes);
        return _element.HasElements ? throw Wrong("text is expected here, no elements") : _element.Value.Trim();
    }

    public string RequiredText(params string[] attributes) =>
        Text(attributes) is { Length: > 0 } text ? text : throw Wrong("it is empty");

    public string? OptionalText() => Text() is { Length: > 0 } text ? text : null;

    public string Attribute(string name) =>
        _element.Attribute(name)?.Value is { Length: > 0 } value ? value : throw Wrong($"attribute {name} is missing or empty");

    public Guid KeyAttribute() => ToKey(Attribute("Key"));

    public Guid Key() => ToKey(Text());

    public bool Flag() => bool.TryParse(Text(), out var flag) ? flag : throw Wrong("it must be true or false");

    public int Number() => ToNumber(Text());

    public int NumberAttribute(string name) => ToNumber(Attribute(name));

    public int? OptionalNumber() => OptionalText() is { } text ? ToNumber(text) : null;

    public T Choice<T>() where T : struct, Enum =>
        Text() is var text && Enum.IsDefined(typeof(T), text)
            ? Enum.Parse<T>(text)
            : throw Wrong($"it must be one of {string.Join(", ", Enum.GetNames<T>())}");

    private Guid ToKey(string text) =>
        Guid.TryParseExact(text, "D", out var key) && string.Equals(key.ToString("D"), text, StringComparison.Ordinal)
            ? key
            : throw Wrong($"\"{text}\" is not a key (lower-case GUID with hyphens)");

    private int ToNumber(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Wrong($"\"{text}\" is not a whole number");

    private void CheckAttributes(string[] expected)
    {
        var unknown = _element.Attributes().FirstOrDefault(attribute => !expected.Contains(attribute.Name.ToString()));
        if (unknown is not null)
        {
            throw Wrong($"unknown attribute {unknown.Name}");
        }

        var missing = expected.FirstOrDefault(name => _element.Attribute(name) is null);
        if (missing is not null)
        {
            throw Wrong($"attribute {missing} is missing");
        }
    }

    private void CheckNoText()
    {
        if (_element.Nodes().OfType<XText>().Any(text => !string.IsNullOrWhiteSpace(text.Value)))
        {
            throw Wrong("text stands between its elements");
        }
    }
}
