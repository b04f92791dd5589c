using System.Text.Json;
using System.Text.RegularExpressions;
using Heza.Plugins.Reform.Documents;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Publishing.ReadModel;

namespace Heza.Plugins.Reform.Tests.Search;

/// <summary>The sample articles, documents and judged queries of 2023 (Search/Data), as the read model would hold them.</summary>
public static partial class SampleCorpus
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Search", "Data");

    public static IReadOnlyList<JudgedQuery> Queries { get; } =
        [.. Read("queries.json", "queries").Select(query => new JudgedQuery(Text(query, "id"), Text(query, "query"), Text(query, "kind"), Texts(query, "relevant")))];

    /// <summary>Rows whose slug is the id that the queries name: an article's id, a document's number key.</summary>
    public static IEnumerable<Publication> Publications() =>
        Read("articles-2023.json", "articles").Select(Article).Concat<Publication>(Read("legal-documents-2023.json", "documents").Select(Document));

    public static string Slug(string id) => id.StartsWith("art-", StringComparison.Ordinal) ? id : Number(id).Key;

    private static Article Article(JsonElement article)
    {
        var shown = VietnamTime.StartUtc(DateOnly.Parse(Text(article, "publishedOn"), System.Globalization.CultureInfo.InvariantCulture));
        return new Article
        {
            Key = Guid.NewGuid(),
            Slug = Text(article, "id"),
            Title = Text(article, "title"),
            Summary = Text(article, "summary"),
            Html = Text(article, "body"),
            Text = System.Net.WebUtility.HtmlDecode(Tag().Replace(Text(article, "body"), "\n")),
            Category = Text(article, "category"),
            Unit = Text(article, "unit"),
            FirstPublishedAt = shown,
            PublishedAt = shown,
            DisplayDate = shown,
        };
    }

    private static LegalDocument Document(JsonElement document)
    {
        var number = Number(Text(document, "number"));
        var issued = PartialDate.Parse(Text(document, "issuedOn")).Value;
        var legal = new LegalDocument
        {
            Key = Guid.NewGuid(),
            Slug = number.Key,
            Title = $"{Text(document, "type")} số {number.Canonical}: {Text(document, "abstract")}",
            Summary = Text(document, "abstract"),
            Number = number.Canonical,
            NumberKey = number.Key,
            Type = Text(document, "type"),
            Level = Text(document, "level"),
            Issuers = [Text(document, "issuer")],
            IssuedOn = issued.ToString(),
            IssuedFrom = issued.First,
            EffectiveOn = document.TryGetProperty("effectiveOn", out var effective) ? DateOnly.Parse(effective.GetString()!, System.Globalization.CultureInfo.InvariantCulture) : null,
            FirstPublishedAt = VietnamTime.StartUtc(new DateOnly(2023, 2, 1)),
            PublishedAt = VietnamTime.StartUtc(new DateOnly(2023, 2, 1)),
        };
        legal.Links.AddRange(Texts(document, "guides").Select(target => Link(legal, RelationKinds.Guides, target)));
        legal.Links.AddRange(Texts(document, "cites").Select(target => Link(legal, RelationKinds.Cites, target)));
        return legal;
    }

    private static PublicationLink Link(Publication from, string kind, string target) => new()
    {
        FromKey = from.Key,
        Kind = kind,
        TargetNumber = target,
        TargetNumberKey = Number(target).Key,
        PartOnly = false,
    };

    private static DocumentNumber Number(string text) => DocumentNumber.Parse(text).Value ?? throw new FormatException(text);

    private static List<JsonElement> Read(string file, string list)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, file)));
        return [.. json.RootElement.GetProperty(list).EnumerateArray().Select(element => element.Clone())];
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static string[] Texts(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(text => text.GetString()!)] : [];

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();
}

/// <param name="Relevant">Ids, the best first.</param>
public sealed record JudgedQuery(string Id, string Text, string Kind, IReadOnlyList<string> Relevant);
