using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;

namespace Heza.Plugins.Reform.Outreach.Activities;

/// <param name="PlanExists">There is a plan of the draft's year.</param>
/// <param name="Forms">Titles of the plan's forms by code.</param>
/// <param name="Units">Codes of the plan's units.</param>
/// <param name="Leaves">Those of the draft's items that are leaves of the plan.</param>
/// <param name="Photos">Those of the draft's photos that the library has.</param>
public sealed record ActivityFacts(
    bool PlanExists, IReadOnlyDictionary<string, string> Forms, IReadOnlySet<string> Units, IReadOnlySet<string> Leaves, IReadOnlySet<Guid> Photos);

/// <summary>What a recorded activity has to say.</summary>
public static class ActivityRule
{
    public const int MostParticipants = 1_000_000, MostItems = 20, MostPhotos = 20;

    /// <summary>Longer than a year is a typing error.</summary>
    private const int MostDays = 366;

    public static void Check(ActivityDraft draft, ActivityFacts facts, DateOnly today, FieldErrors errors)
    {
        CheckTexts(draft, errors);
        CheckDays(draft, facts, today, errors);
        CheckPlan(draft, facts, errors);
        CheckPhotos(draft, facts, errors);
    }

    private static void CheckTexts(ActivityDraft draft, FieldErrors errors)
    {
        errors.Check("title", draft.Title, Activity.LongestTitle, "Hãy ghi tên hoạt động.");
        errors.Check("place", draft.Place, Activity.LongestPlace, "Hãy ghi nơi diễn ra.");
        errors.Check("description", draft.Description, Activity.LongestDescription, "Hãy ghi nội dung đã tuyên truyền và kết quả.");
        if (draft.Participants is < 0 or > MostParticipants)
        {
            errors.Add("participants", $"Số người tham gia phải từ 0 đến {MostParticipants:N0}; để trống nếu không đếm.");
        }
    }

    private static void CheckDays(ActivityDraft draft, ActivityFacts facts, DateOnly today, FieldErrors errors)
    {
        if (draft.Day > today)
        {
            errors.Add("day", "Ngày diễn ra ở tương lai. Hãy ghi hoạt động sau khi đã diễn ra.");
        }
        else if (!facts.PlanExists)
        {
            errors.Add("day", $"Chưa có kế hoạch tuyên truyền của năm {draft.Year}. Hãy xem lại ngày diễn ra hoặc báo Văn phòng nhập kế hoạch.");
        }

        if (draft.LastDay is { } last && (last < draft.Day || last.DayNumber - draft.Day.DayNumber >= MostDays))
        {
            errors.Add("lastDay", last < draft.Day ? "Ngày kết thúc phải từ ngày diễn ra trở đi." : "Hoạt động dài quá một năm. Hãy xem lại ngày kết thúc.");
        }
    }

    private static void CheckPlan(ActivityDraft draft, ActivityFacts facts, FieldErrors errors)
    {
        // Without a plan there is nothing to choose from, which is said at the day.
        if (!facts.PlanExists)
        {
            return;
        }

        if (!facts.Forms.TryGetValue(draft.Form, out var form))
        {
            errors.Add("form", "Hãy chọn hình thức tuyên truyền.");
        }
        else if (OnlineForm.Is(form))
        {
            errors.Add("form", "Hình thức này được tính từ bài đã đăng trên cổng và fanpage. Hãy chọn hình thức khác.");
        }

        if (!facts.Units.Contains(draft.Unit))
        {
            errors.Add("unit", "Hãy chọn đơn vị có trong kế hoạch.");
        }

        if (draft.Items.Count is 0 or > MostItems)
        {
            errors.Add("items", draft.Items.Count == 0 ? "Hãy chọn nội dung của kế hoạch mà hoạt động này thực hiện." : $"Hãy chọn nhiều nhất {MostItems} nội dung.");
        }

        foreach (var unknown in draft.Items.Where(item => !facts.Leaves.Contains(item)))
        {
            errors.Add("items", $"Kế hoạch năm {draft.Year} không có nội dung “{unknown}”, hoặc đó là một nhóm. Hãy chọn lại.");
        }
    }

    private static void CheckPhotos(ActivityDraft draft, ActivityFacts facts, FieldErrors errors)
    {
        if (draft.Photos.Count > MostPhotos)
        {
            errors.Add("photos", $"Hãy chọn nhiều nhất {MostPhotos} ảnh.");
        }

        if (draft.Photos.Any(photo => !facts.Photos.Contains(photo.Media)))
        {
            errors.Add("photos", "Có ảnh không còn trong thư viện, hoặc không phải là ảnh. Hãy tải lại ảnh đó.");
        }

        if (draft.Photos.Any(photo => photo.AltText.Length is 0 or > ActivityPhoto.LongestAltText))
        {
            errors.Add("photos", $"Hãy mô tả từng ảnh cho người không nhìn được, mỗi ảnh nhiều nhất {ActivityPhoto.LongestAltText} ký tự.");
        }
    }
}
