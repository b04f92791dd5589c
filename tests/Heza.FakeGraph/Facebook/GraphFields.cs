namespace Heza.Testing.Fakes;

/// <summary>One name of a <c>fields</c> parameter and what stands in its braces.</summary>
internal sealed record GraphFields(string Name, IReadOnlyList<GraphFields> Inner)
{
    /// <summary>Takes <c>id,attachments.limit(5){type,url}</c> apart; modifiers such as <c>.limit(5)</c> are left out.</summary>
    public static IReadOnlyList<GraphFields> Parse(string text)
    {
        var fields = new List<GraphFields>();
        for (int start = 0, depth = 0, i = 0; i <= text.Length; i++)
        {
            var sign = i < text.Length ? text[i] : ',';
            depth += sign is '{' or '(' ? 1 : sign is '}' or ')' ? -1 : 0;
            if (sign == ',' && depth == 0)
            {
                Add(fields, text[start..i].Trim());
                start = i + 1;
            }
        }

        return fields;
    }

    private static void Add(List<GraphFields> fields, string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        var brace = text.IndexOf('{', StringComparison.Ordinal);
        var name = (brace < 0 ? text : text[..brace]).Split('.')[0];
        fields.Add(new(name, brace < 0 ? [] : Parse(text[(brace + 1)..(text.EndsWith('}') ? ^1 : ^0)])));
    }
}
