using Heza.Plugins.Reform.Schema;
using Heza.Web.EmbeddedCms.Schema;
using File = System.IO.File;

namespace Heza.Web.Tests.EmbeddedCms.Schema;

public sealed class SchemaReaderTests
{
    private const string Article = "ContentTypes/reformarticle.config";
    private const string Folder = "ContentTypes/articlefolder.config";
    private const string Category = "DataTypes/HezaChuyenMuc.config";

    [Theory]
    [InlineData(Article, "<Icon>icon-article</Icon>", "<Icon>icon-article</Icon><Colour>red</Colour>", "unknown element <Colour>")]
    [InlineData(Article, "<Icon>icon-article</Icon>", "<Icon Colour=\"red\">icon-article</Icon>", "unknown attribute Colour")]
    [InlineData(Article, "<Icon>icon-article</Icon>", "", "<Icon> is missing")]
    [InlineData(Article, "<Icon>icon-article</Icon>", "<Icon>a</Icon><Icon>b</Icon>", "<Icon> stands twice")]
    [InlineData(Article, "<Icon>icon-article</Icon>", "<Icon>icon-article</Icon>stray", "text stands between")]
    [InlineData(Article, "<Icon>icon-article</Icon>", "<Icon></Icon>", "it is empty")]
    [InlineData(Article, "<Icon>icon-article</Icon>", "<Icon>", "does not match")]
    [InlineData(Article, "<AllowAtRoot>False", "<AllowAtRoot>Maybe", "true or false")]
    [InlineData(Article, "<Variations>Nothing", "<Variations>Culture", "no variants")]
    [InlineData(Article, "<SortOrder>0<", "<SortOrder>first<", "not a whole number")]
    [InlineData(Article, "Level=\"1\"", "", "attribute Level is missing")]
    [InlineData(Article, "<Type>Tab</Type>", "<Type>Shelf</Type>", "one of Group, Tab")]
    [InlineData(Article, "<Validation></Validation>", "<Validation>(</Validation>", "not a regular expression")]
    [InlineData(Article, "<Tab Alias=\"content\">", "<Tab Alias=\"elsewhere\">", "there is no tab elsewhere")]
    [InlineData(Article, "<Type>Umbraco.TextArea</Type>", "<Type>Umbraco.TextBox</Type>", "Type is Umbraco.TextBox")]
    [InlineData(Article, "<Alias>source</Alias>", "<Alias>body</Alias>", "\"body\" stands twice")]
    [InlineData(Article, "<Compositions />", "<Compositions><Composition Key=\"00000000-0000-0000-0000-00000000abcd\">seo</Composition></Compositions>", "there is no content type seo")]
    [InlineData(Article, "<Compositions />", "<Compositions><Composition Key=\"e4f631c6-adb1-4c18-9f96-24be9ace41d0\">reformArticle</Composition></Compositions>", "composed of itself")]
    [InlineData(Article, "<AllowedTemplates />", "<AllowedTemplates><Template Key=\"x\">page</Template></AllowedTemplates>", "unknown element <Template>")]
    [InlineData(Article, "<?xml version=\"1.0\" encoding=\"utf-8\"?>", "<!DOCTYPE x [<!ENTITY y \"z\">]>", "DTD")]
    [InlineData(Folder, ">reformArticle<", ">reformArtikel<", "there is no content type reformArtikel")]
    [InlineData(Folder, "c0808dd3-8133-4e4b-8ce8-e2bea84a96a4", "11808dd3-8133-4e4b-8ce8-e2bea84a96a4", "there is no data type 11808dd3")]
    [InlineData(Category, "Umbraco.DropDown.Flexible", "Umbraco.Slider", "no editor Umbraco.Slider")]
    [InlineData(Category, "\"tin-tuc\",", "\"tin-tuc\",,", "not valid JSON")]
    [InlineData(Category, "\"tin-tuc\",", "7,", "\"items\" has a value that cannot be used")]
    [InlineData(Category, "\"su-kien\",", "\"tin-tuc\",", "\"items\" has a value that cannot be used")]
    [InlineData(Category, "<Name>Heza: ", "<Name>", "the Alias of a data type is its Name")]
    [InlineData("Languages/vi.config", "<IsDefault>true", "<IsDefault>false", "exactly one language")]
    [InlineData("Languages/vi.config", "<IsoCode>vi", "<IsoCode>fr", "Alias and IsoCode differ")]
    [InlineData("usync.config", "17.0.0.0", "16.0.0.0", "version must be 17.x")]
    public void A_spoilt_file_is_refused_with_its_name_and_the_reason(string file, string from, string to, string reason)
    {
        using var copy = new SchemaCopy();
        copy.Replace(file, from, to);

        var refusal = Assert.Throws<SchemaException>(() => SchemaReader.Read(copy.Folder));

        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
        Assert.True(refusal.Message.Contains(file, StringComparison.Ordinal) || file.StartsWith(refusal.File, StringComparison.Ordinal) || refusal.File.EndsWith(file, StringComparison.Ordinal), refusal.Message);
    }

