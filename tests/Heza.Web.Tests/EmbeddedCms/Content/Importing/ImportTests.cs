using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using Heza.Plugins.Reform.Documents.Importing;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing;
using Heza.Web.EmbeddedCms.Content;
using Heza.Web.EmbeddedCms.Content.Importing;
using Heza.Web.EmbeddedCms.Content.Operations;
using Heza.Web.EmbeddedCms.Content.Storage;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Notifications;
using D = Heza.Plugins.Reform.Publishing.ReformSchema.DocumentFields;

namespace Heza.Web.Tests.EmbeddedCms.Content.Importing;

/// <summary>An import makes all of its documents or none, whatever happens in the middle, and once.</summary>
public sealed class ImportTests
{
    private const string Header = "Số, ký hiệu;Loại văn bản;Cấp ban hành;Cơ quan ban hành;Ngày ban hành;Trích yếu;Quan hệ";

    private static readonly Actor Minh = new("minh", "Phạm Văn Minh");

    public static TheoryData<DatabaseProvider> Providers => CmsTestDatabase.Providers;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Providers))]
    public async Task All_documents_are_imported_once_as_drafts_and_the_import_stands_in_audit_and_histories(DatabaseProvider provider)
    {
        await using var bench = await ContentBench.Open(provider);
        var draft = await Document(bench, "1/2020/NĐ-CP", "Trích yếu cũ");
        var id = await Check(bench, File(25), ImportExisting.UpdateDrafts);
        var before = await Import(bench, id);
        Assert.Equal(new ImportCounts(25, 24, 1, 0, 0, 0, 0), before.Counts);
        Assert.Null(await bench.Node(JudgeFile.NewKey(id, 3)));

        (await Start(bench, id, before.Mark)).Must();
        (await Start(bench, id, before.Mark)).Must();
        await Task.WhenAll(Run(bench, id), Run(bench, id));
        await Run(bench, id);
        (await Start(bench, id, before.Mark)).Must();

        var after = await Import(bench, id);
        Assert.Equal((ImportState.Done, ContentBench.Start.UtcDateTime), (after.State, after.DoneAt));
        await using var db = bench.OpenDatabase();
        var nodes = await db.Set<CmsNode>().AsNoTracking().Where(node => node.ContentTypeAlias == ReformSchema.LegalDocument).ToListAsync(Ct);
        Assert.Equal(25, nodes.Count);
        Assert.All(nodes, node => Assert.False(node.Published));
        Assert.Equal(25, nodes.Select(node => node.SortOrder).Distinct().Count());

        var made = await bench.Get(JudgeFile.NewKey(id, 3));
        Assert.Equal(("Nghị định 02/2020/NĐ-CP", "02/2020/NĐ-CP"), (made.Name, made.Values[D.Number]));
        Assert.Equal("Trích yếu 1", (await bench.Get(draft)).Values[D.Abstract]);
        Assert.Equal("""[{"kind":"can-cu","number":"76/2015/QH13","scope":"all"}]""", ((JsonNode)made.Values[D.Relations]!).ToJsonString(new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));

        var note = $"Nhập từ tệp «danh muc.csv», dòng 3 (SHA-256 {after.Sha256[..12]}…)";
        var created = await db.Set<CmsLogEntry>().SingleAsync(entry => entry.NodeKey == made.Key, Ct);
        Assert.Equal((ContentAction.Created, note), (created.Action, created.Comment));
        var audit = await db.Set<AuditEntry>().Where(entry => entry.ActorId == Minh.Id).ToListAsync(Ct);
        var entry = Assert.Single(audit);
        Assert.Equal((AuditAction.DocumentsImported, "danh muc.csv"), (entry.Action, entry.SubjectName));
        Assert.Equal($"24 văn bản mới, 1 bản nháp được cập nhật, 0 như cũ, 0 để nguyên; tệp danh muc.csv, SHA-256 {after.Sha256}", entry.Detail);

        var again = await Import(bench, await Check(bench, File(25), ImportExisting.UpdateDrafts));
        Assert.Equal(new ImportCounts(25, 0, 0, 25, 0, 0, 0), again.Counts);
        Assert.Equal("Không có gì để nhập: mọi văn bản trong tệp đều đã có.", (await Start(bench, again.Id, again.Mark)).MustFail(ProblemKind.Invalid).Title);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_failure_in_the_middle_leaves_nothing_and_is_told_in_the_end(DatabaseProvider provider)
    {
        await using var bench = await ContentBench.Open(provider);
        var draft = await Document(bench, "1/2020/NĐ-CP", "Trích yếu cũ");
        var traces = await Traces(bench);
        var id = await Check(bench, File(30), ImportExisting.UpdateDrafts);
        (await Start(bench, id, (await Import(bench, id)).Mark, submit: true)).Must();

        // After the twentieth the context forgets what it watched: the failure comes behind that.
        bench.Journal.On<ContentSavingNotification>(saving =>
        {
            if (saving.SavedEntities.First().Name == "Nghị định 25/2020/NĐ-CP")
            {
                throw new IOException("the disk is full");
            }
        });
        for (var attempt = 1; attempt <= RunImport.MostAttempts; attempt++)
        {
            await Run(bench, id);
            Assert.Equal(traces, await Traces(bench));
            Assert.Equal("Trích yếu cũ", (await bench.Get(draft)).Values[D.Abstract]);
        }

        var failed = await Import(bench, id);
        Assert.Equal(ImportState.Checked, failed.State);
        Assert.StartsWith("Máy chủ gặp lỗi khi nhập nên chưa văn bản nào được nhập.", failed.Message, StringComparison.Ordinal);

        // An objection of the site (here: at submission) is no failure: it names the row at once.
        bench.Journal.On<ContentSavingNotification>(_ => { });
        bench.Errors = content => content.Name == "Nghị định 28/2020/NĐ-CP" ? new Dictionary<string, string[]> { [D.Abstract] = ["Trích yếu chưa rõ."] } : [];
        (await Start(bench, id, failed.Mark, submit: true)).Must();
        await Run(bench, id);
        Assert.Equal(traces, await Traces(bench));
        Assert.Equal("Chưa nhập gì vì dòng 29 (Nghị định 28/2020/NĐ-CP): Trích yếu chưa rõ.", (await Import(bench, id)).Message);

        bench.Errors = _ => new Dictionary<string, string[]>();
        (await Start(bench, id, failed.Mark, submit: true)).Must();
        bench.Time.Advance(TimeSpan.FromMinutes(2));
        await bench.Do<ResumeImports>(resume => resume.Run(Ct));
        Assert.Equal(ImportState.Done, (await Import(bench, id)).State);
        await using var db = bench.OpenDatabase();
        Assert.Equal(30, await db.Set<CmsNode>().CountAsync(node => node.Review!.State == ReviewState.Submitted && !node.Published, Ct));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_dry_run_that_no_longer_holds_is_not_carried_out_but_shown_anew(DatabaseProvider provider)
    {
        await using var bench = await ContentBench.Open(provider);
        var id = await Check(bench, File(3), ImportExisting.Skip);
        var seen = (await Import(bench, id)).Mark;
        Assert.Equal(ProblemKind.Forbidden, (await bench.Ask<StartImport, Result<Guid>>(start => start.Run(id, new ImportOrder(seen, false), ContentBench.Lan, Ct))).Problem!.Kind);
        Assert.Equal(ProblemKind.Conflict, (await Start(bench, id, "another")).Problem!.Kind);

        // Between the dry run and the button.
        await Document(bench, "2/2020/NĐ-CP", "Người khác vừa viết");
        Assert.Equal(ImportRules.RegisterChanged, (await Start(bench, id, seen)).Problem);
        var anew = await Import(bench, id);
        Assert.Equal((ImportState.Checked, new ImportCounts(3, 2, 0, 0, 1, 0, 0)), (anew.State, anew.Counts));
        Assert.Contains("là bản nháp, để nguyên", JudgeFile.Detail(await Row(bench, id, 3)).Note, StringComparison.Ordinal);

        // Between the button and the worker.
        (await Start(bench, id, anew.Mark)).Must();
        await Document(bench, "3/2020/NĐ-CP", "Lại một người khác");
        await Run(bench, id);
        var refused = await Import(bench, id);
        Assert.Equal((ImportState.Checked, ImportRules.RegisterChanged.Title, 1), (refused.State, refused.Message, refused.New));
        Assert.Null(await bench.Node(JudgeFile.NewKey(id, 2)));

        // Another file in its place: what was seen of the old one counts no more.
        var replaced = await bench.Ask<CheckImport, Result<Guid>>(check => check.Again(id, new SentFile("khac.csv", File(5)), null, Minh, Ct));
        Assert.Equal((id, 3), (replaced.Must(), (await Import(bench, id)).New));
        Assert.Equal(ImportRules.SeenAnother, (await Start(bench, id, refused.Mark)).Problem);

        var wrong = await Check(bench, Encoding.UTF8.GetBytes($"{Header}\n;;;;;;\nkhông số;;;;;;"), ImportExisting.Skip);
        Assert.StartsWith("Còn 1 dòng có lỗi.", (await Start(bench, wrong, (await Import(bench, wrong)).Mark)).MustFail(ProblemKind.Invalid).Title, StringComparison.Ordinal);
    }

    /// <summary>Decrees 1 to <paramref name="rows"/> of 2020, in lines 2 and on.</summary>
    private static byte[] File(int rows) => Encoding.UTF8.GetBytes(string.Join(
        "\r\n", Enumerable.Range(1, rows).Select(n => $"{n}/2020/NĐ-CP;Nghị định;Trung ương;Chính phủ;15/3/2020;Trích yếu {n};can-cu: 76/2015/QH13").Prepend(Header)));

    private static async Task<Guid> Document(ContentBench bench, string number, string about) => (await bench.Ask<CreateContent, Result<ContentReceipt>>(create => create.Run(
        new NewContent(ReformSchema.LegalDocument, $"Nghị định {number}", SiteStructure.DocumentFolder, null, TestTypes.Json((D.Number, number), (D.Abstract, about), (D.Issuers, "Chính phủ"), (D.IssuedOn, "2020-03-15")), false),
        ContentBench.Lan, Ct))).Must().Key;

    private static async Task<Guid> Check(ContentBench bench, byte[] file, ImportExisting existing) =>
        (await bench.Ask<CheckImport, Result<Guid>>(check => check.Run(new SentFile(@"C:\Tài liệu\danh muc.csv", file), existing, Minh, Ct))).Must();

    private static Task<Result<Guid>> Start(ContentBench bench, Guid id, string mark, bool submit = false) =>
        bench.Ask<StartImport, Result<Guid>>(start => start.Run(id, new ImportOrder(mark, submit), Minh, Ct));

    private static Task Run(ContentBench bench, Guid id) => bench.Do<RunImport>(run => run.Run(id, Ct));

    private static async Task<DocumentImport> Import(ContentBench bench, Guid id)
    {
        await using var db = bench.OpenDatabase();
        return await db.Set<DocumentImport>().AsNoTracking().SingleAsync(import => import.Id == id, Ct);
    }

    private static async Task<DocumentImportRow> Row(ContentBench bench, Guid id, int line)
    {
        await using var db = bench.OpenDatabase();
        return await db.Set<DocumentImportRow>().AsNoTracking().SingleAsync(row => row.ImportId == id && row.Line == line, Ct);
    }

    /// <summary>How many rows of everything that an import may touch.</summary>
    private static async Task<string> Traces(ContentBench bench)
    {
        await using var db = bench.OpenDatabase();
        return $"{await db.Set<CmsNode>().CountAsync(Ct)} {await db.Set<CmsVersion>().CountAsync(Ct)} {await db.Set<CmsLogEntry>().CountAsync(Ct)} "
            + $"{await db.Set<DocumentPick>().CountAsync(Ct)} {await db.Set<DocumentPickKey>().CountAsync(Ct)} {await db.Set<AuditEntry>().CountAsync(Ct)}";
    }
}
