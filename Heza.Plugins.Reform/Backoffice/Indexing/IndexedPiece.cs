using Heza.Plugins.Reform.Platform.Html;
using Heza.Plugins.Reform.Platform.Text;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.Projection;
using Umbraco.Cms.Core.Models;
using A = Heza.Plugins.Reform.Publishing.ReformSchema.ArticleFields;
using D = Heza.Plugins.Reform.Publishing.ReformSchema.DocumentFields;

namespace Heza.Plugins.Reform.Backoffice.Indexing;

/// <summary>
/// What an index of Umbraco's holds of a piece: the published values, as text in composed letters. It is for people and
/// programs that search in Umbraco; the portal searches the plugin's own index.
/// </summary>
/// <param name="Id">The node's key: what was deleted is known by nothing else.</param>
/// <param name="Type">Alias of its document type.</param>
/// <param name="Values">By field; empty ones are left out.</param>
public sealed record IndexedPiece(string Id, string Type, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>Umbraco's own names: the dashboard shows the name and opens the node by the key; the path is kept by Umbraco's index under its own name, too.</summary>
    public const string Name = "nodeName", Key = "__Key", Path = "path";
    public const string Title = "title", Summary = "summary", Text = "text", Number = "number", DocumentType = "type", Issuer = "issuer", Category = "category";

    /// <summary>Fields that are searched as text, through the index's analyzer.</summary>
    public static readonly IReadOnlyList<string> Texts = [Name, Title, Summary, Text, Number, DocumentType, Issuer];

    /// <summary>Fields that are kept as they are.</summary>
    public static readonly IReadOnlyList<string> Codes = [Category, Path];

    /// <param name="content">A published node of a reform type.</param>
    public static IndexedPiece Of(IContent content)
    {
        var values = new StoredValues(content, published: true);
        var (title, article) = (content.PublishName ?? content.Name ?? "", content.ContentType.Alias == ReformSchema.Article);
        (string Field, string Value)[] fields =
        [
            (Name, title),
            (Title, title),
            (Key, IdOf(content.Key)),
            (Path, content.Path),
            (Summary, values.Text(article ? A.Summary : D.Abstract)),
            (Text, HtmlText.Of(values.Markup(article ? A.Body : D.FullText))),
            (Category, article ? values.Choice(A.Category) : values.Choice(D.Level)),
            (Number, article ? "" : values.Text(D.Number)),
            (DocumentType, article ? "" : values.Choice(D.Type)),
            (Issuer, article ? "" : values.Text(D.Issuers)),
        ];
        return new IndexedPiece(IdOf(content.Key), content.ContentType.Alias, fields.Where(field => field.Value.Length > 0)
            .ToDictionary(field => field.Field, field => VietnameseText.Normalize(field.Value), StringComparer.Ordinal));
    }

    public static string IdOf(Guid key) => key.ToString("D");
}
