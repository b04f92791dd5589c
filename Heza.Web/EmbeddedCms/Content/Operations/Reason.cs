using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Content.Storage;

namespace Heza.Web.EmbeddedCms.Content.Operations;

/// <summary>Why something that readers could see was taken down: somebody may have to answer for it.</summary>
public static class Reason
{
    public static Result<string> Check(string? reason) => reason?.Trim() switch
    {
        null or "" => Problem.Field("reason", "Hãy ghi lý do thu hồi."),
        { Length: > CmsLogEntry.CommentLength } => Problem.Field("reason", $"Lý do chỉ được tối đa {CmsLogEntry.CommentLength} ký tự."),
        var text when !StorableText.Is(text) => Problem.Field("reason", "Lý do có ký tự điều khiển không hợp lệ; hãy gõ lại."),
        var text => text,
    };
}
