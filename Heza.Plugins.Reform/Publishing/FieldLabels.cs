namespace Heza.Plugins.Reform.Publishing;

/// <summary>
/// The codes that editors choose from (the drop-downs of <c>uSync/v17/DataTypes</c>), in the words that people read.
/// </summary>
public static class FieldLabels
{
    public static readonly IReadOnlyDictionary<string, string> Categories = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["tin-tuc"] = "Tin tức",
        ["su-kien"] = "Sự kiện",
        ["huong-dan"] = "Hướng dẫn",
        ["hoi-dap"] = "Hỏi đáp",
        ["pho-bien-phap-luat"] = "Phổ biến pháp luật",
    };

    public static readonly IReadOnlyDictionary<string, string> Levels = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["trung-uong"] = "Trung ương",
        ["thanh-pho"] = "Thành phố Hải Phòng",
        ["ban-quan-ly"] = "Ban Quản lý",
    };

    /// <summary>What a legal document is about.</summary>
    public static readonly IReadOnlyDictionary<string, string> LegalFields = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["chi-dao-dieu-hanh"] = "Chỉ đạo, điều hành",
        ["cai-cach-the-che"] = "Cải cách thể chế",
        ["cai-cach-thu-tuc-hanh-chinh"] = "Cải cách thủ tục hành chính",
        ["cai-cach-to-chuc-bo-may"] = "Cải cách tổ chức bộ máy",
        ["cai-cach-che-do-cong-vu"] = "Cải cách chế độ công vụ",
        ["cai-cach-tai-chinh-cong"] = "Cải cách tài chính công",
        ["chinh-quyen-dien-tu"] = "Xây dựng chính quyền điện tử, chính quyền số",
    };

    /// <summary>The units of the publicity plan.</summary>
    public static readonly IReadOnlyDictionary<string, string> Units = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["van-phong"] = "Văn phòng",
        ["cong-ttdt"] = "Bộ phận phụ trách Cổng thông tin điện tử",
        ["mot-cua"] = "Bộ phận tiếp nhận và trả kết quả",
        ["ho-tro-giam-sat"] = "Phòng Hỗ trợ và Giám sát hoạt động đầu tư",
        ["vp-dai-dien"] = "Văn phòng đại diện tại các khu công nghiệp, khu kinh tế",
        ["phong-don-vi"] = "Các phòng, đơn vị trực thuộc khác",
    };

    /// <summary>Whom a piece speaks to.</summary>
    public static readonly IReadOnlyDictionary<string, string> Audiences = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["can-bo"] = "Cán bộ, công chức",
        ["doanh-nghiep"] = "Doanh nghiệp, nhà đầu tư",
        ["nguoi-dan"] = "Người dân",
    };

    public static readonly IReadOnlyDictionary<string, string> FanpageModes = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["none"] = "Không đăng",
        ["on-publish"] = "Đăng khi bài được xuất bản",
        ["at-time"] = "Đăng vào giờ hẹn",
    };

    private static readonly IReadOnlyDictionary<string, string>[] Lists = [Categories, Levels, LegalFields, Units, Audiences, FanpageModes];

    /// <summary>The label of a code of any of the lists, none of which share a code; other texts stay as they are.</summary>
    public static string Find(string code) => Lists.FirstOrDefault(labels => labels.ContainsKey(code))?[code] ?? code;

    /// <summary>The label; a code that nobody gave a label shows as it is.</summary>
    public static string Of(this IReadOnlyDictionary<string, string> labels, string code) => labels.GetValueOrDefault(code, code);
}
