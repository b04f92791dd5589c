namespace Heza.Plugins.Reform.Platform;

/// <summary>Everything that is wrong with a form, so that the person can mend it at one go.</summary>
public sealed class FieldErrors
{
    private readonly Dictionary<string, string[]> _messages = new(StringComparer.Ordinal);

    /// <summary>Null when nothing is wrong.</summary>
    public Problem? Problem => _messages.Count == 0 ? null : new Problem(ProblemKind.Invalid, _messages.First().Value[0], _messages);

    public void Add(string field, string message) => _messages[field] = [.. _messages.GetValueOrDefault(field, []), message];

    /// <summary>A text that has to be there and may be so long.</summary>
    public void Check(string field, string text, int longest, string missing)
    {
        if (text.Length == 0)
        {
            Add(field, missing);
        }

        CheckLength(field, text, longest);
    }

    /// <summary>A text that may be missing.</summary>
    public void CheckLength(string field, string text, int longest)
    {
        if (text.Length > longest)
        {
            Add(field, $"Nội dung dài {text.Length} ký tự; nhiều nhất là {longest}. Hãy viết ngắn lại.");
        }
    }
}
