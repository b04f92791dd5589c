using System.Text;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Heza.Plugins.Reform.Tests.Platform.Audit;

public sealed class AuditStoreTests
{
    private static readonly Actor Approver = new("0b0fd4a4-3a7d-4b3c-9f0e-000000000001", "Nguyễn Văn Lãnh Đạo");
    private static readonly DateTime Noon = new(2023, 6, 2, 5, 0, 0, DateTimeKind.Utc);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Database_refuses_to_change_or_delete_an_entry(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.Create(provider);
        await Write(database, AuditAction.ContentPublished, "Tin về một cửa", Noon);
        await using var db = database.Open();

        var change = await Assert.ThrowsAnyAsync<Exception>(() => db.Set<AuditEntry>().ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Detail, "khác"), Ct));
        var delete = await Assert.ThrowsAnyAsync<Exception>(() => db.Set<AuditEntry>().ExecuteDeleteAsync(Ct));

        Assert.All([change, delete], refused => Assert.Contains(AuditSql.Refusal, refused.Message, StringComparison.Ordinal));
        if (provider == DatabaseProvider.PostgreSql)
        {
            var truncate = await Assert.ThrowsAnyAsync<Exception>(() => db.Database.ExecuteSqlRawAsync($"TRUNCATE \"{AuditEntry.Table}\"", Ct));
            Assert.Contains(AuditSql.Refusal, truncate.Message, StringComparison.Ordinal);
        }

        Assert.Null((await db.Set<AuditEntry>().SingleAsync(Ct)).Detail);
    }

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Filters_narrow_by_vietnamese_day_person_action_subject_and_words_without_marks(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.Create(provider);
        // 17:00 UTC is midnight in Vietnam: the first entry still belongs to 1 June there, the second to 2 June.
        await Write(database, AuditAction.ContentSaved, "Cải cách thủ tục", new DateTime(2023, 6, 1, 16, 59, 0, DateTimeKind.Utc));
        await Write(database, AuditAction.ContentPublished, "Bộ phận một cửa", new DateTime(2023, 6, 1, 17, 0, 0, DateTimeKind.Utc), detail: "đúng hạn");
        await Write(database, AuditAction.AccountLocked, "Phạm Văn Đơn Vị", Noon, Actor.System, AuditSubjectKind.Account);

        Assert.Equal(["Bộ phận một cửa"], await Found(database, new() { From = "2023-06-02", To = "2023-06-02", Actor = "LANH dao" }));
        Assert.Equal(["Cải cách thủ tục"], await Found(database, new() { To = "2023-06-01" }));
        Assert.Equal(["Phạm Văn Đơn Vị"], await Found(database, new() { Actor = "system" }));
        Assert.Equal(["Bộ phận một cửa", "Cải cách thủ tục"], await Found(database, new() { Actor = Approver.Id }));
        Assert.Equal(["Bộ phận một cửa"], await Found(database, new() { Action = "content-published" }));
        Assert.Equal(["Phạm Văn Đơn Vị"], await Found(database, new() { Subject = "account", Key = "k" }));
        Assert.Equal(["Bộ phận một cửa"], await Found(database, new() { Text = "DUNG HAN" }));
        Assert.Equal(["Bộ phận một cửa"], await Found(database, new() { Text = "mot cua" }));
        Assert.Equal([], await Found(database, new() { Text = "100%_" }));
        Assert.Equal(["Phạm Văn Đơn Vị", "Bộ phận một cửa", "Cải cách thủ tục"], await Found(database, new()));
    }

    [Theory]
    [InlineData("02/06/2023", null, null, "from")]
    [InlineData("2023-06-02", "2023-06-01", null, "to")]
    [InlineData("9999-12-31", null, null, "from")]
    [InlineData(null, null, "khong-co", "action")]
    public void Filter_that_cannot_be_is_told_which_field(string? from, string? to, string? action, string field)
    {
        var read = AuditFilter.Read(new Query { From = from, To = to, Action = action }.Of());

        Assert.Equal([field], read.Problem!.Errors!.Keys);
    }

    [Fact]
    public async Task Export_is_a_table_that_no_spreadsheet_reckons()
    {
        await using var database = await TestDatabase.Create();
        await Write(database, AuditAction.ContentWithdrawn, "=HYPERLINK(\"http://xau\")", Noon, detail: "gỡ, \"sai\"\nhai dòng");
        await Write(database, AuditAction.ContentSaved, " @SUM(A1)", Noon.AddMinutes(1));
        await using var db = database.Open();
        using var output = new MemoryStream();

        await new ExportAudit(db, new FakeTimeProvider()).Run(new AuditFilter(), output, Ct);

        Assert.Equal([0xEF, 0xBB, 0xBF], output.ToArray()[..3]);
        var lines = Encoding.UTF8.GetString(output.ToArray()[3..]).Split("\r\n");
        Assert.StartsWith("Thời điểm (giờ Việt Nam),Người thực hiện,", lines[0], StringComparison.Ordinal);
        Assert.Equal($"02/06/2023 12:01:00,Nguyễn Văn Lãnh Đạo,{Approver.Id},Lưu nội dung,Nội dung,'@SUM(A1),k,,", lines[1]);
        Assert.Equal(
            $"02/06/2023 12:00:00,Nguyễn Văn Lãnh Đạo,{Approver.Id},Gỡ xuống,Nội dung,\"'=HYPERLINK(\"\"http://xau\"\")\",k,\"gỡ, \"\"sai\"\"\nhai dòng\",", lines[2]);
        Assert.Equal(["", ""], [lines[3], string.Concat(lines[4..])]);
    }

    [Theory]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("1-1", "1-1")]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData(null, "")]
    public void Field_of_the_table_is_safe_and_quoted_where_needed(string? text, string written) => Assert.Equal($"{written}\r\n", Csv.Line(text));

    [Fact]
    public void Every_act_and_subject_has_words() =>
        Assert.All(
            Enum.GetValues<AuditAction>().Select(AuditWords.Of).Concat(Enum.GetValues<AuditSubjectKind>().Select(AuditWords.Of)),
            words => Assert.NotEqual("", words));

    [Fact]
    public async Task Texts_that_are_too_long_or_cannot_be_stored_are_cut_to_what_can()
    {
        await using var database = await TestDatabase.Create();
        await Write(database, AuditAction.ContentSaved, new string('a', AuditEntry.MaxSubjectName - 2) + "😀😀\0", Noon);
        await using var db = database.Open();

        var entry = await db.Set<AuditEntry>().SingleAsync(Ct);

        Assert.Equal(new string('a', AuditEntry.MaxSubjectName - 2) + "…", entry.SubjectName);
    }

    private static async Task Write(
        TestDatabase database, AuditAction action, string name, DateTime at, Actor? actor = null, AuditSubjectKind kind = AuditSubjectKind.Content, string? detail = null)
    {
        await using var db = database.Open();
        db.Record(actor ?? Approver, action, new AuditSubject(kind, "k", name), at, detail);
        await db.SaveChangesAsync(Ct);
    }

    private static async Task<IEnumerable<string>> Found(TestDatabase database, Query query)
    {
        await using var db = database.Open();
        return (await new ReadAudit(db).Run(query.Of(), null, null, Ct)).Value!.Items.Select(row => row.SubjectName);
    }

    private sealed record Query
    {
        public string? From { get; init; }

        public string? To { get; init; }

        public string? Actor { get; init; }

        public string? Action { get; init; }

        public string? Subject { get; init; }

        public string? Key { get; init; }

        public string? Text { get; init; }

        public AuditQuery Of() => new(From, To, Actor, Action, Subject, Key, Text);
    }
}
