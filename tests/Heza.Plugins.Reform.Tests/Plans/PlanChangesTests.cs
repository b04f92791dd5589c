using System.Text.Json.Nodes;
using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Plans.Comparing;
using Heza.Plugins.Reform.Platform.Text;

namespace Heza.Plugins.Reform.Tests.Plans;

public sealed class PlanChangesTests
{
    [Fact]
    public void Plan_that_is_written_down_and_read_again_is_the_same()
    {
        var plan = Document(_ => { });

        Assert.Equal(plan.ToJson(), PlanDocument.Of(PlanJson.Read(System.Text.Encoding.UTF8.GetBytes(plan.ToJson())).Value!).ToJson());
        Assert.Empty(PlanChanges.Of(plan, Document(_ => { })));
    }

    [Fact]
    public void Added_removed_moved_and_reworded_lines_are_told_with_their_words()
    {
        var changes = PlanChanges.Of(Document(_ => { }), Document(plan =>
        {
            var items = plan["contentItems"]![0]!["items"]!.AsArray();
            items[1]!["title"] = "Tăng cường kỷ luật, kỷ cương hành chính";
            var moved = items[2]!.DeepClone();
            items.RemoveAt(2);
            plan["contentItems"]![1]!["items"]!.AsArray().Add(moved);
            plan["contentItems"]![1]!["items"]!.AsArray().Add(new JsonObject { ["code"] = "b.8", ["title"] = "Mục thêm" });
            items[0]!["cites"]!.AsArray().RemoveAt(1);
            items[0]!["targets"] = new JsonArray(new JsonObject { ["count"] = 2, ["period"] = "quarter", ["form"] = "hoi-nghi" });
            plan["reportDeadlines"]!.AsArray().RemoveAt(3);
        }));

        Assert.Equal(
            [
                "Item Changed a.2: Tăng cường kỷ luật, kỷ cương [-trong cơ quan ]hành chính[-nhà nước]",
                "Item Added b.8: [+Mục thêm]",
                "Place Changed a.3: [-a][+b]",
                "Target Added a.1: [+2 minh chứng mỗi quý, Hội thảo, hội nghị, tọa đàm, tập huấn, giao ban; phổ biến pháp luật; phối hợp Đảng ủy, Công đoàn, Đoàn Thanh niên Khu kinh tế]",
                "Cite Removed a.1: [-19-NQ/TW]",
                "Deadline Removed Y: [-Báo cáo năm: trước ngày 03/11]",
            ],
            changes.Select(Show));
        Assert.Equal("Nội dung: 1 thêm, 1 đổi; vị trí: 1 đổi; chỉ tiêu minh chứng: 1 thêm; văn bản nêu tên: 1 bỏ; hạn báo cáo: 1 bỏ", PlanChanges.Summary(changes));
    }

    [Fact]
    public void Items_of_another_year_are_known_by_their_words_when_they_are_numbered_anew()
    {
        var changes = PlanChanges.Of(Document(_ => { }), Document(plan =>
        {
            plan["year"] = 2024;
            var items = plan["contentItems"]![0]!["items"]!.AsArray();
            items.Insert(0, new JsonObject { ["code"] = "a.1", ["title"] = "Một việc chưa từng có" });
            for (var i = 1; i < items.Count; i++)
            {
                items[i]!["code"] = $"a.{i + 1}";
            }

            items.RemoveAt(3);
        }));

        Assert.Equal(
            [
                "Item Renumbered a.2: a.1", "Item Renumbered a.3: a.2", "Item Added a.1: [+Một việc chưa từng có]", "Item Removed a.3 (2023): [-Thực hiện tinh giản biên chế]",
            ],
            changes.Where(change => change.Part == PlanPart.Item).Select(Show));
        Assert.DoesNotContain(changes, change => change.Part == PlanPart.Cite && change.Kind == PlanChangeKind.Added);
    }

    private static PlanDocument Document(Action<JsonNode> change) => PlanDocument.Of(PlanJson.Read(PlanFiles.Changed(change)).Value!);

    private static string Show(PlanChange change) => $"{change.Part} {change.Kind} {change.Code}: {change.OldCode}" + string.Concat(change.Words.Select(part => part.Kind switch
    {
        DiffKind.Added => $"[+{part.Text}]",
        DiffKind.Removed => $"[-{part.Text}]",
        _ => part.Text,
    }));
}
