using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Platform.Html;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Coverage.Suggestions;

/// <summary>What stands in the editor's form, saved or not.</summary>
/// <param name="Title">Of an article or a document.</param>
/// <param name="Summary">Of an article; a document's abstract.</param>
/// <param name="Body">HTML.</param>
/// <param name="Documents">Content keys of the documents that the article relates to.</param>
/// <param name="Number">Of the document itself, when it is one.</param>
/// <param name="Content">Key of what is edited; null before it is first saved.</param>
public sealed record SuggestionDraft(string? Title, string? Summary, string? Body, IReadOnlyList<Guid>? Documents, string? Number, Guid? Content);

/// <param name="Items">The most probable first, at most three; empty when nothing speaks clearly for an item.</param>
public sealed record ItemSuggestions(int Year, IReadOnlyList<Suggestion> Items);

/// <summary>Items of a plan that a text in the editor's form probably satisfies. Nothing is kept.</summary>
internal sealed class SuggestItems(ReformDbContext db, ReadPlanWording plans)
{
    public const int MostDocuments = 100, LongestHtml = 1_000_000;

    public async Task<Result<ItemSuggestions>> Run(int year, SuggestionDraft draft, CancellationToken ct)
    {
        if (draft.Documents?.Count > MostDocuments)
        {
            return Problem.Field("documents", $"Quá {MostDocuments} văn bản; hãy bỏ bớt.");
        }

        if (draft.Body?.Length > LongestHtml)
        {
            return Problem.Field("body", "Nội dung quá dài nên không gợi ý được.");
        }

        if (await plans.Of(year, draft.Content, ct) is not { } plan)
        {
            return ReadPlans.NoPlan(year);
        }

        var keys = draft.Documents ?? [];
        var numbers = keys.Count == 0 ? [] : await db.Set<LegalDocument>().Where(document => keys.Contains(document.Key)).Select(document => document.Number).ToListAsync(ct);
        var body = HtmlText.Of(draft.Body ?? "");
        return await Answer(plan, draft.Content, new ArticleText(
            draft.Title ?? "", draft.Summary ?? "", body.Length > ArticleTexts.LongestBody ? body[..ArticleTexts.LongestBody] : body,
            [.. numbers, .. draft.Number is { } own ? new[] { own } : []]), ct);
    }

    /// <summary>What the Office returned is not suggested again.</summary>
    internal async Task<ItemSuggestions> Answer(PlanWording plan, Guid? content, ArticleText text, CancellationToken ct)
    {
        var found = SuggestionRule.Of(text, PlanProfile.Of(plan), plan.Items.ToDictionary(item => item.Code, item => item.Title, StringComparer.Ordinal));
        if (content is not { } key || found.Count == 0)
        {
            return new ItemSuggestions(plan.Year, found);
        }

        var returned = await db.Set<Fulfilment>()
            .Where(fulfilment => fulfilment.PlanYear == plan.Year && fulfilment.EvidenceKey == key && fulfilment.State == FulfilmentState.Returned)
            .Select(fulfilment => fulfilment.ItemCode).ToListAsync(ct);
        return new ItemSuggestions(plan.Year, [.. found.Where(one => !returned.Contains(one.Code))]);
    }
}

/// <summary>The same for a published piece as readers see it.</summary>
internal sealed class SuggestForPublished(ReformDbContext db, ReadPlanWording plans, SuggestItems items)
{
    public async Task<Result<ItemSuggestions>> Run(int year, Guid key, CancellationToken ct)
    {
        if (await plans.Of(year, key, ct) is not { } plan)
        {
            return ReadPlans.NoPlan(year);
        }

        var texts = await ArticleTexts.Load(db.Set<Publication>().Where(publication => publication.Key == key), ct);
        if (!texts.TryGetValue(key, out var text))
        {
            return Problem.NotFound("Không có bài hoặc văn bản nào đã công bố với khóa này.");
        }

        var own = await db.Set<LegalDocument>().Where(document => document.Key == key).Select(document => document.Number).ToListAsync(ct);
        var documents = await ArticleTexts.Documents(db, [key], ct);
        return await items.Answer(plan, key, text with { Documents = [.. own, .. documents[key]] }, ct);
    }
}
