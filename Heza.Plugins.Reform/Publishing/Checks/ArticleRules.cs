using Heza.Plugins.Reform.Platform.Html;
using Heza.Plugins.Reform.Publishing.ReadModel;
using A = Heza.Plugins.Reform.Publishing.ReformSchema.ArticleFields;

namespace Heza.Plugins.Reform.Publishing.Checks;

/// <summary>What an article needs before readers may see it.</summary>
public static class ArticleRules
{
    /// <summary>The longest text that Facebook takes for a post, in UTF-16 units.</summary>
    public const int LongestFanpageText = 63_206;

    public static IEnumerable<PublishingFault> Check(Article draft)
    {
        if (draft.Title.Length == 0)
        {
            yield return new PublishingFault("", "Bài viết chưa có tiêu đề.");
        }

        if (draft.Summary.Length == 0)
        {
            yield return new PublishingFault(A.Summary, "Bài viết chưa có tóm tắt. Hãy viết một hoặc hai câu nêu nội dung chính.");
        }

        if (draft.Text.Length == 0)
        {
            yield return new PublishingFault(A.Body, "Bài viết chưa có nội dung.");
        }

        if (draft.ImageUrl is not null && string.IsNullOrWhiteSpace(draft.ImageAlt))
        {
            yield return new PublishingFault(A.LeadImageAlt, "Ảnh đại diện chưa có mô tả thay thế. Hãy mô tả ngắn gọn ảnh cho người không nhìn được.");
        }

        if (HtmlText.PicturesWithoutAlternative(draft.Html).Count is var pictures and > 0)
        {
            yield return new PublishingFault(A.Body, $"Có {pictures} ảnh trong nội dung chưa có mô tả thay thế. Hãy thêm mô tả cho từng ảnh.");
        }

        if (draft.FanpageMode == FanpageMode.AtTime && draft.FanpageAt is null)
        {
            yield return new PublishingFault(A.FanpageTime, "Đã chọn đăng fanpage theo giờ hẹn nhưng chưa có ngày giờ.");
        }

        if (draft.FanpageText?.Length > LongestFanpageText)
        {
            yield return new PublishingFault(A.FanpageText, $"Nội dung đăng fanpage dài quá {LongestFanpageText:N0} ký tự. Hãy rút gọn.");
        }
    }
}
