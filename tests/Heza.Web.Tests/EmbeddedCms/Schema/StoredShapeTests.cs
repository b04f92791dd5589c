using System.Text.Json;
using System.Text.Json.Nodes;
using Heza.Plugins.Reform.Backoffice.Library;
using Heza.Plugins.Reform.Publishing;

namespace Heza.Web.Tests.EmbeddedCms.Schema;

/// <summary>What the Umbraco host stores of a form's value is what the desk's own editors store.</summary>
public sealed class StoredShapeTests
{
    [Theory]
    [InlineData(ReformSchema.Article, "summary", "\"Thứ hạng PAR INDEX\"")]
    [InlineData(ReformSchema.Article, "body", "\"<p>Chữ “Việt” &amp; <b>đậm</b></p>\"")]
    [InlineData(ReformSchema.Article, "category", "\"tin-tuc\"")]
    [InlineData(ReformSchema.Article, "audience", "[\"can-bo\",\"doanh-nghiep\"]")]
    [InlineData(ReformSchema.Article, "featured", "true")]
    [InlineData(ReformSchema.Article, "featured", "false")]
    [InlineData(ReformSchema.Article, "planItems", "[\"2023/a.1\",\"2023/b.1\"]")]
    [InlineData(ReformSchema.Article, "relatedDocuments", "[\"6f9619ff-8b86-d011-b42d-00c04fc964ff\"]")]
    [InlineData(ReformSchema.Article, "fanpageTime", "\"2023-02-09T08:00\"")]
    [InlineData(ReformSchema.LegalDocument, "documentType", "\"Nghị định\"")]
    [InlineData(ReformSchema.LegalDocument, "issuedOn", "\"2016-09\"")]
    [InlineData(ReformSchema.LegalDocument, "effectiveOn", "\"2018-06-21\"")]
    public void Both_hosts_store_the_same(string type, string alias, string json)
    {
        var editor = SchemaFixture.New(type).Properties[alias]!.PropertyType.PropertyEditorAlias;

        Assert.Equal(SchemaFixture.Store(type, alias, json), StoredShape.Of(editor, JsonSerializer.Deserialize<JsonElement>(json)));
    }

    [Fact]
    public void Picked_media_differ_only_in_the_keys_of_the_picks()
    {
        const string Json = "[\"6f9619ff-8b86-d011-b42d-00c04fc964ff\"]";
        var editor = SchemaFixture.New(ReformSchema.LegalDocument).Properties["files"]!.PropertyType.PropertyEditorAlias;

        Assert.Equal(Without(SchemaFixture.Store(ReformSchema.LegalDocument, "files", Json)), Without(StoredShape.Of(editor, JsonSerializer.Deserialize<JsonElement>(Json))));
    }

    private static string Without(object? stored)
    {
        var picks = JsonNode.Parse((string)stored!)!.AsArray();
        foreach (var pick in picks)
        {
            Assert.True(pick!.AsObject().Remove("key"));
        }

        return picks.ToJsonString();
    }
}
