using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Text;

namespace Heza.Plugins.Reform.Coverage;

/// <summary>What the Office says about a fulfilment.</summary>
public sealed record Verdict
{
    public const int LongestComment = 2000;

    private Verdict(FulfilmentState state, string? comment) => (State, Comment) = (state, comment);

    public FulfilmentState State { get; }

    public string? Comment { get; }

    /// <summary>Without a word.</summary>
    public static Verdict Accepted { get; } = new(FulfilmentState.Accepted, null);

    /// <param name="comment">What is to be remembered with it; may be empty.</param>
    public static Result<Verdict> Accept(string? comment) => Read(FulfilmentState.Accepted, comment, "Ghi chú");

    /// <param name="comment">What the editor is to mend; mandatory.</param>
    public static Result<Verdict> Return(string? comment) =>
        string.IsNullOrWhiteSpace(comment)
            ? Problem.Field("comment", "Hãy ghi lý do trả lại để biên tập viên biết cần sửa gì.")
            : Read(FulfilmentState.Returned, comment, "Lý do");

    private static Result<Verdict> Read(FulfilmentState state, string? comment, string name)
    {
        var text = VietnameseText.Normalize(comment ?? "").ReplaceLineEndings("\n").Trim();
        return text.Length > LongestComment ? Problem.Field("comment", $"{name} dài {text.Length} ký tự; nhiều nhất là {LongestComment}.")
            : text.Any(c => char.IsControl(c) && c is not ('\n' or '\t')) ? Problem.Field("comment", $"{name} có ký tự điều khiển (như ký tự rỗng); hãy gõ lại.")
            : new Verdict(state, text.Length == 0 ? null : text);
    }
}
