using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Heza.Plugins.Reform.Documents;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Text;
using Heza.Plugins.Reform.Publishing.ReadModel;

namespace Heza.Plugins.Reform.Tests.Search;

/// <summary>
/// Articles, documents and judged queries as the read model would hold them. Slugs are the ids that the queries name: an
/// article's id, a document's number key.
/// </summary>
public sealed partial record JudgedCorpus(IReadOnlyList<Publication> Publications, IReadOnlyList<JudgedQuery> Queries)
{
    /// <summary>The sample of 2023 in <c>Search/Data</c> below the program.</summary>
    public static JudgedCorpus Sample() => Read([SampleFile("articles-2023.json")], SampleFile("legal-documents-2023.json"), SampleFile("queries.json"));

    public static string SampleFile(string name) => Path.Combine(AppContext.BaseDirectory, "Search", "Data", name);

    /// <summary>Files of the sample's formats. What a row does not have stays empty; a date that cannot be read is 1 January 2023.</summary>
    public static JudgedCorpus Read(IReadOnlyList<string> articles, string documents, string queries) => new(
        [.. articles.SelectMany(Rows).Select(row => new JudgedRow(row)).Select(Article).Concat<Publication>(Rows(documents).Select(row => new JudgedRow(row)).Select(Document))],
        [.. Rows(queries).Select(row => new JudgedRow(row)).Select((row, at) =>
            new JudgedQuery(row.Text("id", at.ToString(CultureInfo.InvariantCulture)), row.Text("query"), row.Text("kind", "other"), [.. row.Texts("relevant").Select(Slug)]))]);

    private static Article Article(JudgedRow row)
    {
        var shown = VietnamTime.StartUtc(row.Day("publishedOn") ?? new DateOnly(2023, 1, 1));
        return new Article
        {
            Key = Guid.NewGuid(),
            Slug = row.Text("id"),
            Title = row.Text("title"),
            Summary = row.Text("summary"),
            Html = row.Text("body"),
            Text = Markup.Words(row.Text("body")),
            Category = row.Text("category"),
            Unit = row.Text("unit"),
            FirstPublishedAt = shown,
            PublishedAt = shown,
            DisplayDate = shown,
        };
    }

    private static LegalDocument Document(JudgedRow row)
    {
        var number = DocumentNumber.Parse(row.Text("number")).Value;
        var issued = PartialDate.Parse(row.Text("issuedOn"));
        var (written, type) = (number?.Canonical ?? row.Text("number"), row.Text("type", number?.TypeName ?? ""));
        var legal = new LegalDocument
        {
            Key = Guid.NewGuid(),
            Slug = Slug(row.Text("number")),
            Title = $"{type} số {written}: {row.Text("abstract")}",
            Summary = row.Text("abstract"),
            Text = Markup.Words(row.Text("body", row.Text("text"))),
            Number = written,
            NumberKey = number?.Key ?? "",
            Type = type,
            Level = row.Text("level"),
            Issuers = [.. row.Texts("issuer")],
            IssuedOn = issued.Ok ? issued.Value.ToString() : null,
            IssuedFrom = issued.Ok ? issued.Value.First : null,
            EffectiveOn = row.Day("effectiveOn"),
            ExpiredOn = row.Day("expiredOn"),
            ForceUntil = row.Day("expiredOn"),
            FirstPublishedAt = VietnamTime.StartUtc(new DateOnly(2023, 2, 1)),
            PublishedAt = VietnamTime.StartUtc(new DateOnly(2023, 2, 1)),
        };
        foreach (var (field, kind) in new[] { ("guides", RelationKinds.Guides), ("cites", RelationKinds.Cites), ("replaces", RelationKinds.Replaces), ("repeals", RelationKinds.Repeals) })
        {
            legal.Links.AddRange(row.Texts(field).Distinct(StringComparer.Ordinal).Select(target =>
                new PublicationLink { FromKey = legal.Key, Kind = kind, TargetNumber = target, TargetNumberKey = Slug(target), PartOnly = false }));
        }

        return legal;
    }

    /// <summary>Only what reads as a whole number names a document: <c>art-2023-002</c> does not.</summary>
    private static string Slug(string id) => DocumentNumber.Parse(id) is { Ok: true, Value: var number } ? number.Key : id;

    /// <summary>The first list of objects in the file, whatever it is called.</summary>
    private static List<JsonElement> Rows(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        var list = json.RootElement.ValueKind == JsonValueKind.Array
            ? json.RootElement
            : json.RootElement.EnumerateObject().Select(property => property.Value).FirstOrDefault(value => value.ValueKind == JsonValueKind.Array);
        return list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Where(row => row.ValueKind == JsonValueKind.Object).Select(row => row.Clone())]
            : throw new FormatException($"{file} has no list of objects.");
    }

    private static partial class Markup
    {
        public static string Words(string html) => System.Net.WebUtility.HtmlDecode(Tag().Replace(html, "\n"));

        [GeneratedRegex("<[^>]+>")]
        private static partial Regex Tag();
    }
}

/// <param name="Relevant">Slugs, the best first.</param>
public sealed record JudgedQuery(string Id, string Text, string Kind, IReadOnlyList<string> Relevant)
{
    public string Unmarked => VietnameseText.Fold(Text);
}

/// <summary>An object of a file; fields that it does not have are empty.</summary>
internal sealed record JudgedRow(JsonElement Element)
{
    public string Text(string name, string otherwise = "") => Texts(name).FirstOrDefault() ?? otherwise;

    public IEnumerable<string> Texts(string name) =>
        !Element.TryGetProperty(name, out var value) ? []
        : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(Show).OfType<string>()
        : Show(value) is { } one ? [one] : [];

    public DateOnly? Day(string name) =>
        PartialDate.Parse(Text(name)) is { Ok: true, Value: var day } ? day.First : null;

    private static string? Show(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };
}
