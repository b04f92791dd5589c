using Heza.Plugins.Reform.Publishing;

namespace Heza.Web.EmbeddedCms.Accounts;

/// <summary>Something that a person opens from the desk.</summary>
/// <param name="Purpose">One sentence: what it is good for to this person.</param>
public sealed record DeskTool(string Title, string Purpose, string Path)
{
    private const string Coverage = "/umbraco/reform/coverage";
    private const string Fanpage = "/umbraco/reform/fanpage";

    private static readonly DeskTool Portal = new("Chuyên trang cải cách hành chính", "Xem tin, bài và văn bản như người đọc thấy.", PublicAddress.Home);
    private static readonly DeskTool Hangfire = new("Việc chạy nền", "Việc theo lịch: gửi bài, đối chiếu nội dung; xem việc nào lỗi và chạy lại (Hangfire).", "/umbraco/hangfire");
    private static readonly DeskTool Health = new("Tình trạng hệ thống", "Cơ sở dữ liệu, chỉ mục tìm kiếm và bộ lập lịch có sẵn sàng không (JSON).", "/health/ready");

    /// <summary>What the person's roles make their work.</summary>
    public static IReadOnlyList<DeskTool> Work(IReadOnlyList<string> roles) => [.. Mine(roles)];

    /// <summary>What everybody at the desk may look at besides.</summary>
    public static IReadOnlyList<DeskTool> Others(IReadOnlyList<string> roles)
    {
        var work = Work(roles).Select(tool => tool.Path).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. new[]
            {
                Portal,
                new("Kết quả kế hoạch tuyên truyền", "Xem mục nào của kế hoạch đã có minh chứng, mục nào còn thiếu.", Coverage),
                new("Fanpage thử nghiệm", "Xem bài đã lên fanpage và bài đang chờ gửi.", Fanpage),
            }.Where(tool => !work.Contains(tool.Path)),
        ];
    }

    private static IEnumerable<DeskTool> Mine(IReadOnlyList<string> roles)
    {
        if (roles.Contains(DeskRole.Office))
        {
            yield return new("Kết quả kế hoạch tuyên truyền", "Chấp nhận hoặc trả lại minh chứng, xem mục nào còn thiếu vào một ngày bất kỳ.", Coverage);
        }

        if (roles.Contains(DeskRole.Editor) || roles.Contains(DeskRole.Approver))
        {
            yield return new("Hàng đợi fanpage", "Theo dõi bài chờ gửi, bài bị lỗi cần xử lý và bài đã lên trang.", Fanpage);
        }

        if (roles.Contains(DeskRole.Administrator))
        {
            yield return Hangfire;
            yield return Health;
        }
    }
}
