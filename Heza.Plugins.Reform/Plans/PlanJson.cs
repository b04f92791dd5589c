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
    private Plan _plan = null!;

    /// <param name="utf8">The file, with or without a byte order mark.</param>
    public static Result<Plan> Read(ReadOnlyMemory<byte> utf8) => Parse(utf8, Read);

    public static Result<Plan> Read(JsonElement root) => new PlanJson().Whole(root);

    /// <param name="utf8">JSON, with or without a byte order mark.</param>
    /// <param name="read">Is given an object, never anything else.</param>
    public static Result<T> Parse<T>(ReadOnlyMemory<byte> utf8, Func<JsonElement, Result<T>> read)
    {
        if (utf8.Span.StartsWith("\uFEFF"u8))
        {
            utf8 = utf8[3..];
        }

        try
        {
            using var document = JsonDocument.Parse(utf8, new JsonDocumentOptions { AllowDuplicateProperties = false });
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? read(document.RootElement)
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

    private Result<Plan> Whole(JsonElement root)
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
        new PlanItemsJson(_json, _plan).Read(root);
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
            UnitCode = _json.Known(_json.Text(element, place, "unit", PlanLimits.Code), _plan.Units.Select(unit => unit.Code), $"{place}.unit", "đơn vị", "units"),
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
            _json.OnlyOnce(places, code, place);
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
}
