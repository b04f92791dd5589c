using Heza.Plugins.Reform.Documents;
using Heza.Plugins.Reform.Platform.Html;
using Heza.Plugins.Reform.Publishing.ReadModel;
using D = Heza.Plugins.Reform.Publishing.ReformSchema.DocumentFields;

namespace Heza.Plugins.Reform.Publishing.Checks;

/// <summary>What a legal document needs before readers may see it.</summary>
public static class DocumentRules
{
    public static IEnumerable<PublishingFault> Check(LegalDocument draft)
    {
        if (draft.Title.Length == 0)
        {
            yield return new PublishingFault("", "Văn bản chưa có tên.");
        }

        var number = DocumentNumber.Parse(draft.Number);
        if (!number.Ok)
        {
            yield return new PublishingFault(D.Number, number.Problem.Title);
        }
        else if (!number.Value.IsComplete(draft.Type))
        {
            yield return new PublishingFault(D.Number, "Số, ký hiệu chưa đủ: hãy ghi cả ký hiệu loại văn bản và cơ quan, ví dụ 61/2018/NĐ-CP.");
        }

        if (draft.Summary.Length == 0)
        {
            yield return new PublishingFault(D.Abstract, "Văn bản chưa có trích yếu.");
        }

        if (draft.Issuers.Count == 0)
        {
            yield return new PublishingFault(D.Issuers, "Văn bản chưa có cơ quan ban hành.");
        }

        if (draft.IssuedFrom is not { } issued)
        {
            yield return new PublishingFault(D.IssuedOn, "Ngày ban hành phải có dạng 2018-04-23, hoặc chỉ tháng 2023-01, hoặc chỉ năm 2016.");
        }
        else if (draft.EffectiveOn < issued)
        {
            yield return new PublishingFault(D.EffectiveOn, "Ngày có hiệu lực không thể trước ngày ban hành.");
        }

        if (draft.ExpiredOn is { } expired && expired < (draft.EffectiveOn ?? draft.IssuedFrom ?? expired))
        {
            yield return new PublishingFault(D.ExpiredOn, "Ngày hết hiệu lực không thể trước ngày có hiệu lực.");
        }

        if (HtmlText.PicturesWithoutAlternative(draft.Html).Count is var pictures and > 0)
        {
            yield return new PublishingFault(D.FullText, $"Có {pictures} ảnh trong toàn văn chưa có mô tả thay thế. Hãy thêm mô tả cho từng ảnh.");
        }
    }
}
