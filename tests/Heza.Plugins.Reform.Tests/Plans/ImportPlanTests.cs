using System.Text.Json.Nodes;
using Heza.Plugins.Reform.Coverage;
using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Tests.Coverage;
using Heza.Plugins.Reform.Tests.Platform;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Tests.Plans;

public sealed class ImportPlanTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Real_plan_comes_in_whole(DatabaseProvider provider)
    {
        await using var world = await CoverageWorld.WithoutPlan(provider);

        var imported = await world.Import(PlanFiles.Real);

        Assert.Equal(new ImportedPlan(2023, "105/KH-BQL", 12, 10, Created: true), imported.Value);
        await using var db = world.Open();
        var plan = (await new ReadPlans(db).Of(2023, Ct)).Value!;
        Assert.Equal(["a", "b"], plan.Items.Select(item => item.Code));
        Assert.Equal(["b.1", "b.2", "b.3", "b.4", "b.5", "b.6", "b.7"], plan.Items[1].Items.Select(item => item.Code));
        Assert.Equal(["61/2018/NĐ-CP", "01/2018/TT-VPCP", "13/CT-TTg", "34/CT-UBND"], plan.Items[1].Items[4].Cites);
        Assert.Equal(7, plan.Items[1].Items[1].Indicators.Count);
        Assert.Equal(new TargetView(1, TargetPeriod.Year, null, null), Assert.Single(plan.Items[0].Items[0].Targets));
        Assert.Empty(plan.Items[0].Targets);
        Assert.Equal(("2023-01", "Sở Thông tin và Truyền thông", 4, 6, 2, 5), (plan.IssuedOn, plan.ReportRecipient, plan.Forms.Count, plan.Units.Count, plan.Audiences.Count, plan.Obligations.Count));
        Assert.Equal(new DeadlineView("Q2", "Báo cáo quý II", new DateOnly(2023, 6, 3)), plan.Deadlines[1]);
        Assert.Equal(10, Assert.Single(await new ReadPlans(db).All(Ct)).Leaves);
        Assert.Equal(1, world.Version.Current);
    }

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Same_year_again_replaces_the_wording_and_keeps_what_is_linked(DatabaseProvider provider)
    {
        await using var world = await CoverageWorld.Create(provider);
        await world.Publish("Bài a.1", "2023-02-09", "2023/a.1");

        var imported = await world.Import(PlanFiles.Changed(plan =>
        {
            plan["theme"] = "Chủ đề mới";
            plan.Item(0, 0)["title"] = "Tên mới của a.1";
            plan.Item(0, 0)["targets"] = new JsonArray(new JsonObject { ["count"] = 3 });
            plan["contentItems"]![0]!["items"]!.AsArray().RemoveAt(2);
            plan["contentItems"]![1]!["items"]!.AsArray().Add(new JsonObject { ["code"] = "b.8", ["title"] = "Mục thêm" });
            plan["units"]!.AsArray().Add(new JsonObject { ["code"] = "moi", ["name"] = "Đơn vị mới" });
        }));

        Assert.Equal(new ImportedPlan(2023, "105/KH-BQL", 12, 10, Created: false), imported.Value);
        await using var db = world.Open();
        var plan = (await new ReadPlans(db).Of(2023, Ct)).Value!;
        Assert.Equal(["a.1", "a.2"], plan.Items[0].Items.Select(item => item.Code));
        Assert.Equal("Tên mới của a.1", plan.Items[0].Items[0].Title);
        Assert.Equal(3, plan.Items[0].Items[0].Targets.Single().Count);
        Assert.Equal(["18-NQ/TW", "19-NQ/TW"], plan.Items[0].Items[0].Cites);
        Assert.Equal(("Chủ đề mới", 7), (plan.Theme, plan.Units.Count));
        Assert.Equal("b.8", plan.Items[1].Items[^1].Code);
        Assert.Equal("a.1", (await db.Set<Fulfilment>().SingleAsync(Ct)).ItemCode);

        Assert.True((await world.Import(PlanFiles.Real)).Ok);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Item_with_evidence_can_neither_leave_the_plan_nor_become_a_group(bool leave)
    {
        await using var world = await CoverageWorld.Create();
        await world.Publish("Bài a.1", "2023-02-09", "2023/a.1");

        var imported = await world.Import(PlanFiles.Changed(plan =>
        {
            plan["number"] = "106/KH-BQL";
            if (leave)
            {
                plan["contentItems"]![0]!["items"]!.AsArray().RemoveAt(0);
            }
            else
            {
                plan.Item(0, 0)["items"] = new JsonArray(new JsonObject { ["code"] = "a.1.1", ["title"] = "Mục con" });
            }
        }));

        Assert.Equal(ProblemKind.Conflict, imported.Problem?.Kind);
        Assert.Contains("a.1", imported.Problem!.Title, StringComparison.Ordinal);
        await using var db = world.Open();
        Assert.Equal("105/KH-BQL", (await db.Set<Plan>().SingleAsync(Ct)).Number);
    }

    [Fact]
    public async Task Nothing_is_half_imported()
    {
        await using var world = await CoverageWorld.WithoutPlan();

        var imported = await world.Import(PlanFiles.Changed(plan => plan["obligations"]![4]!["title"] = null));

        Assert.Equal(ProblemKind.Invalid, imported.Problem?.Kind);
        await using var db = world.Open();
        Assert.False(await db.Set<Plan>().AnyAsync(Ct));
        Assert.False(await db.Set<Change>().AnyAsync(Ct));
    }
}
