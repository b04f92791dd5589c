using Heza.Plugins.Reform.Documents.Importing;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Office;
using Heza.Web.EmbeddedCms.Content.Desk;
using Heza.Web.EmbeddedCms.Media;
using Heza.Web.Security;

namespace Heza.Web.EmbeddedCms.Content.Importing;

/// <param name="Existing"><c>skip</c> or <c>update-drafts</c>.</param>
public sealed record ImportChange(string? Existing);

/// <summary>Many documents from one table: its dry run first, then all of them or none.</summary>
internal static class ImportEndpoints
{
    public const string Address = "/umbraco/management/api/v1/desk/document-imports";

    public static void MapDocumentImports(this IEndpointRouteBuilder app)
    {
        var imports = app.MapGroup(Address).WithTags("Document imports").RequireAuthorization(Permissions.Edit);
        imports.MapGet("template.xlsx", (ImportChoices choices) => Results.File(ImportFiles.TemplateXlsx(choices), WriteXlsx.ContentType, "mau-nhap-van-ban.xlsx"))
            .WithName("GetImportTemplateXlsx").WithSummary("Tệp mẫu: danh sách để chọn, dòng ví dụ, giải thích").Produces(200, contentType: WriteXlsx.ContentType);
        imports.MapGet("template.csv", () => Results.File(ImportFiles.TemplateCsv(), ImportFiles.CsvType, "mau-nhap-van-ban.csv"))
            .WithName("GetImportTemplateCsv").WithSummary("Tệp mẫu dạng CSV").Produces(200, contentType: "text/csv");

        imports.MapGet("", List).WithName("ListDocumentImports").WithSummary("Các lần nhập của mọi người, mới nhất trước").TakesPage().Produces<PageOf<ImportView>>().ProducesProblem(422);
        imports.MapPost("", Send).WithName("CheckDocumentImport").WithSummary("Multipart form: file (XLSX, CSV), existing=skip|update-drafts. Chạy thử, chưa nhập gì.")
            .Accepts<IFormFile>("multipart/form-data", "*/*").Produces<ImportView>(201).ProducesProblem(400).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422);
        imports.MapGet("{key:guid}", Get).WithName("GetDocumentImport").WithSummary("Kết quả chạy thử, hoặc nhập đến đâu").Produces<ImportView>().ProducesProblem(404);
        imports.MapGet("{key:guid}/rows", Rows).WithName("ListDocumentImportRows").WithSummary("Từng dòng: sẽ làm gì, sai ở đâu; faults=true: chỉ dòng có lỗi hoặc cần lưu ý")
            .TakesPage().Produces<PageOf<ImportRowView>>().ProducesProblem(404).ProducesProblem(422);
        imports.MapGet("{key:guid}/faults.xlsx", (Guid key, ExportImportFaults export, CancellationToken ct) => Export(key, false, export, ct))
            .WithName("GetImportFaultsXlsx").WithSummary("Tệp đã gửi, thêm cột Lỗi để sửa tại chỗ").Produces(200, contentType: WriteXlsx.ContentType).ProducesProblem(404).ProducesProblem(422);
        imports.MapGet("{key:guid}/faults.csv", (Guid key, ExportImportFaults export, CancellationToken ct) => Export(key, true, export, ct))
            .WithName("GetImportFaultsCsv").WithSummary("Như trên, dạng CSV").Produces(200, contentType: "text/csv").ProducesProblem(404).ProducesProblem(422);
        MapChanging(imports);
    }

    private static void MapChanging(RouteGroupBuilder imports)
    {
        imports.MapPut("{key:guid}", Change).WithName("ChangeDocumentImport").WithSummary("Chạy thử lại với cách xử lý khác đối với văn bản đã có")
            .TakesJson<ImportChange>().Produces<ImportView>().ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(415).ProducesProblem(422);
        imports.MapPut("{key:guid}/file", Replace).WithName("ReplaceDocumentImportFile").WithSummary("Multipart form: file, tệp đã sửa. Chạy thử lại.")
            .Accepts<IFormFile>("multipart/form-data", "*/*").Produces<ImportView>()
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422);
        imports.MapPost("{key:guid}/run", Start).WithName("StartDocumentImport").WithSummary("Nhập tất cả hoặc không gì cả, nếu kết quả chạy thử (mark) còn đúng; chạy nền")
            .TakesJson<ImportOrder>().Produces<ImportView>(202).ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(415).ProducesProblem(422);
    }

    private static async Task<IResult> List(HttpRequest request, ReadImports read, CancellationToken ct)
    {
        var page = PageAsked.Read(request);
        return page.Ok ? Results.Ok(await read.List(page.Value, Actor.Of(request.HttpContext.User), ct)) : page.Problem.ToHttp();
    }

    private static async Task<IResult> Get(Guid key, HttpContext http, ReadImports read, CancellationToken ct) => (await read.One(key, Actor.Of(http.User), ct)).ToHttp();

    private static async Task<IResult> Rows(Guid key, bool? faults, HttpRequest request, ReadImports read, CancellationToken ct)
    {
        var page = PageAsked.Read(request);
        return page.Ok ? (await read.Rows(key, faults == true, page.Value, ct)).ToHttp() : page.Problem.ToHttp();
    }

    private static async Task<IResult> Export(Guid key, bool csv, ExportImportFaults export, CancellationToken ct) => (await export.Run(key, csv, ct)).ToHttp(
        bytes => Results.File(bytes, csv ? ImportFiles.CsvType : WriteXlsx.ContentType, csv ? "van-ban-can-sua.csv" : "van-ban-can-sua.xlsx"));

    private static async Task<IResult> Send(HttpContext http, CheckImport check, ReadImports read, CancellationToken ct)
    {
        var sent = await File(http, ct);
        if (!sent.Ok)
        {
            return sent.Problem.ToHttp();
        }

        var existing = Existing(http.Request.Form["existing"], otherwise: ImportExisting.Skip);
        if (!existing.Ok)
        {
            return existing.Problem.ToHttp();
        }

        var done = await check.Run(sent.Value, existing.Value, Actor.Of(http.User), ct);
        return await Answer(done, http, read, view => Results.Created($"{Address}/{view.Key}", view));
    }

    private static async Task<IResult> Replace(Guid key, HttpContext http, CheckImport check, ReadImports read, CancellationToken ct)
    {
        var sent = await File(http, ct);
        return sent.Ok ? await Answer(await check.Again(key, sent.Value, null, Actor.Of(http.User), ct), http, read, Results.Ok) : sent.Problem.ToHttp();
    }

    private static async Task<IResult> Change(Guid key, HttpContext http, CheckImport check, ReadImports read, CancellationToken ct)
    {
        var body = await DeskRequest.Read<ImportChange>(http.Request, ct);
        var existing = body.Ok ? Existing(body.Value.Existing, otherwise: null) : body.Problem;
        return existing.Ok ? await Answer(await check.Again(key, null, existing.Value, Actor.Of(http.User), ct), http, read, Results.Ok) : existing.Problem.ToHttp();
    }

    private static async Task<IResult> Start(Guid key, HttpContext http, StartImport start, ReadImports read, CancellationToken ct)
    {
        var body = await DeskRequest.Read<ImportOrder>(http.Request, ct);
        return body.Ok
            ? await Answer(await start.Run(key, body.Value, Actor.Of(http.User), ct), http, read, view => Results.Accepted($"{Address}/{key}", view))
            : body.Problem.ToHttp();
    }

    /// <summary>What is done is done: a caller who has left is answered all the same.</summary>
    private static async Task<IResult> Answer(Result<Guid> done, HttpContext http, ReadImports read, Func<ImportView, IResult> ok) =>
        done.Ok ? (await read.One(done.Value, Actor.Of(http.User), CancellationToken.None)).ToHttp(ok) : done.Problem.ToHttp();

    private static async Task<Result<SentFile>> File(HttpContext http, CancellationToken ct)
    {
        var form = await UploadForm.Read(http, ReadImportFile.MostBytes, ct);
        if (!form.Ok)
        {
            return form.Problem;
        }

        using var content = new MemoryStream();
        await form.Value.File.CopyToAsync(content, ct);
        return new SentFile(form.Value.File.FileName, content.ToArray());
    }

    private static Result<ImportExisting> Existing(string? asked, ImportExisting? otherwise) => asked switch
    {
        null or "" when otherwise is { } some => some,
        "skip" => ImportExisting.Skip,
        "update-drafts" => ImportExisting.UpdateDrafts,
        _ => Problem.Field("existing", "Hãy chọn cách xử lý văn bản đã có: skip (để nguyên) hoặc update-drafts (cập nhật bản nháp)."),
    };
}
