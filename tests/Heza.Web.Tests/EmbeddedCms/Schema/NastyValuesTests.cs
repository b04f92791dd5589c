using System.Text.Json;
using Umbraco.Cms.Core.Models;

namespace Heza.Web.Tests.EmbeddedCms.Schema;

public sealed class NastyValuesTests
{
    private static readonly string[] Texts =
    [
        "", " ", "\0", "\0\u0001x", "[", "{", "{}", "[]", "[null]", "null", "{\"markup\":", "{\"date\":\"x\"}", "<", "<<<<", "<!--", "<p", "&#0;",
        "9999-12-31T23:59:59Z", "0001-01-01", "2023-02-29", "1900-01-01T00:00", "2199-12-31T23:59", "1947-04-01", "-1", "1e400", "NaN",
        "6f9619ff-8b86-d011-b42d-00c04fc964ff", "\uFFFE", "\uFFFF", "e\u0301\u0302\u0303", "\u202E", "😀", "/dev/zero", "..",
    ];

    public static TheoryData<string, string> Fields =>
    [
        .. SchemaFixture.Schema.ContentTypes.All.SelectMany(type => type.PropertyTypes.Select(property => (type.Alias, property.Alias))),
    ];

    /// <summary>Whatever is sent: an answer, never an exception; and what is taken can be stored anywhere and read again.</summary>
    [Theory, MemberData(nameof(Fields))]
    public void Any_json_is_either_refused_or_stored_cleanly(string type, string alias)
    {
        foreach (var json in Jsons())
        {
            var content = SchemaFixture.New(type);
            if (SchemaFixture.Values.Apply(content, SchemaFixture.Object(alias, json)) is { } problem)
            {
                Assert.Equal([alias], problem.Errors!.Keys);
                continue;
            }

            var stored = content.GetValue(alias)?.ToString() ?? "";
            Assert.False(stored.Contains('\0') || stored.Contains("\\u0000", StringComparison.Ordinal), stored);
            CheckReadable(content, alias);
        }
    }

    /// <summary>Old or foreign data in the database must not keep anybody from opening and mending the node.</summary>
    [Theory, MemberData(nameof(Fields))]
    public void Any_stored_text_can_be_read_and_validated(string type, string alias)
    {
        foreach (var text in Texts.Concat(Jsons()))
        {
            var content = SchemaFixture.New(type);
            if (content.Properties[alias]!.PropertyType.ValueStorageType != ValueStorageType.Integer)
            {
                content.SetValue(alias, text);
                CheckReadable(content, alias);
            }
        }
    }

    private static void CheckReadable(IContent content, string alias)
    {
        Assert.NotNull(SchemaFixture.Validator.Validate(content));
        Assert.True(SchemaFixture.Values.ToJson(content, published: false).ContainsKey(alias));
    }

    private static IEnumerable<string> Jsons()
    {
        string[] strings = [.. Texts.Select(text => JsonSerializer.Serialize(text))];
        string[] values = [.. strings, "0", "-1", "1e400", "123456789012345678901234567890", "true", "null", "[]", "{}"];
        return values
            .Concat(values.Select(value => $"[{value}]"))
            .Concat(values.Select(value => $"[[{value}]]"))
            .Concat(new[] { "markup", "date", "mediaKey", "kind", "\\u0000" }.SelectMany(name => values.Select(value => $$"""{"{{name}}":{{value}},"timeZone":"/dev/zero","number":{{value}}}""")))
            .Concat([new string('[', 60) + new string(']', 60), $"[{string.Join(',', Enumerable.Repeat("null", 5000))}]"]);
    }
}
