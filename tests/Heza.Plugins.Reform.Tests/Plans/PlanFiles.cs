using System.Text;
using System.Text.Json.Nodes;

namespace Heza.Plugins.Reform.Tests.Plans;

/// <summary>The real plan 105/KH-BQL, as it is or with something changed.</summary>
internal static class PlanFiles
{
    public static readonly byte[] Real = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Data", "plan-105-kh-bql-2023.json"));

    public static byte[] Changed(Action<JsonNode> change)
    {
        var plan = JsonNode.Parse(Real)!;
        change(plan);
        return Encoding.UTF8.GetBytes(plan.ToJsonString());
    }

    public static JsonNode Item(this JsonNode plan, int group, int item) => plan["contentItems"]![group]!["items"]![item]!;
}
