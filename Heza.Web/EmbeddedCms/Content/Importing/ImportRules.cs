using Heza.Plugins.Reform.Documents.Importing;
using Heza.Plugins.Reform.Platform;

namespace Heza.Web.EmbeddedCms.Content.Importing;

/// <summary>What may be done with an import in its state. Pure.</summary>
public static class ImportRules
{
    public static readonly Problem NotFound = Problem.NotFound("Không tìm thấy lần nhập này; có thể nó đã cũ và bị xoá. Hãy tải tệp lên lại.");

    public static readonly Problem ChangedMeanwhile = Problem.Conflict("Lần nhập này vừa được thay đổi ở nơi khác; hãy xem lại kết quả kiểm tra mới.");

    public static readonly Problem RegisterChanged =
        Problem.Conflict("Danh mục văn bản đã thay đổi sau khi kiểm tra nên chưa nhập gì. Hãy xem kết quả kiểm tra mới dưới đây rồi nhập lại.");

    public static readonly Problem SeenAnother =
        Problem.Conflict("Tệp hoặc lựa chọn đã đổi sau khi bạn xem nên chưa nhập gì. Hãy xem kết quả kiểm tra mới dưới đây rồi nhập lại.");

    /// <summary>Why this person cannot change the import or go on with it, or null.</summary>
    public static Problem? Unchangeable(DocumentImport? import, Actor actor) => import switch
    {
        null => NotFound,
        _ when import.OwnerId != actor.Id => new Problem(ProblemKind.Forbidden, $"Chỉ người tải tệp lên ({import.OwnerName}) mới nhập hoặc thay tệp được. Bạn có thể tải tệp của mình lên."),
        { State: ImportState.Waiting } => Problem.Conflict("Tệp này đang được nhập; hãy chờ xong."),
        { State: ImportState.Done } => Problem.Conflict("Tệp này đã nhập xong. Muốn nhập tệp khác, hãy bắt đầu lần nhập mới."),
        _ => null,
    };

    /// <summary>Why a dry run cannot be carried out, or null.</summary>
    public static Problem? Unimportable(ImportCounts counts) =>
        counts.Wrong > 0 ? new Problem(ProblemKind.Invalid, $"Còn {counts.Wrong} dòng có lỗi. Hãy sửa trong tệp rồi tải lên lại; chỉ nhập khi mọi dòng đều đúng.")
        : counts.Work == 0 ? new Problem(ProblemKind.Invalid, "Không có gì để nhập: mọi văn bản trong tệp đều đã có.")
        : null;

    /// <summary>For the audit.</summary>
    public static string Words(ImportCounts counts) =>
        $"{counts.New} văn bản mới, {counts.Update} bản nháp được cập nhật, {counts.Unchanged} như cũ, {counts.Skip} để nguyên";
}
