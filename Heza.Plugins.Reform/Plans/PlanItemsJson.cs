using System.Text.Json;

namespace Heza.Plugins.Reform.Plans;

/// <summary>Reads the content items of a plan with what stands under them, however deep.</summary>
internal sealed class PlanItemsJson(JsonPlaces json, Plan plan)
{
    private readonly Dictionary<string, string> _places = new(StringComparer.OrdinalIgnoreCase);
    private int _order;

    public void Read(JsonElement root) => ReadItems(root, "", "contentItems", null, null);

    private int ReadItems(JsonElement owner, string ownerPlace, string member, string? parent, string? group)
    {
        var count = 0;
        foreach (var (element, place) in json.Objects(owner, ownerPlace, member))
        {
            count++;
            var code = json.Code(element, place);
            json.OnlyOnce(_places, code, place);
            var item = new ContentItem
            {
                PlanYear = plan.Year,
                Code = code,
                ParentCode = parent,
                GroupCode = group ?? code,
                Title = json.Text(element, place, "title", PlanLimits.Title),
                Order = _order++,
                IsLeaf = true,
            };
            plan.Items.Add(item);
            ReadCites(element, place, item);
            ReadUnits(element, place, item);
            ReadIndicators(element, place, item);
            item.IsLeaf = ReadItems(element, place, "items", code, item.GroupCode) == 0;
            ReadTargets(element, place, item);
        }

        return count;
    }

    private void ReadCites(JsonElement element, string place, ContentItem item)
    {
        foreach (var (value, citePlace) in json.Values(element, place, "cites"))
        {
            var number = json.TextOf(value, citePlace, PlanLimits.Number);
            if (number is null)
            {
                json.Wrong(citePlace, "phải là số, ký hiệu văn bản.");
            }
            else if (!item.Cites.Exists(cited => cited.Number == number))
            {
                item.Cites.Add(new CitedDocument { PlanYear = plan.Year, ItemCode = item.Code, Number = number, Order = item.Cites.Count });
            }
        }
    }

    private void ReadUnits(JsonElement element, string place, ContentItem item)
    {
        foreach (var (value, unitPlace) in json.Values(element, place, "units"))
        {
            var code = json.TextOf(value, unitPlace, PlanLimits.Code);
            if (code is null)
            {
                json.Wrong(unitPlace, "phải là mã của một đơn vị.");
            }
            else if (!item.Units.Exists(unit => unit.UnitCode == code))
            {
                json.Known(code, plan.Units.Select(unit => unit.Code), unitPlace, "đơn vị", "units");
                item.Units.Add(new ItemUnit { PlanYear = plan.Year, ItemCode = item.Code, UnitCode = code, Order = item.Units.Count });
            }
        }
    }

    private void ReadIndicators(JsonElement element, string place, ContentItem item)
    {
        foreach (var (value, indicatorPlace) in json.Objects(element, place, "indicators"))
        {
            var code = json.Code(value, indicatorPlace);
            json.OnlyOnce(_places, code, indicatorPlace);
            item.Indicators.Add(new Indicator
            {
                PlanYear = plan.Year,
                Code = code,
                ItemCode = item.Code,
                Title = json.Text(value, indicatorPlace, "title", PlanLimits.Title),
                Goal = json.OptionalText(value, indicatorPlace, "target", PlanLimits.Name),
                Order = item.Indicators.Count,
            });
        }
    }

    private void ReadTargets(JsonElement element, string place, ContentItem item)
    {
        foreach (var (value, targetPlace) in json.Objects(element, place, "targets"))
        {
            var form = json.OptionalText(value, targetPlace, "form", PlanLimits.Code);
            var target = new Target
            {
                PlanYear = plan.Year,
                ItemCode = item.Code,
                Count = json.Number(value, targetPlace, "count", 1, PlanLimits.TargetCount),
                Period = Period(value, targetPlace),
                Form = form is null ? null : json.Known(form, plan.Forms.Select(known => known.Code), $"{targetPlace}.form", "hình thức", "forms"),
                Channel = json.OptionalText(value, targetPlace, "channel", PlanLimits.Code),
            };
            if (!item.IsLeaf)
            {
                json.Wrong(targetPlace, $"mục “{item.Code}” có mục con; hãy đặt chỉ tiêu ở các mục con.");
            }
            else if (item.Targets.Exists(other => other.Form == target.Form && other.Channel == target.Channel))
            {
                json.Wrong(targetPlace, $"mục “{item.Code}” đã có chỉ tiêu cho cùng hình thức và kênh.");
            }

            item.Targets.Add(target);
        }

        if (item.IsLeaf && item.Targets.Count == 0)
        {
            item.Targets.Add(Target.Default(plan.Year, item.Code));
        }
    }

    private TargetPeriod Period(JsonElement element, string place)
    {
        switch (json.OptionalText(element, place, "period", PlanLimits.Code))
        {
            case null or "year":
                return TargetPeriod.Year;
            case "quarter":
                return TargetPeriod.Quarter;
            case { } other:
                json.Wrong($"{place}.period", $"kỳ “{other}” không có; hãy dùng year hoặc quarter.");
                return TargetPeriod.Year;
        }
    }
}
