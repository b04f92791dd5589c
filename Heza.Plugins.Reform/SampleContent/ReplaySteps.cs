using System.Text.Json;
using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Sending;
using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Publishing;
using Microsoft.Extensions.DependencyInjection;

namespace Heza.Plugins.Reform.SampleContent;

/// <param name="At">UTC.</param>
public sealed record ReplayStep(DateTime At, Func<CancellationToken, Task> Run);

/// <summary>What happened in the sample year, in the order of time.</summary>
public sealed class ReplaySteps(IServiceProvider services, SampleMedia media, ReplayDecision decide, ReplayOutreach outreach)
{
    private static readonly Actor Office = new("mau", "Văn phòng (mẫu)");

    /// <param name="today">Of the real clock: a post that is to be waiting still lies ahead of it.</param>
    public async Task<IReadOnlyList<ReplayStep>> InOrder(SampleData data, DateOnly today, CancellationToken ct)
    {
        var plan = await File.ReadAllBytesAsync(Path.Combine(SampleData.Folder, "plan-105-kh-bql-2023.json"), ct);
        List<ReplayStep> steps =
        [
            new(DateTime.MinValue, token => Use<EnsureChannels>().Run(token)),
            new(Utc(new DateTime(2023, 1, 19, 8, 0, 0)), async token => Check(await Use<ImportPlan>().Run(plan, Office, token))),
            .. Use<SampleReports>().Steps(data.Reports),
            .. data.Documents.Select(document => new ReplayStep(Utc(document.PublishedAt), token => Publish(document, token))),
        ];
        var documents = data.Documents.ToDictionary(document => document.Number, document => document.Key, StringComparer.Ordinal);
        foreach (var article in data.Articles)
        {
            steps.Add(new ReplayStep(Utc(article.PublishedAt), token => Publish(article, documents, today, token)));
            steps.AddRange((article.Decisions ?? []).Select(decision => new ReplayStep(Utc(decision.At), token => decide.Run(article.Key, decision, token))));
        }

        steps.AddRange(Use<SampleSurvey>().Steps(Office, today));
        steps.AddRange(outreach.Steps(data));
        steps.Add(Use<SampleBudget>().Step(Office));
        return [.. steps.OrderBy(step => step.At)];
    }

    private async Task Publish(SampleDocument document, CancellationToken ct)
    {
        var files = document.Pdf ? await media.File(document, ct) : (Guid?)null;
        await Create(ReformSchema.LegalDocument, $"{document.Type} {document.Number}", document.Key, new Dictionary<string, object?>
        {
            [ReformSchema.DocumentFields.Number] = document.Number,
            [ReformSchema.DocumentFields.Type] = document.Type,
            [ReformSchema.DocumentFields.Level] = document.Level,
            [ReformSchema.DocumentFields.Issuers] = document.Issuer,
            [ReformSchema.DocumentFields.IssuedOn] = document.IssuedOn,
            [ReformSchema.DocumentFields.EffectiveOn] = document.EffectiveOn,
            [ReformSchema.DocumentFields.Abstract] = document.Abstract,
            [ReformSchema.DocumentFields.Relations] = document.Relations,
            [ReformSchema.DocumentFields.PlanItems] = document.PlanItems,
            [ReformSchema.DocumentFields.Files] = files is null ? null : new[] { files },
        }, ct);
    }

    private async Task Publish(SampleArticle article, Dictionary<string, Guid> documents, DateOnly today, CancellationToken ct)
    {
        var picture = article.Image ? await media.Picture(article, ct) : (Guid?)null;
        await Create(ReformSchema.Article, article.Title, article.Key, new Dictionary<string, object?>
        {
            [ReformSchema.ArticleFields.Summary] = article.Summary,
            [ReformSchema.ArticleFields.Body] = article.Body,
            [ReformSchema.ArticleFields.LeadImage] = picture,
            [ReformSchema.ArticleFields.LeadImageAlt] = picture is null ? null : SampleMedia.AltText,
            [ReformSchema.ArticleFields.LeadImageCaption] = picture is null ? null : "Tranh minh hoạ",
            [ReformSchema.ArticleFields.Category] = article.Category,
            [ReformSchema.ArticleFields.Unit] = article.Unit,
            [ReformSchema.ArticleFields.Audience] = article.Audience,
            [ReformSchema.ArticleFields.Source] = SampleData.Source,
            [ReformSchema.ArticleFields.PlanItems] = article.PlanItems,
            [ReformSchema.ArticleFields.RelatedDocuments] = article.Documents?.Select(number => documents[number]),
            [ReformSchema.ArticleFields.Featured] = article.Featured,
            [ReformSchema.ArticleFields.FanpageMode] = article.Fanpage?.Mode ?? "none",
            [ReformSchema.ArticleFields.FanpageText] = article.Fanpage?.Text,
            [ReformSchema.ArticleFields.FanpageTime] = article.Fanpage?.DaysAfterSeeding is { } days ? $"{today.AddDays(days):yyyy-MM-dd}T08:00" : null,
        }, ct);
        await Use<SendDuePosts>().Run(ct);
    }

    private async Task Create(string type, string name, Guid key, Dictionary<string, object?> values, CancellationToken ct)
    {
        var sent = values.Where(value => value.Value is not null).ToDictionary(value => value.Key, value => JsonSerializer.SerializeToElement(value.Value), StringComparer.Ordinal);
        Check(await Use<IContentIntake>().Publish(new NewPiece(key, type, name, sent), ct));
    }

    private T Use<T>()
        where T : notnull => services.GetRequiredService<T>();

    // The sample content is ours: a refusal is a bug in it.
    private static T Check<T>(Result<T> result) => result.Ok
        ? result.Value
        : throw new InvalidDataException($"Sample content: {result.Problem.Title} {string.Join(' ', result.Problem.Errors?.SelectMany(error => error.Value) ?? [])}");

    private static DateTime Utc(DateTime wallClock) => VietnamTime.FromLocal(wallClock);
}
