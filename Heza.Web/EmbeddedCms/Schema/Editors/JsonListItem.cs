using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Heza.Web.EmbeddedCms.Schema.Editors;

/// <summary>What an item of a JSON list must look like.</summary>
/// <param name="Fits">Holds for a good item.</param>
/// <param name="Expected">Vietnamese, what is expected.</param>
internal sealed partial record JsonListItem(Func<JsonNode?, bool> Fits, string Expected)
{
    public static readonly JsonListItem Anything = new(_ => true, "");

    public static readonly JsonListItem PlanItem = new(
        item => Json.IsText(item, out var text) && PlanItemPattern().IsMatch(text),
        "mỗi mục phải ghi năm và mã, ví dụ 2023/a.1");

    public static readonly JsonListItem Key = new(
        item => Json.IsText(item, out var text) && Guid.TryParse(text, out var key) && key != Guid.Empty,
        "mỗi mục phải là mã của một văn bản (GUID)");

    public static readonly JsonListItem Relation = new(
        IsRelation,
        "mỗi mục phải có loại quan hệ (kind) và văn bản (number hoặc document); phạm vi (scope) là all hoặc part, ngày (holdsFrom) ghi như 2018-06-21");

    /// <summary>Only the shape: which kinds of relations there are is the plugin's knowledge.</summary>
    private static bool IsRelation(JsonNode? item) =>
        item is JsonObject relation
        && Json.IsText(relation["kind"], out var kind) && kind.Length > 0
        && (Json.IsText(relation["number"], out var number) && number.Length > 0 ? IsNothingOr(relation["document"], Key.Fits) : Key.Fits(relation["document"]))
        && IsNothingOr(relation["number"], IsString)
        && IsNothingOr(relation["provision"], IsString)
        && IsNothingOr(relation["scope"], scope => Json.IsText(scope, out var text) && text is "all" or "part")
        && IsNothingOr(relation["holdsFrom"], day => DateText.Day(day) is not null);

    private static bool IsString(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String;

    /// <summary>Forms send an empty string for what was left out.</summary>
    private static bool IsNothingOr(JsonNode? node, Func<JsonNode?, bool> fits) =>
        node is null || (Json.IsText(node, out var text) && text.Length == 0) || fits(node);

    [GeneratedRegex(@"^\d{4}/[a-z0-9]+(\.[a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex PlanItemPattern();
}
