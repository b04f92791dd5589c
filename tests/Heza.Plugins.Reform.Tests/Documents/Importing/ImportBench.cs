using System.Text;
using System.Text.Json.Nodes;
using Heza.Plugins.Reform.Documents;
using Heza.Plugins.Reform.Documents.Importing;

namespace Heza.Plugins.Reform.Tests.Documents.Importing;

/// <summary>Files and a register to judge them against.</summary>
internal static class ImportBench
{
    public const string Header = "Số, ký hiệu;Loại văn bản;Cấp ban hành;Cơ quan ban hành;Ngày ban hành;Trích yếu;Người ký;Lĩnh vực;Ngày có hiệu lực;Ngày hết hiệu lực;Quan hệ";

    public static readonly DateOnly Today = new(2023, 6, 1);

    public static readonly ImportChoices Choices = new(
        [new("Nghị quyết", "Nghị quyết"), new("Nghị định", "Nghị định"), new("Thông tư", "Thông tư"), new("Chỉ thị", "Chỉ thị"), new("Kế hoạch", "Kế hoạch"), new("Luật", "Luật"), new("Công văn", "Công văn")],
        [new("trung-uong", "Trung ương"), new("thanh-pho", "Thành phố Hải Phòng"), new("ban-quan-ly", "Ban Quản lý")],
        [new("chi-dao-dieu-hanh", "Chỉ đạo, điều hành"), new("cai-cach-the-che", "Cải cách thể chế"), new("cai-cach-thu-tuc-hanh-chinh", "Cải cách thủ tục hành chính")]);

    /// <summary>A right row; named cells replace its own.</summary>
    public static string Row(
        string number = "61/2018/NĐ-CP", string type = "Nghị định", string level = "Trung ương", string issuers = "Chính phủ", string issued = "23/4/2018", string about = "Về một cửa",
        string signer = "", string fields = "", string effective = "", string expired = "", string relations = "") =>
        string.Join(';', new[] { number, type, level, issuers, issued, about, signer, fields, effective, expired, relations }.Select(cell => $"\"{cell}\""));

    public static ImportTable Table(params string[] rows) => Read(Encoding.UTF8.GetBytes(string.Join("\r\n", rows.Prepend(Header))));

    public static ImportTable Read(byte[] file)
    {
        var table = ReadImportFile.Run(file);
        Assert.True(table.Ok, table.Problem?.Title);
        return table.Value!;
    }

    public static string Refused(byte[] file)
    {
        var table = ReadImportFile.Run(file);
        Assert.False(table.Ok);
        return table.Problem!.Title;
    }

    public static JudgedImport Judge(ImportTable table, ImportExisting existing = ImportExisting.Skip, params RegisteredDocument[] register) =>
        JudgeImport.Run(table, new ImportFacts(Choices, register, existing, Today));

    public static JudgedRow JudgeOne(string row, ImportExisting existing = ImportExisting.Skip, params RegisteredDocument[] register) =>
        Assert.Single(Judge(Table(row), existing, register).Rows);

    public static RegisteredDocument Registered(
        string number, int? year, string issuer, RegisteredState state = RegisteredState.Published, int revision = 1, params (string Field, JsonNode? Value)[] values) => new(
        Guid.Parse("11111111-1111-1111-1111-111111111111"), $"Văn bản {number}",
        new DocumentIdentity(DocumentNumber.Parse(number).Value!.Key, year, [issuer]), state, revision,
        values.Append((ImportColumns.Number.Key, JsonValue.Create(number))).ToDictionary(value => value.Item1, value => value.Item2, StringComparer.Ordinal));
}
