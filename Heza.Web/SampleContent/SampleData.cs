using System.Text.Json;

namespace Heza.Web.SampleContent;

/// <summary>The sample content as its files describe it; times are Vietnam's wall clock.</summary>
public sealed record SampleData(IReadOnlyList<SampleDocument> Documents, IReadOnlyList<SampleArticle> Articles)
{
    /// <summary>Marks a sample article towards readers: it is shown as the article's source.</summary>
    public const string Source = "Dữ liệu mẫu";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static string Folder => Path.Combine(AppContext.BaseDirectory, "SampleContent", "Data");

    public static SampleData Load() => new(
        Read<DocumentFile>("documents-2023.json").Documents,
        Read<ArticleFile>("articles-2023.json").Articles);

    private static T Read<T>(string file) =>
        JsonSerializer.Deserialize<T>(File.ReadAllText(Path.Combine(Folder, file)), Json) ?? throw new InvalidDataException($"{file} is empty.");

    private sealed record DocumentFile(IReadOnlyList<SampleDocument> Documents);

    private sealed record ArticleFile(IReadOnlyList<SampleArticle> Articles);
}

/// <param name="Pdf">The project draws a PDF for it.</param>
public sealed record SampleDocument(
    Guid Key, string Number, string Type, string Level, string Issuer, string IssuedOn, string? EffectiveOn, string Abstract,
    JsonElement? Relations, IReadOnlyList<string>? PlanItems, DateTime PublishedAt, bool Pdf);

public sealed record SampleArticle(
    Guid Key, string Id, string Title, string Summary, string Body, string Category, string Unit, IReadOnlyList<string> Audience, DateTime PublishedAt,
    IReadOnlyList<string>? PlanItems, IReadOnlyList<string>? Documents, bool Featured, bool Image, IReadOnlyList<SampleDecision>? Decisions, SampleFanpage? Fanpage);

/// <summary>What the Office decided on the link between the article and a plan item.</summary>
public sealed record SampleDecision(string Item, bool Accept, DateTime At, string? Comment);

/// <param name="DaysAfterSeeding">With mode <c>at-time</c>: days from the day of loading, so that the post is still waiting.</param>
public sealed record SampleFanpage(string Mode, string? Text, int? DaysAfterSeeding);
