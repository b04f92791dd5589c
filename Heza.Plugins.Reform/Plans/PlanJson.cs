using System.Globalization;
using System.Text.Json;
using Heza.Plugins.Reform.Platform;

namespace Heza.Plugins.Reform.Plans;

/// <summary>
/// Reads a plan from its JSON form: see <c>SampleContent/plan-105-kh-bql-2023.json</c>. Members that it does not know
/// are ignored; everything else is checked before anything is kept.
/// </summary>
internal sealed class PlanJson
{
    private readonly JsonPlaces _json = new();
    private readonly Dictionary<string, string> _itemPlaces = new(StringComparer.OrdinalIgnoreCase);
    private Plan _plan = null!;
    private int _order;

    /// <param name="utf8">The file, with or without a byte order mark.</param>
    public static Result<Plan> Read(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.Span.StartsWith("\uFEFF"u8))
        {
            utf8 = utf8[3..];
        }

        try
        {
            using var document = JsonDocument.Parse(utf8, new JsonDocumentOptions { AllowDuplicateProperties = false });
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? new PlanJson().Read(document.RootElement)
                : new Problem(ProblemKind.Malformed, "Tệp kế hoạch phải là một đối tượng JSON {…}.");
        }
        catch (JsonException e)
        {
            return new Problem(ProblemKind.Malformed, $"Tệp kế hoạch không phải JSON đúng cách: lỗi ở dòng {e.LineNumber + 1}.");
        }
        catch (InvalidOperationException)
        {
            // What System.Text.Json throws for half a surrogate pair in a string ("\ud83d").
            return new Problem(ProblemKind.Malformed, "Tệp kế hoạch có ký tự hỏng (một nửa của ký tự ghép).");
        }
    }

    private Result<Plan> Read(JsonElement root)
    {
        _plan = new Plan
        {
            Year = _json.Number(root, "", "year", Plan.MinYear, Plan.MaxYear),
            Number = _json.Text(root, "", "number", PlanLimits.Number),
            Title = _json.Text(root, "", "title", PlanLimits.Title),
            IssuedOn = PartialDate(root, "issuedOn"),
            Issuer = _json.Text(root, "", "issuer", PlanLimits.Name),
            ParentIssuer = _json.OptionalText(root, "", "parentIssuer", PlanLimits.Name),
            Theme = _json.OptionalText(root, "", "theme", PlanLimits.Title),
            ReportRecipient = _json.OptionalText(root, "", "reportRecipient", PlanLimits.Name),
        };
        ReadLists(root);
        ReadItems(root, "", "contentItems", null, null);
        if (_plan.Items.Count == 0)
        {
            _json.Wrong("contentItems", "kế hoạch phải có ít nhất một nội dung.");
        }

        return _json.Problem("Kế hoạch") is { } problem ? problem : _plan;
    }

    private void ReadLists(JsonElement root)
    {
        var year = _plan.Year;
        _plan.Audiences.AddRange(List(root, "audiences", (element, place, code, order) =>
            new Audience { PlanYear = year, Code = code, Name = _json.Text(element, place, "name", PlanLimits.Name), Order = order }));
        _plan.Forms.AddRange(List(root, "forms", (element, place, code, order) =>
            new PublicityForm { PlanYear = year, Code = code, Title = _json.Text(element, place, "title", PlanLimits.Title), Order = order }));
        _plan.Units.AddRange(List(root, "units", (element, place, code, order) => new Unit
        {
            PlanYear = year,
            Code = code,
            Name = _json.Text(element, place, "name", PlanLimits.Name),
            Role = _json.OptionalText(element, place, "role", PlanLimits.Title),
            Order = order,
        }));
        _plan.Obligations.AddRange(List(root, "obligations", (element, place, code, order) => new Obligation
        {
            PlanYear = year,
            Code = code,
            UnitCode = Known(_json.Text(element, place, "unit", PlanLimits.Code), _plan.Units.Select(unit => unit.Code), $"{place}.unit", "đơn vị", "units"),
            Title = _json.Text(element, place, "title", PlanLimits.Title),
            Order = order,
        }));
        ReadDeadlines(root);
    }

    private List<T> List<T>(JsonElement root, string member, Func<JsonElement, string, string, int, T> read)
    {
        var places = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var list = new List<T>();
        foreach (var (element, place) in _json.Objects(root, "", member))
        {
            var code = _json.Code(element, place);
            OnlyOnce(places, code, place);
            list.Add(read(element, place, code, list.Count));
        }

        return list;
    }

    private void ReadDeadlines(JsonElement root)
    {
        foreach (var (element, place) in _json.Objects(root, "", "reportDeadlines"))
        {
            var period = _json.Text(element, place, "period", PlanLimits.Code);
            if (period.Length > 0 && !ReportDeadline.Periods.Contains(period))
            {
                _json.Wrong($"{place}.period", $"kỳ “{period}” không có; hãy dùng {string.Join(", ", ReportDeadline.Periods)}.");
            }

            if (_plan.Deadlines.Exists(other => other.Period == period))
            {
                _json.Wrong($"{place}.period", $"kỳ “{period}” bị trùng.");
            }

            _plan.Deadlines.Add(new ReportDeadline
            {
                PlanYear = _plan.Year,
                Period = period,
                Title = _json.Text(element, place, "title", PlanLimits.Title),
                Before = _json.Day(element, place, "before"),
                Order = _plan.Deadlines.Count,
            });
        }
    }

    private int ReadItems(JsonElement owner, string ownerPlace, string member, string? parent, string? group)
    {
        var count = 0;
        foreach (var (element, place) in _json.Objects(owner, ownerPlace, member))
        {
            count++;
            var code = _json.Code(element, place);
            OnlyOnce(_itemPlaces, code, place);
            var item = new ContentItem
            {
                PlanYear = _plan.Year,
                Code = code,
                ParentCode = parent,
                GroupCode = group ?? code,
                Title = _json.Text(element, place, "title", PlanLimits.Title),
                Order = _order++,
                IsLeaf = true,
            };
            _plan.Items.Add(item);
            ReadCites(element, place, item);
            ReadIndicators(element, place, item);
            item.IsLeaf = ReadItems(element, place, "items", code, item.GroupCode) == 0;
            ReadTargets(element, place, item);
        }

        return count;
    }

    private void ReadCites(JsonElement element, string place, ContentItem item)
    {
        foreach (var (value, citePlace) in _json.Values(element, place, "cites"))
        {
            var number = _json.TextOf(value, citePlace, PlanLimits.Number);
            if (number is null)
            {
                _json.Wrong(citePlace, "phải là số, ký hiệu văn bản.");
            }
            else if (!item.Cites.Exists(cited => cited.Number == number))
            {
                item.Cites.Add(new CitedDocument { PlanYear = _plan.Year, ItemCode = item.Code, Number = number, Order = item.Cites.Count });
            }
        }
    }

    private void ReadIndicators(JsonElement element, string place, ContentItem item)
    {
        foreach (var (value, indicatorPlace) in _json.Objects(element, place, "indicators"))
        {
            var code = _json.Code(value, indicatorPlace);
            OnlyOnce(_itemPlaces, code, indicatorPlace);
            item.Indicators.Add(new Indicator
            {
                PlanYear = _plan.Year,
                Code = code,
                ItemCode = item.Code,
                Title = _json.Text(value, indicatorPlace, "title", PlanLimits.Title),
                Goal = _json.OptionalText(value, indicatorPlace, "target", PlanLimits.Name),
                Order = item.Indicators.Count,
            });
        }
    }

    private void ReadTargets(JsonElement element, string place, ContentItem item)
    {
        foreach (var (value, targetPlace) in _json.Objects(element, place, "targets"))
        {
            var form = _json.OptionalText(value, targetPlace, "form", PlanLimits.Code);
            var target = new Target
            {
                PlanYear = _plan.Year,
                ItemCode = item.Code,
                Count = _json.Number(value, targetPlace, "count", 1, PlanLimits.TargetCount),
                Period = Period(value, targetPlace),
                Form = form is null ? null : Known(form, _plan.Forms.Select(known => known.Code), $"{targetPlace}.form", "hình thức", "forms"),
                Channel = _json.OptionalText(value, targetPlace, "channel", PlanLimits.Code),
            };
            if (!item.IsLeaf)
            {
                _json.Wrong(targetPlace, $"mục “{item.Code}” có mục con; hãy đặt chỉ tiêu ở các mục con.");
            }
            else if (item.Targets.Exists(other => other.Form == target.Form && other.Channel == target.Channel))
            {
                _json.Wrong(targetPlace, $"mục “{item.Code}” đã có chỉ tiêu cho cùng hình thức và kênh.");
            }

            item.Targets.Add(target);
        }

        if (item.IsLeaf && item.Targets.Count == 0)
        {
            item.Targets.Add(Target.Default(_plan.Year, item.Code));
        }
    }

    private TargetPeriod Period(JsonElement element, string place)
    {
        switch (_json.OptionalText(element, place, "period", PlanLimits.Code))
        {
            case null or "year":
                return TargetPeriod.Year;
            case "quarter":
                return TargetPeriod.Quarter;
            case { } other:
                _json.Wrong($"{place}.period", $"kỳ “{other}” không có; hãy dùng year hoặc quarter.");
                return TargetPeriod.Year;
        }
    }

    private string? PartialDate(JsonElement root, string member)
    {
        var text = _json.OptionalText(root, "", member, 40);
        string[] forms = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];
        if (text is not null && !DateOnly.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            _json.Wrong(member, $"ngày “{text}” không đúng; hãy viết 2023-01-17, 2023-01 hoặc 2023.");
        }

        return text;
    }

    private void OnlyOnce(Dictionary<string, string> places, string code, string place)
    {
        if (code.Length > 0 && !places.TryAdd(code, place))
        {
            _json.Wrong($"{place}.code", $"mã “{code}” đã dùng ở {places[code]}.");
        }
    }

    private string Known(string code, IEnumerable<string> codes, string place, string what, string list)
    {
        if (code.Length > 0 && !codes.Contains(code))
        {
            _json.Wrong(place, $"{what} “{code}” không có trong {list}.");
        }

        return code;
    }
}
