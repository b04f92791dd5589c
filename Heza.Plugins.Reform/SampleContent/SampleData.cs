using System.Text.Json;

namespace Heza.Plugins.Reform.SampleContent;

/// <summary>The sample content as its files describe it; times are Vietnam's wall clock.</summary>
public sealed record SampleData(
    IReadOnlyList<SampleDocument> Documents, IReadOnlyList<SampleArticle> Articles, IReadOnlyList<SampleActivity> Activities, IReadOnlyList<SampleObstacle> Obstacles,
    IReadOnlyList<SampleUnitReport> Reports)
{
    /// <summary>Marks a sample article towards readers: it is shown as the article's source.</summary>
    public const string Source = "Dữ liệu mẫu";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static string Folder => Path.Combine(AppContext.BaseDirectory, "SampleContent", "Data");

    public static SampleData Load()
    {
        var outreach = Read<OutreachFile>("outreach-2023.json");
        return new SampleData(
            Read<DocumentFile>("documents-2023.json").Documents, Read<ArticleFile>("articles-2023.json").Articles, outreach.Activities, outreach.Obstacles,
            Read<ReportFile>("unit-reports-2023.json").Reports);
    }

    private static T Read<T>(string file) =>
        JsonSerializer.Deserialize<T>(File.ReadAllText(Path.Combine(Folder, file)), Json) ?? throw new InvalidDataException($"{file} is empty.");

    private sealed record DocumentFile(IReadOnlyList<SampleDocument> Documents);

    private sealed record ArticleFile(IReadOnlyList<SampleArticle> Articles);

    private sealed record OutreachFile(IReadOnlyList<SampleActivity> Activities, IReadOnlyList<SampleObstacle> Obstacles);

    private sealed record ReportFile(IReadOnlyList<SampleUnitReport> Reports);
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

/// <param name="Photo">The project draws a picture for it.</param>
public sealed record SampleActivity(
    Guid Key, string Title, string Form, string Day, string? LastDay, string Place, string Unit, IReadOnlyList<string> Items, int? Participants,
    string Description, bool Photo, DateTime RecordedAt, IReadOnlyList<SampleDecision>? Decisions);

public sealed record SampleObstacle(
    Guid Key, string Unit, string Title, string Description, string? Proposal, string? Item, DateTime RaisedAt, IReadOnlyList<SampleObstacleStep> Steps);

/// <param name="Act">What the Office did: <c>answer</c> or <c>escalate</c>.</param>
public sealed record SampleObstacleStep(string Act, string? Text, DateTime At);
