using System.Text.Json;

namespace Heza.Plugins.Reform.Schema;

public static class DataTypeFile
{
    public static (SchemaElement Root, DataTypeDefinition DataType) Read(string path, int id)
    {
        var root = SchemaElement.Load(path, "DataType").Holds(["Key", "Alias", "Level"], ["Info", "Config"]);
        root.NumberAttribute("Level");
        var info = root.Child("Info").Holds([], ["Name", "EditorAlias", "EditorUIAlias"], "Folder");
        var name = info.Child("Name").RequiredText();
        if (name != root.Attribute("Alias"))
        {
            throw root.Wrong("the Alias of a data type is its Name");
        }

        var config = root.Child("Config");
        var configuration = Parse(config);
        var dataType = new DataTypeDefinition(
            root.KeyAttribute(),
            id,
            name,
            info.Child("EditorAlias").RequiredText(),
            info.Child("EditorUIAlias").RequiredText(),
            configuration)
        {
            MaxChars = Member(configuration, "maxChars", config, Positive),
            Items = Member(configuration, "items", config, Texts) ?? [],
            Multiple = Member(configuration, "multiple", config, Flag) ?? false,
            MaxPicked = Member(configuration, "validationLimit", config, Limit),
        };
        return (root, dataType);
    }

    private static JsonElement Parse(SchemaElement config)
    {
        try
        {
            using var document = JsonDocument.Parse(config.RequiredText(), new JsonDocumentOptions { AllowDuplicateProperties = false });
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.Clone()
                : throw config.Wrong("it must be a JSON object");
        }
        catch (JsonException exception)
        {
            throw config.Wrong($"it is not valid JSON: {exception.Message}");
        }
    }

    private static T? Member<T>(JsonElement configuration, string name, SchemaElement config, Func<JsonElement, T?> read) =>
        !configuration.TryGetProperty(name, out var member) || member.ValueKind == JsonValueKind.Null
            ? default
            : read(member) ?? throw config.Wrong($"\"{name}\" has a value that cannot be used: {member}");

    private static int? Positive(JsonElement member) =>
        member.ValueKind == JsonValueKind.Number && member.TryGetInt32(out var number) && number > 0 ? number : null;

    private static bool? Flag(JsonElement member) =>
        member.ValueKind is JsonValueKind.True or JsonValueKind.False ? member.GetBoolean() : null;

    private static int? Limit(JsonElement member) =>
        member.ValueKind == JsonValueKind.Object && member.TryGetProperty("max", out var max) ? Positive(max) : null;

    private static List<string>? Texts(JsonElement member)
    {
        if (member.ValueKind != JsonValueKind.Array || member.EnumerateArray().Any(item => item.ValueKind != JsonValueKind.String))
        {
            return null;
        }

        List<string> texts = [.. member.EnumerateArray().Select(item => item.GetString()!)];
        return texts.Count > 0 && texts.TrueForAll(text => !string.IsNullOrWhiteSpace(text)) && texts.Distinct(StringComparer.Ordinal).Count() == texts.Count
            ? texts
            : null;
    }
}
