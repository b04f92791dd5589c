using Heza.Plugins.Reform.Platform.Text;

namespace Heza.Plugins.Reform.Documents.Importing;

internal sealed record ImportRowFacts(
    DocumentNumber? Number, ImportChoice? Type, PartialDate? IssuedOn, DateOnly? EffectiveOn, DateOnly? ExpiredOn);

/// <summary>
/// What the cells of a row say together. What would stop the document's publication is an error here already, in the words
/// of the table; what is merely unlikely is a warning.
/// </summary>
internal static class ImportRowRules
{
    public static IEnumerable<ImportFault> Check(ImportRowFacts row, DateOnly today) => [.. OfNumber(row), .. OfDates(row, today)];

    private static IEnumerable<ImportFault> OfNumber(ImportRowFacts row)
    {
        if (row.Number is not { } number)
        {
            yield break;
        }

        if (!number.IsComplete(row.Type?.Label))
        {
            yield return ImportFault.Error(ImportColumns.Number, "Số, ký hiệu chưa đủ: hãy ghi cả ký hiệu loại văn bản và cơ quan, ví dụ 61/2018/NĐ-CP.");
        }

        if (row.Type is { } type && number.TypeName is { } name && VietnameseText.Slug(name) != VietnameseText.Slug(type.Label))
        {
            yield return ImportFault.Warning(ImportColumns.Type, $"Số, ký hiệu mang ký hiệu của {name} nhưng loại ghi là {type.Label}. Hãy kiểm tra lại.");
        }

        if (number.Year is { } year && row.IssuedOn is { } issued && issued.Year != year)
        {
            yield return ImportFault.Warning(ImportColumns.IssuedOn, $"Số, ký hiệu mang năm {year} nhưng ngày ban hành là năm {issued.Year}. Hãy kiểm tra lại.");
        }
    }

    private static IEnumerable<ImportFault> OfDates(ImportRowFacts row, DateOnly today)
    {
        if (row.IssuedOn is { } issued && issued.First > today)
        {
            yield return ImportFault.Warning(ImportColumns.IssuedOn, "Ngày ban hành ở sau hôm nay. Hãy kiểm tra lại.");
        }

        if (row.EffectiveOn < row.IssuedOn?.First)
        {
            yield return ImportFault.Error(ImportColumns.EffectiveOn, "Ngày có hiệu lực không thể trước ngày ban hành.");
        }

        if (row.ExpiredOn is { } expired && expired < (row.EffectiveOn ?? row.IssuedOn?.First ?? expired))
        {
            yield return ImportFault.Error(ImportColumns.ExpiredOn, row.EffectiveOn is null ? "Ngày hết hiệu lực không thể trước ngày ban hành." : "Ngày hết hiệu lực không thể trước ngày có hiệu lực.");
        }
    }
}
