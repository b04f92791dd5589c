using System.Globalization;
using Heza.Plugins.Reform.Publishing;

namespace Heza.Plugins.Reform.Fanpage.Cards;

/// <summary>What makes a link card well shown and its words well read on a fanpage.</summary>
public static class CardRules
{
    /// <summary>Pixels; below them Facebook shows a thumbnail beside the words in place of a wide picture.</summary>
    public const int WideWidth = 600, WideHeight = 315;

    /// <summary>Characters as a reader counts them; what follows is folded under "Xem thêm".</summary>
    public const int Unfolded = 480;

    /// <summary>Characters of a title that fit on the two lines of a card.</summary>
    public const int TitleFits = 100;

    public static string Host(string url) =>
        new Uri(url).Host is var host && host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;

    /// <summary>False where the size is not known.</summary>
    public static bool IsSmall(int? width, int? height) => width < WideWidth || height < WideHeight;

    /// <summary>Characters as a reader counts them: a letter with its marks is one, an emoji is one.</summary>
    public static int Length(string text) => new StringInfo(text).LengthInTextElements;

    /// <summary>Vietnamese sentences; empty when nothing is left to wish for.</summary>
    public static IReadOnlyList<string> Advice(LinkCard card, string text, bool smallImage)
    {
        var advice = new List<string>();
        if (card.ImageUrl is null)
        {
            advice.Add("Chưa có ảnh đại diện: thẻ liên kết sẽ không có ảnh, ít người bấm.");
        }
        else if (smallImage)
        {
            advice.Add($"Ảnh nhỏ hơn {WideWidth} × {WideHeight} điểm ảnh nên chỉ hiện thành ô nhỏ. Nên dùng ảnh ngang rộng từ 1200 điểm ảnh.");
        }

        if (Length(card.Title) > TitleFits)
        {
            advice.Add($"Tiêu đề dài hơn {TitleFits} ký tự nên sẽ bị cắt trên thẻ liên kết.");
        }

        if (card.Description.Length == 0)
        {
            advice.Add("Chưa có tóm tắt: thẻ liên kết sẽ không có dòng mô tả.");
        }

        if (Length(text) > Unfolded)
        {
            advice.Add($"Lời đăng dài hơn {Unfolded} ký tự: phần sau bị gập dưới “Xem thêm”.");
        }

        return advice;
    }
}
