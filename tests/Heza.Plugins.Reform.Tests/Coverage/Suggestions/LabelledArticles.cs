using System.Text.Json;
using Heza.Plugins.Reform.Coverage.Suggestions;
using Heza.Plugins.Reform.Documents;
using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform.Html;

namespace Heza.Plugins.Reform.Tests.Coverage.Suggestions;

/// <summary>An article with the items that a person found it to satisfy.</summary>
internal sealed record LabelledArticle(string Id, ArticleText Text, IReadOnlyList<string> Items, Guid Key);

/// <summary>Files of the format of <c>articles-2023.json</c>; tests and the benchmark read them the same way.</summary>
internal static class LabelledArticles
{
    public static IReadOnlyList<LabelledArticle> Read(string path)
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(path));
        return
        [
            .. file.RootElement.GetProperty("articles").EnumerateArray().Select(article => new LabelledArticle(
                Text(article, "id"),
                new ArticleText(Text(article, "title"), Text(article, "summary"), HtmlText.Of(Text(article, "body")), []),
                [.. article.GetProperty("goldPlanItems").EnumerateArray().Select(item => item.GetString()!)],
                Guid.NewGuid())),
        ];
    }

    /// <param name="abstracts">File with the abstracts of documents; null for none.</param>
    public static Func<IReadOnlyList<AcceptedArticle>, PlanWording> Plan(string path, string? abstracts)
    {
        var plan = PlanJson.Read(File.ReadAllBytes(path)) is { Ok: true, Value: { } read } ? read : throw new InvalidDataException($"{path} is no plan.");
        var known = abstracts is null ? [] : Abstracts(abstracts);
        return accepted => PlanWording.Of(plan, number => known.GetValueOrDefault(DocumentNumber.Parse(number).Value?.Key ?? ""), accepted);
    }

    private static Dictionary<string, string> Abstracts(string path)
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(path));
        return file.RootElement.GetProperty("documents").EnumerateArray()
            .ToDictionary(document => DocumentNumber.Parse(Text(document, "number")).Value!.Key, document => Text(document, "abstract"), StringComparer.Ordinal);
    }

    private static string Text(JsonElement of, string name) => of.TryGetProperty(name, out var text) ? text.GetString() ?? "" : "";
}
