using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.Checks;
using Heza.Plugins.Reform.Publishing.ReadModel;

namespace Heza.Plugins.Reform.Coverage;

/// <summary>An article or document may only be linked to leaf items that a plan has.</summary>
public sealed class CheckPlanItems(UnknownPlanItems unknown) : IPublishingCheck
{
    public async Task<IReadOnlyList<PublishingFault>> Find(Publication draft, CancellationToken ct) =>
        [.. (await unknown.Find(draft.PlanItems, ct)).Select(item =>
            new PublishingFault(ReformSchema.ArticleFields.PlanItems, $"Không có nội dung «{item}» trong kế hoạch. Hãy chọn lại, ví dụ 2023/a.1."))];
}
