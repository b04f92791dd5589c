using System.Text.Json;
using Heza.Plugins.Reform.Outreach.Budget;
using Heza.Plugins.Reform.Platform;

namespace Heza.Plugins.Reform.SampleContent;

/// <summary>What the sample plan was estimated to cost.</summary>
public sealed class SampleBudget(SaveBudget save)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public ReplayStep Step(Actor office) => new(VietnamTime.FromLocal(new DateTime(2023, 1, 31, 14, 0, 0)), async ct =>
    {
        var file = JsonSerializer.Deserialize<BudgetRequest>(await File.ReadAllTextAsync(Path.Combine(SampleData.Folder, "budget-2023.json"), ct), Json)
            ?? throw new InvalidDataException("budget-2023.json is empty.");
        var saved = await save.Run(2023, file with { Revision = 0 }, office, ct);
        if (!saved.Ok)
        {
            throw new InvalidDataException($"Sample budget: {saved.Problem}");
        }
    });
}
