using System.Text.RegularExpressions;
using Heza.Plugins.Reform.Schema;
using Heza.Web.EmbeddedCms.Schema.Editors;
using Umbraco.Cms.Core.Models;

namespace Heza.Web.EmbeddedCms.Schema;

/// <summary>Holds the edited values of a node against its document type, as Umbraco does before it publishes.</summary>
public sealed class ContentValidator(DataTypeCatalog dataTypes)
{
    /// <summary>The patterns come from the schema's files, the text from anywhere.</summary>
    private static readonly TimeSpan PatternLimit = TimeSpan.FromMilliseconds(250);

    /// <summary>Vietnamese messages per property alias; empty when the node may be published. The node's name is not looked at.</summary>
    public IReadOnlyDictionary<string, string[]> Validate(IContent content)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var property in content.Properties)
        {
            string[] messages = [.. Validate(property.PropertyType, property.GetValue())];
            if (messages.Length > 0)
            {
                errors[property.Alias] = messages;
            }
        }

        return errors;
    }

    private IEnumerable<string> Validate(IPropertyType type, object? value)
    {
        var dataType = dataTypes.Of(type);
        var editor = Editor.Of(dataType);
        if (editor.IsEmpty(value))
        {
            return type.Mandatory ? [type.MandatoryMessage ?? $"Hãy điền “{type.Name}”."] : [];
        }

        var wrong = editor.Matched(value!) is { } text && !string.IsNullOrEmpty(type.ValidationRegExp) && !Matches(text, type.ValidationRegExp);
        return wrong
            ? [type.ValidationRegExpMessage ?? $"“{type.Name}” không đúng mẫu."]
            : editor.Check(value!, dataType).Select(reason => $"“{type.Name}” {reason}");
    }

    private static bool Matches(string text, string pattern)
    {
        try
        {
            return Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, PatternLimit);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
