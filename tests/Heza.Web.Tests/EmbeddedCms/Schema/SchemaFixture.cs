using System.Text.Json.Nodes;
using Heza.Web.EmbeddedCms.Schema;
using Umbraco.Cms.Core.Models;

namespace Heza.Web.Tests.EmbeddedCms.Schema;

/// <summary>The real schema, read once, and new nodes of its types.</summary>
internal static class SchemaFixture
{
    public static readonly SiteSchema Schema = SchemaReader.Read(SchemaReader.DefaultFolder);

    public static readonly PropertyValues Values = new(Schema.DataTypes);

    public static readonly ContentValidator Validator = new(Schema.DataTypes);

    public static IContent New(string alias) => new Umbraco.Cms.Core.Models.Content("Thử", -1, Schema.ContentTypes.Find(alias)!);

    /// <summary>Sets one field from JSON as the desk sends it, and gives what is stored then.</summary>
    public static object? Store(string type, string alias, string json)
    {
        var content = New(type);
        var problem = Values.Apply(content, Object(alias, json));
        Assert.True(problem is null, problem?.Title);
        return content.GetValue(alias);
    }

    public static JsonObject Object(string alias, string json) => new() { [alias] = JsonNode.Parse(json) };

    /// <summary>What the validator says about a stored value of one field.</summary>
    public static string[] Messages(string type, string alias, object? stored)
    {
        var content = New(type);
        content.SetValue(alias, stored);
        return Validator.Validate(content).GetValueOrDefault(alias) ?? [];
    }
}
