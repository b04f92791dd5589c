using System.Globalization;
using Heza.Plugins.Reform.Platform;

namespace Heza.Web.EmbeddedCms;

/// <summary>Which page a request asks for: <c>?page=2&amp;pageSize=50</c>.</summary>
public readonly record struct PageAsked(int Page, int Size)
{
    public const int MaxSize = 200;

    public int Skip => (Page - 1) * Size;

    public static Result<PageAsked> Read(HttpRequest request)
    {
        var page = Number(request.Query["page"], 1, 1_000_000);
        var size = Number(request.Query["pageSize"], 50, MaxSize);
        return page is null ? Problem.Field("page", "Số trang phải là số từ 1 trở lên.")
            : size is null ? Problem.Field("pageSize", $"Số dòng mỗi trang phải là số từ 1 đến {MaxSize}.")
            : new PageAsked(page.Value, size.Value);
    }

    private static int? Number(string? text, int otherwise, int max) =>
        string.IsNullOrEmpty(text) ? otherwise
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= max ? number
            : null;
}
