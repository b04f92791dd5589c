using System.Globalization;
using Heza.Plugins.Reform.Documents;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Publishing.ReadModel;

namespace Heza.Benchmarks.Search;

/// <summary>A register as it may be after decades: two documents for each article, numbers, issuers and years as in real ones.</summary>
internal static class GeneratedRegister
{
    private static readonly (string Type, string Symbol)[] Types =
        [("Quyết định", "QĐ"), ("Kế hoạch", "KH"), ("Chỉ thị", "CT"), ("Nghị quyết", "NQ"), ("Thông tư", "TT"), ("Nghị định", "NĐ"), ("Kết luận", "KL")];

    private static readonly (string Issuer, string Body, string Level)[] Issuers =
    [
        ("Ủy ban nhân dân thành phố Hải Phòng", "UBND", "thanh-pho"), ("Ban Quản lý Khu kinh tế Hải Phòng", "BQL", "ban-quan-ly"), ("Chính phủ", "CP", "trung-uong"),
        ("Thủ tướng Chính phủ", "TTg", "trung-uong"), ("Bộ Nội vụ", "BNV", "trung-uong"), ("Bộ Tài chính", "BTC", "trung-uong"), ("Bộ Tư pháp", "BTP", "trung-uong"),
        ("Hội đồng nhân dân thành phố", "HĐND", "thanh-pho"), ("Văn phòng Chính phủ", "VPCP", "trung-uong"), ("Bộ Xây dựng", "BXD", "trung-uong"), ("Bộ Công Thương", "BCT", "trung-uong"),
    ];

    private static readonly string[] Fields = ["cai-cach-the-che", "cai-cach-thu-tuc-hanh-chinh", "cai-cach-to-chuc-bo-may", "cai-cach-che-do-cong-vu", "cai-cach-tai-chinh-cong"];
    private static readonly string[] Categories = ["tin-tuc", "huong-dan", "pho-bien-phap-luat", "hoi-dap"];

    public static IEnumerable<Publication> Rows(GeneratedText text, int count) =>
        Enumerable.Range(1, count).Select(number => number % 3 == 0 ? Article(text, number) : (Publication)Document(text, number));

    private static Article Article(GeneratedText text, int number)
    {
        var shown = VietnamTime.StartUtc(Day(text));
        return new Article
        {
            Key = Guid.CreateVersion7(),
            Slug = $"bai-{number}",
            Title = text.Text(text.Number(7, 16)),
            Summary = text.Text(text.Number(20, 40)),
            Text = text.Body(),
            Category = text.Mostly(Categories),
            Unit = "van-phong",
            FirstPublishedAt = shown,
            PublishedAt = shown,
            DisplayDate = shown,
        };
    }

    private static LegalDocument Document(GeneratedText text, int number)
    {
        var (day, (type, symbol), (issuer, body, level)) = (Day(text), text.Mostly(Types), text.Mostly(Issuers));
        var written = string.Create(CultureInfo.InvariantCulture, $"{(number / 20) + 1}/{day.Year}/{symbol}-{body}");
        var key = DocumentNumber.Parse(written).Value?.Key ?? "";
        var (about, ends) = (text.Text(text.Number(12, 30)), text.Number(0, 3) == 0 ? day.AddDays(2000) : (DateOnly?)null);
        return new LegalDocument
        {
            Key = Guid.CreateVersion7(),
            Slug = $"{key}-{number}",
            Title = $"{type} số {written}: {about}",
            Summary = about,
            Text = text.Body(),
            Number = written,
            NumberKey = key,
            Type = type,
            Level = level,
            Issuers = [issuer],
            Fields = [text.Mostly(Fields)],
            IssuedOn = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            IssuedFrom = day,
            EffectiveOn = day.AddDays(45),
            ExpiredOn = ends,
            ForceUntil = ends,
            FirstPublishedAt = VietnamTime.StartUtc(day),
            PublishedAt = VietnamTime.StartUtc(day),
        };
    }

    private static DateOnly Day(GeneratedText text) => new DateOnly(2005, 1, 1).AddDays(text.Number(0, 6900));
}
