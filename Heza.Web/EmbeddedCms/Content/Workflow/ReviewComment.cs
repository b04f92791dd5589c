using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Content.Storage;

namespace Heza.Web.EmbeddedCms.Content.Workflow;

/// <summary>What people say to each other over a text.</summary>
public static class ReviewComment
{
    /// <summary>Null when nothing was said.</summary>
    public static Result<string?> Optional(string? comment) => comment?.Trim() switch
    {
        null or "" => (string?)null,
        { Length: > CmsLogEntry.CommentLength } => Problem.Field("comment", $"Góp ý chỉ được tối đa {CmsLogEntry.CommentLength} ký tự."),
        var text when !StorableText.Is(text) => Problem.Field("comment", "Góp ý có ký tự điều khiển không hợp lệ; hãy gõ lại."),
        var text => text,
    };

    /// <summary>A text is never returned without a word about what to mend.</summary>
    public static Result<string> Mandatory(string? comment)
    {
        var said = Optional(comment);
        return said.Problem is { } problem ? problem
            : said.Value is { } text ? text
            : Problem.Field("comment", "Hãy ghi góp ý để người viết biết cần sửa gì.");
    }
}
