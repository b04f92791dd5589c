using Heza.Plugins.Reform.Coverage;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.SampleContent;

/// <summary>The Office decides on a link of the sample year.</summary>
public sealed class ReplayDecision(ReformDbContext db, DecideFulfilment decide)
{
    private static readonly Actor Office = new("mau", "Văn phòng (mẫu)");

    /// <param name="evidence">Key of the article or the activity.</param>
    public async Task Run(Guid evidence, SampleDecision decision, CancellationToken ct)
    {
        var code = decision.Item.Split('/')[1];
        var id = await db.Set<Fulfilment>().Where(fulfilment => fulfilment.EvidenceKey == evidence && fulfilment.ItemCode == code)
            .Select(fulfilment => fulfilment.Id).SingleAsync(ct);
        var decided = await decide.Run([id], decision.Accept ? Verdict.Accepted : Verdict.Return(decision.Comment).Value!, Office, ct);
        if (!decided.Ok)
        {
            // The sample content is ours: a refusal is a bug in it.
            throw new InvalidDataException($"Sample content: {decided.Problem.Title}");
        }
    }
}
