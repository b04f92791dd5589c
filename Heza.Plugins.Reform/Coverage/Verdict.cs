using Heza.Plugins.Reform.Platform;

namespace Heza.Plugins.Reform.Coverage;

/// <summary>What the Office says about a fulfilment.</summary>
public sealed record Verdict
{
    public const int LongestComment = 2000;

    private Verdict(FulfilmentState state, string? comment) => (State, Comment) = (state, comment);

    public FulfilmentState State { get; }

    public string? Comment { get; }

    public static Verdict Accept { get; } = new(FulfilmentState.Accepted, null);

    /// <param name="comment">What the editor is to mend; mandatory.</param>
    public static Result<Verdict> Return(string? comment)
    {
        var text = comment?.ReplaceLineEndings("\n").Trim() ?? "";
        return text.Length == 0 ? Problem.Field("comment", "Hãy ghi lý do trả lại để biên tập viên biết cần sửa gì.")
            : text.Length > LongestComment ? Problem.Field("comment", $"Lý do dài {text.Length} ký tự; nhiều nhất là {LongestComment}.")
            : text.Contains('\0') ? Problem.Field("comment", "Lý do có ký tự rỗng (U+0000); hãy gõ lại.")
            : new Verdict(FulfilmentState.Returned, text);
    }
}