    [Theory]
    [InlineData("e4f631c6-adb1-4c18-9f96-24be9ace41d0", "E4F631C6-adb1-4c18-9f96-24be9ace41d0")]
    [InlineData("e4f631c6-adb1-4c18-9f96-24be9ace41d0", "{e4f631c6-adb1-4c18-9f96-24be9ace41d0}")]
    [InlineData("e4f631c6-adb1-4c18-9f96-24be9ace41d0", "e4f631c6adb14c189f9624be9ace41d0")]
    public void A_key_has_one_spelling(string from, string to)
    {
        using var copy = new SchemaCopy();
        copy.Replace(Article, from, to);

        Assert.Contains("is not a key", Assert.Throws<SchemaException>(() => SchemaReader.Read(copy.Folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_stands_twice_is_refused_also_between_files_of_different_kinds()
    {
        using var copy = new SchemaCopy();
        var dataType = SchemaFixture.Schema.DataTypes.All.First().Key;
        var property = SchemaFixture.Schema.ContentTypes.Find("reformArticle")!.PropertyTypes.First().Key;
        copy.Replace(Article, $"<Key>{property}</Key>", $"<Key>{dataType}</Key>");

        Assert.Contains($"key {dataType} stands twice", Assert.Throws<SchemaException>(() => SchemaReader.Read(copy.Folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_property_whose_data_type_file_is_missing_is_refused()
    {
        using var copy = new SchemaCopy();
        File.Delete(copy.PathOf(Category));

        Assert.Contains("category: Definition: there is no data type", Assert.Throws<SchemaException>(() => SchemaReader.Read(copy.Folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_language_that_stands_twice_is_refused()
    {
        using var copy = new SchemaCopy();
        File.Copy(copy.PathOf("Languages/en-us.config"), copy.PathOf("Languages/en-us-2.config"));

        Assert.Contains("a key or ISO code stands twice", Assert.Throws<SchemaException>(() => SchemaReader.Read(copy.Folder)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("usync.config")]
    [InlineData("Languages")]
    [InlineData("DataTypes")]
    [InlineData("ContentTypes")]
    public void A_missing_part_is_named(string part)
    {
        using var copy = new SchemaCopy();
        var path = copy.PathOf(part);
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
        else
        {
            File.Delete(path);
        }

        Assert.Contains(part, Assert.Throws<SchemaException>(() => SchemaReader.Read(copy.Folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_would_not_be_read_is_refused()
    {
        using var copy = new SchemaCopy();
        Directory.CreateDirectory(copy.PathOf("MediaTypes"));

        Assert.Contains("MediaTypes", Assert.Throws<SchemaException>(() => SchemaReader.Read(copy.Folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Properties_of_a_composition_belong_to_the_type()
    {
        using var copy = new SchemaCopy();
        var article = SchemaFixture.Schema.ContentTypes.Find("reformArticle")!;
        copy.Replace(Folder, "<Compositions />", $"<Compositions><Composition Key=\"{article.Key}\">reformArticle</Composition></Compositions>");

        var folder = SchemaReader.Read(copy.Folder).ContentTypes.Find("articleFolder")!;

        Assert.Equal(article.PropertyTypes.Select(property => property.Alias).Order(), folder.CompositionPropertyTypes.Select(property => property.Alias).Order());
        Assert.True(new Umbraco.Cms.Core.Models.Content("Thử", -1, folder).HasProperty("body"));
    }

    [Fact]
    public void Reading_twice_gives_the_same_identifiers()
    {
        static IEnumerable<(string, int, Guid)> Identifiers(SiteSchema schema) =>
            schema.ContentTypes.All.Select(type => (type.Alias, type.Id, type.Key))
                .Concat(schema.ContentTypes.All.SelectMany(type => type.PropertyTypes).Select(property => (property.Alias, property.Id, property.Key)));

        Assert.Equal(Identifiers(SchemaFixture.Schema), Identifiers(SchemaReader.Read(SchemaReader.DefaultFolder)));
    }
}
