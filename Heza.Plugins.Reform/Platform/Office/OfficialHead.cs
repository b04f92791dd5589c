using System.Globalization;

namespace Heza.Plugins.Reform.Platform.Office;

/// <summary>Words of a document's head.</summary>
public static class OfficialHead
{
    public const string NationalName = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    public const string Motto = "Độc lập - Tự do - Hạnh phúc";

    /// <summary>"Hải Phòng, ngày 03 tháng 9 năm 2023": days under 10 and January and February have a nought before them.</summary>
    public static string PlaceAndDate(string place, DateOnly date) => string.Create(
        CultureInfo.InvariantCulture,
        $"{OfficeText.Line(place)}, ngày {date.Day:00} tháng {(date.Month <= 2 ? "0" : "")}{date.Month} năm {date.Year}");

    /// <summary>"Số: 212/BC-BQL", with room for the clerk's pen where the number is not known.</summary>
    public static string Number(OfficialDocument document) =>
        $"Số: {(document.Number is null ? "    " : OfficeText.Line(document.Number))}/{OfficeText.Line(document.Symbol)}";
}
