using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Umbraco.Cms.Core.Models;

namespace Heza.Web.EmbeddedCms.Content.Storage;

/// <summary>
/// The storage values of a document as JSON text and back: strings, whole numbers, decimals and dates, each as its
/// property type stores it. Two documents that say the same give the same text.
/// </summary>
public static class StoredValues
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(IContent content)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Writing))
        {
            json.WriteStartObject();
            foreach (var property in content.Properties.OrderBy(property => property.Alias, StringComparer.Ordinal))
            {
                Write(json, property.Alias, property.GetValue());
            }

            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Sets every property: those that the text does not name become empty; names that the type no longer has are passed over.</summary>
    public static void Apply(IContent content, string propertiesJson)
    {
        using var document = JsonDocument.Parse(propertiesJson);
        foreach (var property in content.Properties)
        {
            object? value = document.RootElement.TryGetProperty(property.Alias, out var json) ? Read(json, property.PropertyType.ValueStorageType) : null;
            if (value is not null || property.GetValue() is not null)
            {
                content.SetValue(property.Alias, value);
            }
        }
    }

    private static void Write(Utf8JsonWriter json, string alias, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case string text:
                json.WriteString(alias, text);
                break;
            case bool flag:
                json.WriteNumber(alias, flag ? 1 : 0);
                break;
            case int number:
                json.WriteNumber(alias, number);
                break;
            case long number:
                json.WriteNumber(alias, number);
                break;
            case decimal number:
                json.WriteNumber(alias, number);
                break;
            case DateTime date:
                json.WriteString(alias, date.ToString("O", CultureInfo.InvariantCulture));
                break;
            default:
                throw new NotSupportedException($"Property {alias} holds a {value.GetType().Name}, which is not a storage value.");
        }
    }

    /// <summary>A value that no longer suits its property type (the type was changed) is shown as text where it can be, else left empty.</summary>
    private static object? Read(JsonElement json, ValueStorageType storage) => (storage, json.ValueKind) switch
    {
        (ValueStorageType.Nvarchar or ValueStorageType.Ntext, JsonValueKind.String) => json.GetString(),
        (ValueStorageType.Nvarchar or ValueStorageType.Ntext, JsonValueKind.Number) => json.GetRawText(),
        (ValueStorageType.Integer, JsonValueKind.Number) => json.TryGetInt32(out var number) ? number : null,
        (ValueStorageType.Decimal, JsonValueKind.Number) => json.TryGetDecimal(out var number) ? number : null,
        (ValueStorageType.Date, JsonValueKind.String) =>
            DateTime.TryParse(json.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var date) ? date : null,
        _ => null,
    };
}
