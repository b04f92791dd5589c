using System.Text;
using FsCheck.Xunit;
using Heza.Plugins.Reform.Documents;
using Heza.Plugins.Reform.Platform.Text;

namespace Heza.Plugins.Reform.Tests.Documents;

public sealed class DocumentNumberTests
{
    public static TheoryData<string> Canonical =>
    [
        "61/2018/NĐ-CP", "01/2018/TT-VPCP", "21/CT-UBND", "30c/NQ-CP", "105/KH-BQL", "18-NQ/TW", "17-KL/TW", "468/QĐ-TTg",
        "61/2020/QH14", "05/2014/TTLT-BNV-BTC", "01/2018/NQLT-CP-UBTVQH", "12/VBHN-VPQH", "1211/2016/UBTVQH13", "30a/2008/NQ-CP",
        "07/2020/NQ-HĐND", "22/2018/TT-BTTTT", "02-HD/BTCTW", "10/HĐ-BQL", "27/2021/QĐ-UBND", "45/CTr-UBND",
    ];

    [Theory]
    [MemberData(nameof(Canonical))]
    public void Canonical_number_stays_as_it_is(string number) => Assert.Equal(number, Read(number).Canonical);

    [Theory]
    [MemberData(nameof(Canonical))]
    public void Key_is_stable_under_typed_dirt(string number)
    {
        var key = Read(number).Key;
        string[] dirty =
        [
            number.ToLowerInvariant(), number.ToUpperInvariant(), VietnameseText.Fold(number), number.Replace('Đ', '\u00D0'),
            number.Normalize(NormalizationForm.FormD), number.Replace("/", " / "), number.Replace("-", " - "), number.Replace("-", "–"),
            number.Replace('/', '／'), "  " + number + ". ", "Số: " + number, "số " + number, "\u200B" + number + "\u00A0", "(" + number + ")",
            key, number.Replace('/', ' ').Replace('-', ' '),
        ];

        Assert.All(dirty, typed => Assert.Equal(key, Read(typed).Key));
    }

    [Theory]
    [InlineData("61/2018/NĐCP", "61/2018/NĐ-CP")]
    [InlineData("61/2018/ndcp", "61/2018/NĐ-CP")]
    [InlineData("nghị định 61 năm 2018", "61/2018/NĐ-CP")]
    [InlineData("Nghi dinh so 61/2018", "61/2018/NĐ-CP")]
    [InlineData("Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ", "61/2018/NĐ-CP")]
    [InlineData("chỉ thị 13 của Thủ tướng", "13/CT-TTg")]
    [InlineData("kết luận số 17 của Bộ Chính trị", "17-KL/TW")]
    [InlineData("1/2018/TT-VPCP", "01/2018/TT-VPCP")]
    [InlineData("18 - NQ/TW", "18-NQ/TW")]
    [InlineData("18/NQ-TW", "18-NQ/TW")]
    [InlineData("61.2018.NĐ-CP", "61/2018/NĐ-CP")]
    [InlineData("５/2014/TTLT/BNV-BTC", "05/2014/TTLT-BNV-BTC")]
    [InlineData("Luật số 61/2020/QH14", "61/2020/QH14")]
    [InlineData("21 ct ubnd", "21/CT-UBND")]
    [InlineData("10/hd-bql", "10/HD-BQL")]
    [InlineData("qđ 468 ttg", "468/QĐ-TTg")]
    [InlineData("1234/UBND-NC", "1234/UBND-NC")]
    [InlineData("17/QĐ-BLDTBXH", "17/QĐ-BLĐTBXH")]
    public void Typed_form_resolves(string typed, string number) => Assert.Equal(number, Read(typed).Canonical);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("cải cách hành chính")]
    [InlineData("nghị định 61")]
    [InlineData("thông tư 01 năm 2018")]
    [InlineData("61")]
    [InlineData("61/2018")]
    [InlineData("23/4/2018")]
    [InlineData("0/2018/NĐ-CP")]
    [InlineData("99999999999999999999/NĐ-CP")]
    [InlineData("61/2018/NĐ-CP thay thế 63/2010/NĐ-CP")]
    [InlineData("năm 2023 có 61 dự án")]
    [InlineData("\u0000\uD800😀")]
    public void What_is_no_complete_number_is_refused_with_an_example(string? typed)
    {
        var result = DocumentNumber.Parse(typed);

        Assert.False(result.Ok, result.Value?.Canonical);
        Assert.Contains("/", result.Problem.Title, StringComparison.Ordinal);
    }

    [Property(MaxTest = 2000)]
    public void No_text_breaks_the_reader_and_what_it_prints_it_reads_again(string? typed) => PrintsWhatItReads(typed);

    [Property(MaxTest = 3000)]
    public void No_row_of_number_parts_breaks_the_reader(int[] picks)
    {
        string[] parts =
            ["61", "2018", "30c", "/", "-", " ", "NĐ", "nd", "CP", "ttlt", "BNV", "QH14", "TW", "năm", "nghị định", "số", "ngày", "x", "Đ", "UBND", "\uFFFE"];
        PrintsWhatItReads(string.Concat(picks.Select(pick => parts[(pick & int.MaxValue) % parts.Length])));
    }

    [Theory]
    [InlineData("61/2018/NĐ-CP", "61-2018-nd-cp 61-2018-nd 61-2018 61-nd-cp 61-nd 61")]
    [InlineData("18-NQ/TW", "18-nq-tw 18-nq 18")]
    [InlineData("61/2020/QH14", "61-2020-qh14 61-2020 61-qh14 61")]
    public void Document_has_a_key_for_each_part_of_its_number(string number, string keys) =>
        Assert.Equal(keys, string.Join(' ', NumberKeys.Of(Read(number))));

    [Theory]
    [InlineData("nghị định 61", "61-nd")]
    [InlineData("61/2018", "61-2018")]
    [InlineData("thông tư 01 năm 2018", "01-2018-tt")]
    [InlineData("61/2018/NDCP", "61-2018-nd-cp")]
    [InlineData("cải cách", null)]
    public void Incomplete_number_gives_the_narrowest_key(string typed, string? key) => Assert.Equal(key, NumberKeys.Typed(typed));

    private static void PrintsWhatItReads(string? typed)
    {
        if (DocumentNumber.Parse(typed) is { Ok: true, Value: var number })
        {
            Assert.Equal(number.Canonical, Read(number.Canonical).Canonical);
            Assert.Equal(number.Key, Read(number.Canonical).Key);
            Assert.Equal(number.Key, Read(number.Key).Key);
        }
    }

    private static DocumentNumber Read(string typed)
    {
        var result = DocumentNumber.Parse(typed);
        Assert.True(result.Ok, $"\"{typed}\": {result.Problem?.Title}");
        return result.Value;
    }
}
