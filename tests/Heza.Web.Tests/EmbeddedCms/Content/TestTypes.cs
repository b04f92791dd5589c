using System.Text.Json;
using System.Text.Json.Nodes;
using Heza.Plugins.Reform.Documents.Importing;
using Heza.Plugins.Reform.Publishing;
using Heza.Web.EmbeddedCms.Content;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Strings;
using UmbracoType = Umbraco.Cms.Core.Models.ContentType;

namespace Heza.Web.Tests.EmbeddedCms.Content;

/// <summary>Document types made by hand: home › folder › article, and an article may hold articles.</summary>
internal static class TestTypes
{
    private static readonly DefaultShortStringHelper Strings =
        new(new DefaultShortStringHelperConfig().WithDefault(new RequestHandlerSettings()));

    public static IReadOnlyList<IContentType> All()
    {
        var article = Type(ReformSchema.Article, 13);
        Add(article, "title", "Tiêu đề", ValueStorageType.Nvarchar);
        Add(article, "body", "Nội dung", ValueStorageType.Ntext);
        Add(article, "count", "Số lượng", ValueStorageType.Integer);
        Add(article, "ratio", "Tỷ lệ", ValueStorageType.Decimal);
        Add(article, "day", "Ngày", ValueStorageType.Date);
        var document = Type(ReformSchema.LegalDocument, 15);
        Add(document, ReformSchema.DocumentFields.Number, "Số, ký hiệu", ValueStorageType.Nvarchar);
        Add(document, ReformSchema.DocumentFields.Abstract, "Trích yếu", ValueStorageType.Ntext);
        Add(document, ReformSchema.DocumentFields.IssuedOn, "Ngày ban hành", ValueStorageType.Nvarchar);
        foreach (var column in ImportColumns.All.Where(column => !document.PropertyTypeExists(column.Key)))
        {
            Add(document, column.Key, column.Title, ValueStorageType.Ntext);
        }

        var articles = Type(ReformSchema.ArticleFolder, 12, article);
        var documents = Type(ReformSchema.DocumentFolder, 14, document);
        article.AllowedContentTypes = Sorted([article]);
        var home = Type(ReformSchema.Home, 11, articles, documents);
        home.AllowedAsRoot = true;
        return [home, articles, documents, article, document];
    }

    public static ImportChoices Choices { get; } = new(
        [new("Nghị định", "Nghị định"), new("Thông tư", "Thông tư"), new("Chỉ thị", "Chỉ thị")], [new("trung-uong", "Trung ương")], [new("cai-cach-the-che", "Cải cách thể chế")]);

    /// <summary>Strings and whole numbers as they are, lists as JSON; unknown aliases are refused.</summary>
    public static DeskValues Values { get; } = new(
        (content, values) =>
        {
            var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
            foreach (var (alias, json) in values)
            {
                if (!content.HasProperty(alias))
                {
                    errors[alias] = ["Không có ô này."];
                    continue;
                }

                content.SetValue(alias, json.ValueKind switch { JsonValueKind.Null => null, JsonValueKind.Number => json.GetInt32(), JsonValueKind.Array => json.GetRawText(), _ => json.GetString() });
            }

            return errors;
        },
        content => content.Properties.ToDictionary(property => property.Alias, property => Shown(property.GetValue()), StringComparer.Ordinal));

    public static Dictionary<string, JsonElement> Json(params (string Alias, object? Value)[] values) =>
        values.ToDictionary(value => value.Alias, value => JsonSerializer.SerializeToElement(value.Value), StringComparer.Ordinal);

    private static object? Shown(object? stored) => stored is string text && text.StartsWith("[{", StringComparison.Ordinal) ? JsonNode.Parse(text) : stored;

    private static UmbracoType Type(string alias, int id, params IContentType[] children) => new(Strings, -1)
    {
        Alias = alias,
        Name = alias,
        Id = id,
        Key = new Guid(id, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]),
        AllowedContentTypes = Sorted(children),
    };

    private static ContentTypeSort[] Sorted(IContentType[] types) =>
        [.. types.Select((type, index) => new ContentTypeSort(type.Key, index, type.Alias))];

    private static void Add(UmbracoType type, string alias, string name, ValueStorageType storage) =>
        type.AddPropertyType(new PropertyType(Strings, "Umbraco.TextBox", storage, alias) { Name = name }, "content", "Content");
}
