using Heza.Plugins.Reform.Publishing.ReadModel;

namespace Heza.Plugins.Reform.Publishing.Checks;

/// <summary>The rules that need nothing but the draft itself.</summary>
public sealed class CheckDraft : IPublishingCheck
{
    public Task<IReadOnlyList<PublishingFault>> Find(Publication draft, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<PublishingFault>>(draft is Article article ? [.. ArticleRules.Check(article)] : [.. DocumentRules.Check((LegalDocument)draft)]);
}
