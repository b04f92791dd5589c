using System.Reflection;
using Heza.Plugins.Reform.Publishing;
using Heza.Web.EmbeddedCms.Schema;
using Umbraco.Cms.Core.Models;
using File = System.IO.File;

namespace Heza.Web.Tests.EmbeddedCms.Schema;

public sealed class SchemaFilesTests
{
    private static readonly Dictionary<string, Type> FieldsOf = new(StringComparer.Ordinal)
    {
        [ReformSchema.Article] = typeof(ReformSchema.ArticleFields),
        [ReformSchema.LegalDocument] = typeof(ReformSchema.DocumentFields),
    };

    public static TheoryData<string> Types => [.. SchemaFixture.Schema.ContentTypes.All.Select(type => type.Alias)];

    [Fact]
    public void The_sites_copy_is_the_repositorys_schema()
    {
        var source = Path.Combine(RepositoryRoot(), "uSync", "v17");

        Assert.Equal(Contents(source), Contents(SchemaReader.DefaultFolder));
    }

    [Fact]
    public void Document_types_are_those_that_the_plugin_names() =>
        Assert.Equal(Constants(typeof(ReformSchema)), SchemaFixture.Schema.ContentTypes.All.Select(type => type.Alias).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Types))]
    public void Properties_are_those_that_the_plugin_names(string alias)
    {
        var expected = FieldsOf.TryGetValue(alias, out var fields) ? Constants(fields) : [];

        var properties = SchemaFixture.Schema.ContentTypes.Find(alias)!.PropertyTypes.Select(property => property.Alias);

        Assert.Equal(expected, properties.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(ReformSchema.Article, "summary body category unit")]
    [InlineData(ReformSchema.LegalDocument, "documentNumber documentType level issuers issuedOn abstract")]
    public void Mandatory_fields_say_what_to_do(string alias, string mandatory)
    {
        var required = SchemaFixture.Schema.ContentTypes.Find(alias)!.PropertyTypes.Where(property => property.Mandatory).ToList();

        Assert.Equal(mandatory.Split(' ').Order(StringComparer.Ordinal), required.Select(property => property.Alias).Order(StringComparer.Ordinal));
        Assert.All(required, property => Assert.StartsWith("Hãy ", property.MandatoryMessage));
    }

    [Fact]
    public void Every_property_helps_its_editor_in_composed_Vietnamese()
    {
        Assert.All(SchemaFixture.Schema.ContentTypes.All.SelectMany(type => type.PropertyTypes), property =>
        {
            Assert.False(string.IsNullOrWhiteSpace(property.Description), property.Alias);
            Assert.NotEqual(property.Alias, property.Name);
            Assert.True(property.Name.IsNormalized() && property.Description!.IsNormalized(), property.Alias);
            Assert.Equal(string.IsNullOrEmpty(property.ValidationRegExp), string.IsNullOrEmpty(property.ValidationRegExpMessage));
        });
        Assert.All(SchemaFixture.Schema.DataTypes.All.SelectMany(dataType => dataType.Items), item => Assert.True(item.IsNormalized(), item));
    }

    [Theory]
    [InlineData(ReformSchema.Home, true, "articleFolder documentFolder")]
    [InlineData(ReformSchema.ArticleFolder, false, "reformArticle")]
    [InlineData(ReformSchema.DocumentFolder, false, "legalDocument")]
    [InlineData(ReformSchema.Article, false, "")]
    [InlineData(ReformSchema.LegalDocument, false, "")]
    public void The_tree_grows_only_as_planned(string alias, bool atRoot, string children)
    {
        var type = SchemaFixture.Schema.ContentTypes.Find(alias)!;

        Assert.Equal(atRoot, type.AllowedAsRoot);
        Assert.Equal(children.Split(' ', StringSplitOptions.RemoveEmptyEntries), type.AllowedContentTypes!.OrderBy(child => child.SortOrder).Select(child => child.Alias));
    }

    [Fact]
    public void Old_versions_of_articles_and_documents_are_never_cleaned_up() =>
        Assert.All(FieldsOf.Keys, alias => Assert.True(((ContentType)SchemaFixture.Schema.ContentTypes.Find(alias)!).HistoryCleanup!.PreventCleanup));

    [Theory, MemberData(nameof(Types))]
    public void Content_of_every_type_can_be_made_and_filled(string alias)
    {
        var content = SchemaFixture.New(alias);
        foreach (var property in content.Properties)
        {
            object value = property.PropertyType.ValueStorageType == ValueStorageType.Integer ? 1 : "giá trị";
            content.SetValue(property.Alias, value);
            Assert.Equal(value, content.GetValue(property.Alias));
            Assert.Equal(property.PropertyType.PropertyEditorAlias, SchemaFixture.Schema.DataTypes.Find(property.PropertyType.DataTypeKey)!.EditorAlias);
        }
    }

    [Fact]
    public void Tabs_stand_in_their_order_with_their_properties()
    {
        var groups = SchemaFixture.Schema.ContentTypes.Find(ReformSchema.Article)!.PropertyGroups.OrderBy(group => group.SortOrder).ToList();

        Assert.Equal(["Nội dung", "Hình ảnh và tệp", "Phân loại", "Kế hoạch tuyên truyền", "Fanpage"], groups.Select(group => group.Name));
        Assert.All(groups, group => Assert.Equal(PropertyGroupType.Tab, group.Type));
        Assert.Equal(["fanpageMode", "fanpageTime", "fanpageText"], groups[^1].PropertyTypes!.OrderBy(property => property.SortOrder).Select(property => property.Alias));
    }

    [Fact]
    public void Vietnamese_is_the_default_language() =>
        Assert.Equal([("en-US", false), ("vi", true)], SchemaFixture.Schema.Languages.Select(language => (language.IsoCode, language.IsDefault)).Order());

    private static IEnumerable<string> Constants(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal);

    private static SortedDictionary<string, string> Contents(string folder) => new(
        Directory.GetFiles(folder, "*.config", SearchOption.AllDirectories).ToDictionary(path => Path.GetRelativePath(folder, path), File.ReadAllText),
        StringComparer.Ordinal);

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Heza.Web.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
