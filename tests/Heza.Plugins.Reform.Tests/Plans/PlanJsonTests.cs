using System.Text;
using System.Text.Json.Nodes;
using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;

namespace Heza.Plugins.Reform.Tests.Plans;

public sealed class PlanJsonTests
{
    public static TheoryData<string, Action<JsonNode>> Defects => new()
    {
        { "contentItems[1].items[2].code", plan => plan.Item(1, 2)["code"] = "a.1" },
        { "contentItems[1].items[2].code", plan => plan.Item(1, 2)["code"] = "A.1" },
        { "contentItems[1].items[2].code", plan => plan.Item(1, 2)["code"] = "b/3" },
        { "contentItems[1].items[2].code", plan => plan.Item(1, 2)["code"] = "." },
        { "contentItems[1].items[2].code", plan => plan.Item(1, 2)["code"] = 3 },
        { "contentItems[1].items[2].code", plan => plan.Item(1, 2).AsObject().Remove("code") },
        { "contentItems[1].items[1].indicators[0].code", plan => plan.Item(1, 1)["indicators"]![0]!["code"] = "b.2" },
        { "contentItems[0].items[0].title", plan => plan.Item(0, 0)["title"] = "  " },
        { "contentItems[0].items[0].title", plan => plan.Item(0, 0)["title"] = null },
        { "contentItems[0].items[0].title", plan => plan.Item(0, 0)["title"] = new string('x', 1001) },
        { "contentItems[0].items[0].title", plan => plan.Item(0, 0)["title"] = "a\0b" },
        { "contentItems[0].items[0].cites[1]", plan => plan.Item(0, 0)["cites"]![1] = 19 },
        { "contentItems[0].items[1]", plan => plan["contentItems"]![0]!["items"]![1] = null },
        { "contentItems[0].items[0].targets[0].count", plan => plan.Item(0, 0)["targets"] = new JsonArray(new JsonObject { ["count"] = 1e30 }) },
        { "contentItems[0].items[0].targets[0].form", plan => plan.Item(0, 0)["targets"] = new JsonArray(new JsonObject { ["count"] = 1, ["form"] = "phat-thanh" }) },
        { "contentItems[0].targets[0]", plan => plan["contentItems"]![0]!["targets"] = new JsonArray(new JsonObject { ["count"] = 1 }) },
        { "contentItems", plan => plan["contentItems"] = new JsonArray() },
        { "contentItems", plan => plan["contentItems"] = "a" },
        { "year", plan => plan["year"] = 23 },
        { "year", plan => plan["year"] = "2023" },
        { "year", plan => plan.AsObject().Remove("year") },
        { "number", plan => plan["number"] = "" },
        { "issuedOn", plan => plan["issuedOn"] = "2023-02-30" },
        { "issuedOn", plan => plan["issuedOn"] = "17/01/2023" },
        { "reportDeadlines[1].before", plan => plan["reportDeadlines"]![1]!["before"] = "2023-06-31" },
        { "reportDeadlines[1].period", plan => plan["reportDeadlines"]![1]!["period"] = "Q1" },
        { "reportDeadlines[1].period", plan => plan["reportDeadlines"]![1]!["period"] = "Q5" },
        { "obligations[0].unit", plan => plan["obligations"]![0]!["unit"] = "phong-nao" },
        { "units[4].code", plan => plan["units"]![4]!["code"] = "van-phong" },
        { "forms[0].title", plan => plan["forms"]![0]!["title"] = null },
    };

    [Theory, MemberData(nameof(Defects))]
    public void Defect_is_named_by_its_place(string place, Action<JsonNode> spoil)
    {
        var read = PlanJson.Read(PlanFiles.Changed(spoil));

        Assert.False(read.Ok);
        Assert.Equal(ProblemKind.Invalid, read.Problem.Kind);
        Assert.Equal(place, Assert.Single(read.Problem.Errors!).Key);
        Assert.Contains(place, read.Problem.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"year\": 2023,")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"year\": 2023, \"year\": 2024}")]
    [InlineData("{\"title\": \"\\ud83d\"}")]
    [InlineData("{\"\\ud83d\": 1}")]
    public void Unreadable_file_is_malformed(string text)
    {
        var read = PlanJson.Read(Encoding.UTF8.GetBytes(text));

        Assert.Equal(ProblemKind.Malformed, read.Problem?.Kind);
    }

    [Fact]
    public void All_defects_are_told_at_once()
    {
        var read = PlanJson.Read("{}"u8.ToArray());

        Assert.Equal(["year", "number", "title", "issuer", "contentItems"], read.Problem!.Errors!.Keys);
    }

    [Fact]
    public void Deeper_nesting_unknown_members_and_a_byte_order_mark_are_accepted()
    {
        var json = PlanFiles.Changed(plan =>
        {
            plan["colour"] = "red";
            plan.Item(0, 0)["items"] = new JsonArray(new JsonObject { ["code"] = "a.1.1", ["title"] = "Sâu\n hơn", ["weight"] = 3 });
        });

        var plan = PlanJson.Read(Encoding.UTF8.Preamble.ToArray().Concat(json).ToArray()).Value!;

        var deep = plan.Items.Single(item => item.Code == "a.1.1");
        Assert.Equal(("a.1", "a", "Sâu hơn", true), (deep.ParentCode, deep.GroupCode, deep.Title, deep.IsLeaf));
        Assert.False(plan.Items.Single(item => item.Code == "a.1").IsLeaf);
    }
}
