using System.Text.Json.Nodes;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Schema;
using Heza.Web.EmbeddedCms.Schema.Editors;
using Umbraco.Cms.Core.Models;

namespace Heza.Web.EmbeddedCms.Schema;

/// <summary>
/// Between the desk's JSON (alias → value, simple shapes) and the shapes that Umbraco 17 stores in <see cref="IContent"/>.
/// <list type="table">
/// <item><term>text</term><description>string</description></item>
/// <item><term>rich text</term><description>HTML string; also taken: <c>{"markup":"…"}</c></description></item>
/// <item><term>drop-down</term><description>one: string; several: array of strings; both are taken for both</description></item>
/// <item><term>yes or no</term><description>boolean; also taken: <c>"true"</c>, <c>1</c></description></item>
/// <item><term>day</term><description><c>2023-02-09</c></description></item>
/// <item><term>moment</term><description><c>2023-02-09T08:00:00+07:00</c>; without an offset it is Vietnam's wall clock</description></item>
/// <item><term>media</term><description>one: key; several: array of keys; also taken: <c>[{"mediaKey":…}]</c></description></item>
/// <item><term>plan items, related documents, relations</term><description>array, as in <c>ReformSchema</c></description></item>
/// </list>
/// </summary>
public sealed class PropertyValues(DataTypeCatalog dataTypes)
{
    /// <summary>
    /// Sets the values on the node. Fields that are left out stay as they are; null clears one. All or nothing: when a
    /// field is unknown or unreadable, the node is untouched and the problem names the fields.
    /// </summary>
    public Problem? Apply(IContent target, JsonObject values)
    {
        if (!Json.IsReadable(values))
        {
            return new Problem(ProblemKind.Malformed, "Không đọc được nội dung gửi lên: có ô bị lặp lại hoặc có ký tự hỏng.");
        }

        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var changes = new List<(IProperty Property, object? Value)>();
        foreach (var (alias, value) in values)
        {
            if (!target.Properties.TryGetValue(alias, out var property) || property.Alias != alias)
            {
                errors[alias] = [$"Không có ô nào tên là “{Short(alias)}” trong loại nội dung này."];
                continue;
            }

            var dataType = dataTypes.Of(property.PropertyType);
            var conversion = value is null ? Conversion.Empty : Editor.Of(dataType).Store(value, property.GetValue(), dataType);
            if (conversion.Refusal is null)
            {
                changes.Add((property, conversion.Value));
            }
            else
            {
                errors[alias] = [$"“{property.PropertyType.Name}” {conversion.Refusal}"];
            }
        }

        if (errors.Count > 0)
        {
            var first = errors.Values.First()[0];
            return new Problem(ProblemKind.Invalid, errors.Count == 1 ? first : $"{errors.Count} ô cần sửa. {first}", errors);
        }

        foreach (var (property, value) in changes)
        {
            property.SetValue(value);
        }

        return null;
    }

    /// <summary>What an editor edits, every property of the type; null where a field is empty.</summary>
    /// <param name="content">The node.</param>
    /// <param name="published">The published values in place of the edited ones.</param>
    public JsonObject ToJson(IContent content, bool published)
    {
        var values = new JsonObject();
        foreach (var property in content.Properties)
        {
            var dataType = dataTypes.Of(property.PropertyType);
            var stored = property.GetValue(published: published);
            values[property.Alias] = stored is null ? null : Editor.Of(dataType).Show(stored, dataType);
        }

        return values;
    }

    private static string Short(string alias)
    {
        var clean = CleanText.Of(alias, lines: false);
        return clean.Length <= 60 ? clean : clean[..60] + "…";
    }
}
