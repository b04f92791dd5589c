using System.Globalization;
using System.Text;
using System.Text.Json;
using Heza.Plugins.Reform.Platform;

namespace Heza.Plugins.Reform.Plans;

/// <summary>
/// Reads values out of JSON and keeps a message for each place that is wrong (<c>contentItems[1].items[2].code</c>), so
/// that one try shows all that is to be mended.
/// </summary>
internal sealed class JsonPlaces
{
    private const int MostErrors = 50;
    private const int LongestList = 2000;
    private readonly Dictionary<string, string[]> _errors = new(StringComparer.Ordinal);

    public static string Place(string owner, string member) => owner.Length == 0 ? member : $"{owner}.{member}";

    public void Wrong(string place, string message)
    {
        if (_errors.Count < MostErrors)
        {
            _errors.TryAdd(place, [message]);
        }
    }

    public Problem? Problem(string what)
    {
        if (_errors.Count == 0)
        {
            return null;
        }

        var (place, messages) = _errors.First();
        var many = _errors.Count == 1 ? "" : $" (và {_errors.Count - 1} lỗi khác)";
        return new Problem(ProblemKind.Invalid, $"{what} chưa nhập được: {place}: {messages[0]}{many}", _errors);
    }

    public string Text(JsonElement owner, string place, string member, int longest) =>
        OptionalText(owner, place, member, longest) ?? Missing(Place(place, member));

    /// <summary>Composed (NFC), white space and line ends as single spaces; null when absent, JSON null or blank.</summary>
    public string? OptionalText(JsonElement owner, string place, string member, int longest) =>
        owner.TryGetProperty(member, out var value) ? TextOf(value, Place(place, member), longest) : null;

    public string? TextOf(JsonElement value, string place, int longest)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            Wrong(place, "phải là chữ trong dấu ngoặc kép.");
            return null;
        }

        var text = string.Join(' ', value.GetString()!.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)).Normalize(NormalizationForm.FormC);
        if (text.Any(char.IsControl))
        {
            Wrong(place, "có ký tự điều khiển (như ký tự rỗng); hãy gõ lại.");
            return null;
        }

        if (text.Length > longest)
        {
            Wrong(place, $"dài {text.Length} ký tự; nhiều nhất là {longest}.");
            return null;
        }

        return text.Length == 0 ? null : text;
    }

    /// <summary>A code fit for addresses and for <c>2023/a.1</c>.</summary>
    public string Code(JsonElement owner, string place)
    {
        var code = Text(owner, place, "code", PlanLimits.Code);
        if (code.Length > 0 && !(char.IsLetterOrDigit(code[0]) && char.IsLetterOrDigit(code[^1]) && code.All(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_')))
        {
            Wrong(Place(place, "code"), $"mã “{code}” chỉ được có chữ, số, dấu chấm, gạch nối; bắt đầu và kết thúc bằng chữ hoặc số.");
        }

        return code;
    }

    public int Number(JsonElement owner, string place, string member, int from, int to, int? whenAbsent = null)
    {
        if (!owner.TryGetProperty(member, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            if (whenAbsent is null)
            {
                Missing(Place(place, member));
            }

            return whenAbsent ?? from;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= from && number <= to)
        {
            return number;
        }

        Wrong(Place(place, member), $"phải là số nguyên từ {from} đến {to}.");
        return from;
    }

    public DateOnly Day(JsonElement owner, string place, string member)
    {
        var text = Text(owner, place, member, 40);
        if (text.Length > 0 && !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            Wrong(Place(place, member), $"ngày “{text}” không đúng; hãy viết theo dạng 2023-03-03.");
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : default;
    }

    /// <summary>The objects of an array with their places; other values are errors, an absent array is empty.</summary>
    public IEnumerable<(JsonElement Element, string Place)> Objects(JsonElement owner, string place, string member)
    {
        foreach (var (element, itemPlace) in Values(owner, place, member))
        {
            if (element.ValueKind == JsonValueKind.Object)
            {
                yield return (element, itemPlace);
            }
            else
            {
                Wrong(itemPlace, "phải là một đối tượng {…}.");
            }
        }
    }

    public IEnumerable<(JsonElement Element, string Place)> Values(JsonElement owner, string place, string member)
    {
        if (!owner.TryGetProperty(member, out var array) || array.ValueKind == JsonValueKind.Null)
        {
            yield break;
        }

        if (array.ValueKind != JsonValueKind.Array)
        {
            Wrong(Place(place, member), "phải là một danh sách […].");
            yield break;
        }

        if (array.GetArrayLength() > LongestList)
        {
            Wrong(Place(place, member), $"có hơn {LongestList} dòng.");
            yield break;
        }

        var index = 0;
        foreach (var element in array.EnumerateArray())
        {
            yield return (element, $"{Place(place, member)}[{index++}]");
        }
    }

    public void OnlyOnce(Dictionary<string, string> places, string code, string place)
    {
        if (code.Length > 0 && !places.TryAdd(code, place))
        {
            Wrong($"{place}.code", $"mã “{code}” đã dùng ở {places[code]}.");
        }
    }

    public string Known(string code, IEnumerable<string> codes, string place, string what, string list)
    {
        if (code.Length > 0 && !codes.Contains(code))
        {
            Wrong(place, $"{what} “{code}” không có trong {list}.");
        }

        return code;
    }

    private string Missing(string place)
    {
        Wrong(place, "còn thiếu.");
        return "";
    }
}
