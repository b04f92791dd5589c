using System.Text;
using System.Text.Json.Nodes;
using Heza.Plugins.Reform.Coverage;
using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Plans.Comparing;
using Heza.Plugins.Reform.Plans.Periods;
using Heza.Plugins.Reform.Plans.Revisions;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Tests.Coverage;
using Heza.Plugins.Reform.Tests.Platform;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Tests.Plans;

public sealed class PlanRevisionTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Saving_keeps_a_revision_and_what_was_accepted_for_the_old_words_is_doubted(DatabaseProvider provider)
    {
        await using var world = await CoverageWorld.Create(provider);
        await world.Accept(await world.Publish("Bài a.1", "2023-02-09", "2023/a.1"), "2023-02-10");
        world.Time.AdjustTime(new DateTimeOffset(CoverageWorld.At("2023-03-01"), TimeSpan.Zero));

        var saved = await Save(world, 1, plan =>
        {
            plan.Item(0, 0)["title"] = "Đổi mới, sắp xếp lại tổ chức bộ máy";
            plan.Item(0, 0)["units"] = new JsonArray("van-phong", "mot-cua");
            plan["reportDeadlines"]![0]!["before"] = "2023-03-05";
        }, comment: "Theo công văn của thành phố");

        Assert.Equal(new SavedPlan(2023, 2, Changed: true), saved.Value);
        await using var db = world.Open();
        var view = (await new ReadPlanRevisions(db).Of(2023, 2, null, Ct)).Value!;
        Assert.Equal((1, "Chị Văn phòng", "Theo công văn của thành phố", "Nội dung: 1 đổi; đơn vị phụ trách: 1 thêm; hạn báo cáo: 1 đổi"), (view.Since, view.Revision.By, view.Revision.Comment, view.Revision.Summary));
        Assert.Equal([PlanPart.Item, PlanPart.ItemUnits, PlanPart.Deadline], view.Changes.Select(change => change.Part));
        Assert.Equal(["van-phong", "mot-cua"], (await new ReadPlans(db).Of(2023, Ct)).Value!.Items[0].Items[0].Units);
        var history = (await new ReadPlanRevisions(db).All(2023, null, null, Ct)).Value!;
        Assert.Equal([(2, PlanRevisionKind.Edited), (1, PlanRevisionKind.Imported)], history.Items.Select(row => (row.Number, row.Kind)));
        Assert.Equal("Theo công văn của thành phố", (await db.Set<AuditEntry>().SingleAsync(entry => entry.Action == AuditAction.PlanSaved, Ct)).Detail);

        var suspect = Assert.Single((await new ReadSuspects(db).AsOf(2023, CoverageWorld.Day("2023-03-01"), new Paging(), Ct)).Value!.Items);
        Assert.Equal([SuspectReason.Reworded], suspect.Reasons);
    }

    [Fact]
    public async Task Nobody_saves_over_what_they_have_not_seen()
    {
        await using var world = await CoverageWorld.Create();
        Assert.True((await Save(world, 1, plan => plan["theme"] = "Chủ đề của tôi")).Ok);

        var late = await Save(world, 1, plan => plan["theme"] = "Chủ đề khác");

        Assert.Equal(ProblemKind.Conflict, late.Problem?.Kind);
        Assert.Contains("Chị Văn phòng đã lưu bản 2", late.Problem!.Title, StringComparison.Ordinal);
        Assert.Equal(ProblemKind.Conflict, (await Save(world, 0, plan => plan["theme"] = "Kế hoạch mới")).Problem?.Kind);
        Assert.Equal(new SavedPlan(2023, 2, Changed: false), (await Save(world, 2, plan => plan["theme"] = "Chủ đề của tôi")).Value);
    }

    [Fact]
    public async Task Plan_from_before_there_were_revisions_keeps_its_first_words()
    {
        await using var world = await CoverageWorld.Create();
        await using var db = world.Open();
        await db.Set<PlanRevision>().ExecuteDeleteAsync(Ct);

        Assert.True((await Save(world, 1, plan => plan["theme"] = "Chủ đề khác")).Ok);

        var change = Assert.Single((await new ReadPlanRevisions(db).Of(2023, 2, null, Ct)).Value!.Changes);
        Assert.Equal((PlanPart.Fact, PlanChangeKind.Changed, "theme"), (change.Part, change.Kind, change.Code));
    }

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Closed_periods_keep_their_deadline_while_words_may_change(DatabaseProvider provider)
    {
        await using var world = await CoverageWorld.Create(provider);
        await using var db = world.Open();
        db.Add(new PeriodLock { Year = 2023, Period = "Q1", LockedAt = CoverageWorld.At("2023-04-03"), LockedBy = "Chị Văn phòng" });
        await db.SaveChangesAsync(Ct);

        var moved = await Save(world, 1, plan => plan["reportDeadlines"]![0]!["before"] = "2023-03-10");
        var gone = await Save(world, 1, plan => plan["reportDeadlines"]!.AsArray().RemoveAt(0));
        var imported = await world.Import(PlanFiles.Changed(plan => plan["reportDeadlines"]![0]!["before"] = "2023-03-10"));
        var others = await Save(world, 1, plan =>
        {
            plan["reportDeadlines"]![1]!["before"] = "2023-06-10";
            plan.Item(0, 0)["title"] = "Lời khác";
        });

        Assert.Equal([ProblemKind.Conflict, ProblemKind.Conflict, ProblemKind.Conflict], [moved.Problem!.Kind, gone.Problem!.Kind, imported.Problem!.Kind]);
        Assert.Contains("quý I năm 2023 đã chốt", moved.Problem.Title, StringComparison.Ordinal);
        Assert.Equal(2, others.Value!.Revision);
        Assert.Equal(["Q1"], (await new ReadPlanDraft(db).Of(2023, Ct)).Value!.LockedPeriods);
    }

    [Fact]
    public async Task Next_year_begins_with_this_years_plan_and_nothing_linked()
    {
        await using var world = await CoverageWorld.Create();
        await world.Publish("Bài a.1", "2023-02-09", "2023/a.1");
        await using var db = world.Open();
        Assert.Equal(["a.1"], (await new ReadPlanDraft(db).Of(2023, Ct)).Value!.Linked);

        var draft = (await new ReadPlanDraft(db).Next(2023, Ct)).Value!;

        Assert.Equal((0, 2024, "", 4), (draft.Revision, draft.Plan.Year, draft.Plan.Number, draft.Plan.Forms.Count));
        Assert.Empty(draft.Linked);
        Assert.EndsWith("năm 2024", draft.Plan.Title, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2024, 3, 3), draft.Plan.ReportDeadlines[0].Before);
        Assert.Equal(["18-NQ/TW", "19-NQ/TW"], draft.Plan.ContentItems[0].Items[0].Cites);

        var saved = await Save(world, 2024, 0, draft.Plan with { Number = "98/KH-BQL", Theme = "Chủ đề 2024" });
        Assert.Equal(new SavedPlan(2024, 1, Changed: true), saved.Value);
        Assert.Equal(ProblemKind.Conflict, (await new ReadPlanDraft(db).Next(2023, Ct)).Problem?.Kind);
        Assert.Empty((await new ReadPlanDraft(db).Of(2024, Ct)).Value!.Linked);

        // The order in which the years are named does not matter.
        var compared = (await new ComparePlans(db).Run(2024, 2023, Ct)).Value!;
        Assert.Equal((2023, 2024), (compared.From, compared.To));
        Assert.Equal(["number", "title", "issuedOn", "theme"], compared.Changes.Where(change => change.Part == PlanPart.Fact).Select(change => change.Code).Order(Comparer<string>.Create((x, y) => "number title issuedOn theme".IndexOf(x, StringComparison.Ordinal) - "number title issuedOn theme".IndexOf(y, StringComparison.Ordinal))));
        Assert.Equal(["b.1", "b.2", "b.3"], compared.Changes.Where(change => change.Part == PlanPart.Item).Select(change => change.Code));
        Assert.DoesNotContain(compared.Changes, change => change.Part == PlanPart.Deadline);
    }

    [Theory]
    [InlineData("{\"revision\":1}", "plan")]
    [InlineData("{\"revision\":-1,\"plan\":{}}", "revision")]
    [InlineData("{\"revision\":1,\"plan\":{}}", "year")]
    public async Task What_is_wrong_is_told_by_its_place(string json, string place)
    {
        await using var world = await CoverageWorld.Create();
        await using var db = world.Open();

        var saved = await new SavePlan(db, world.Version, world.Time).Run(2023, Encoding.UTF8.GetBytes(json), CoverageWorld.Office, Ct);

        Assert.Contains(place, saved.Problem!.Errors!.Keys);
    }

    private static async Task<Result<SavedPlan>> Save(CoverageWorld world, int revision, Action<JsonNode> change, string? comment = null)
    {
        var body = new JsonObject { ["revision"] = revision, ["comment"] = comment, ["plan"] = JsonNode.Parse(PlanFiles.Changed(change)) };
        await using var db = world.Open();
        return await new SavePlan(db, world.Version, world.Time).Run(2023, Encoding.UTF8.GetBytes(body.ToJsonString()), CoverageWorld.Office, Ct);
    }

    private static async Task<Result<SavedPlan>> Save(CoverageWorld world, int year, int revision, PlanDocument plan)
    {
        var body = new JsonObject { ["revision"] = revision, ["plan"] = JsonNode.Parse(plan.ToJson()) };
        await using var db = world.Open();
        return await new SavePlan(db, world.Version, world.Time).Run(year, Encoding.UTF8.GetBytes(body.ToJsonString()), CoverageWorld.Office, Ct);
    }
}
