using System.Text.Json.Nodes;
using Heza.Plugins.Reform.Platform.Text;

namespace Heza.Plugins.Reform.Documents.Importing;

/// <summary>
/// Reads the cell of relations: <c>thay-the: 19/2015/QĐ-TTg; can-cu: 76/2015/QH13 (một phần, Điều 8, từ 21/06/2018), 77/2015/QH13</c>.
/// </summary>
public static class ReadImportRelations
{
    private const int MostRelations = 100, MostProvision = 200;

    private static readonly IReadOnlyList<ImportChoice> Kinds =
    [
        .. RelationKinds.All.Select(kind => new ImportChoice(kind.Code, kind.Label)),
        new(RelationKinds.Amends, "Sửa đổi"), new(RelationKinds.Amends, "Bổ sung"), new(RelationKinds.Guides, "Quy định chi tiết"),
    ];

    /// <param name="own">Number of the row's own document.</param>
    /// <returns>Relations as a form sends them; messages for what was not understood.</returns>
    public static (JsonArray Relations, IReadOnlyList<string> Faults) Run(string typed, DocumentNumber? own)
    {
        var relations = new JsonArray();
        List<string> faults = [];
        foreach (var part in Split(typed, ';', '\n'))
        {
            ReadPart(part, own, relations, faults);
        }

        if (relations.Count > MostRelations)
        {
            faults.Add($"có {relations.Count} quan hệ; nhiều nhất là {MostRelations}");
        }

        return (relations, faults);
    }

    private static void ReadPart(string part, DocumentNumber? own, JsonArray relations, List<string> faults)
    {
        var colon = part.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            faults.Add($"“{Short(part)}” thiếu loại quan hệ; hãy ghi như “thay-the: 61/2018/NĐ-CP”");
            return;
        }

        var said = part[..colon].Trim();
        if (MatchChoice.Find(Kinds, said) is not { } kind)
        {
            var near = MatchChoice.Nearest(Kinds, said) is { } suggestion ? $"; có phải là “{suggestion.Value}” không?" : $"; hãy dùng {string.Join(", ", RelationKinds.All.Select(one => one.Code))}";
            faults.Add($"không có loại quan hệ “{Short(said)}”{near}");
            return;
        }

        var targets = Split(part[(colon + 1)..], ',').ToList();
        if (targets.Count == 0)
        {
            faults.Add($"“{Short(part)}” thiếu số, ký hiệu sau dấu hai chấm");
        }

        foreach (var target in targets)
        {
            if (ReadTarget(kind.Value, target, own, faults) is { } relation)
            {
                relations.Add(relation);
            }
        }
    }

    private static JsonNode? ReadTarget(string kind, string target, DocumentNumber? own, List<string> faults)
    {
        var open = target.IndexOf('(', StringComparison.Ordinal);
        var typed = (open < 0 ? target : target[..open]).Trim();
        var number = DocumentNumber.Parse(typed);
        if (!number.Ok)
        {
            faults.Add($"không đọc được số, ký hiệu “{Short(typed)}”");
            return null;
        }

        if (number.Value.Key == own?.Key)
        {
            faults.Add($"“{number.Value.Canonical}” là chính văn bản này");
            return null;
        }

        var relation = new JsonObject { ["kind"] = kind, ["number"] = number.Value.Canonical, ["scope"] = "all" };
        return open < 0 || ReadDetails(target[(open + 1)..].TrimEnd().TrimEnd(')'), relation, faults) ? relation : null;
    }

    /// <summary>"một phần, Điều 8, từ 21/06/2018": a relation to a provision concerns a part unless the whole is said.</summary>
    private static bool ReadDetails(string details, JsonObject relation, List<string> faults)
    {
        List<string> provision = [];
        var whole = false;
        foreach (var detail in Split(details, ','))
        {
            var folded = VietnameseText.Fold(detail);
            if (folded == "mot phan")
            {
                relation["scope"] = "part";
            }
            else if (folded == "toan bo")
            {
                whole = true;
            }
            else if (folded.StartsWith("tu ", StringComparison.Ordinal) && detail.Any(char.IsAsciiDigit))
            {
                var date = PartialDate.Parse(detail[3..].Trim() is var rest && VietnameseText.Fold(rest).StartsWith("ngay ", StringComparison.Ordinal) ? rest[5..] : rest);
                if (!date.Ok || date.Value.First != date.Value.Last)
                {
                    faults.Add($"không đọc được ngày trong “{Short(detail)}”; hãy ghi như “từ 21/06/2018”");
                    return false;
                }

                relation["holdsFrom"] = date.Value.ToString();
            }
            else
            {
                provision.Add(detail);
            }
        }

        if (provision.Count > 0)
        {
            var text = string.Join(", ", provision);
            relation["provision"] = text.Length <= MostProvision ? text : text[..MostProvision];
            relation["scope"] = whole ? "all" : "part";
        }

        return true;
    }

    /// <summary>Parts without blanks around them; what stands in parentheses is not parted.</summary>
    private static IEnumerable<string> Split(string text, params char[] separators)
    {
        var (start, depth) = (0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || (depth <= 0 && separators.Contains(text[i])))
            {
                if (text[start..i].Trim() is { Length: > 0 } part)
                {
                    yield return part;
                }

                start = i + 1;
            }
            else
            {
                depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            }
        }
    }

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
