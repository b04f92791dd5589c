using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Heza.Plugins.Reform.Platform;
using Umbraco.Cms.Core.Models;

namespace Heza.Web.EmbeddedCms.Schema.Editors;

/// <summary>What a calendar day and a moment have in common.</summary>
internal abstract class DateEditor(string example) : Editor
{
    public override ValueStorageType Storage => ValueStorageType.Ntext;

    public override Conversion Store(JsonNode value, object? current, DataTypeDefinition dataType)
    {
        var date = value is JsonObject dated ? dated["date"] : value;
        if (date is null || (Json.IsText(date, out var text) && string.IsNullOrWhiteSpace(text)))
        {
            return Conversion.Empty;
        }

        return DateText.Moment(value) is { } moment
            ? new Conversion(DateText.Stored(Kept(moment)))
            : Conversion.Refuse(Mistake(date));
    }

    public override JsonNode? Show(object stored, DataTypeDefinition dataType) =>
        DateText.Moment(DateText.Parse(stored)) is { } moment ? JsonValue.Create(Shown(moment)) : null;

    public override IEnumerable<string> Check(object stored, DataTypeDefinition dataType)
    {
        if (DateText.Moment(DateText.Parse(stored)) is null)
        {
            yield return "không phải là một ngày có thật; hãy nhập lại.";
        }
    }

    /// <summary>What is stored of a UTC moment.</summary>
    protected abstract DateTime Kept(DateTime utc);

    protected abstract string Shown(DateTime utc);

    private string Mistake(JsonNode date)
    {
        var said = date.GetValueKind() == JsonValueKind.String ? CleanText.Of(Json.Text(date), lines: false) : "";
        return said.Length is > 0 and <= 40 ? $"“{said}” không phải là ngày hợp lệ, ví dụ {example}." : $"không phải là ngày hợp lệ, ví dụ {example}.";
    }
}

/// <summary>A calendar day, stored as its midnight with Z as Umbraco's own editor does; the Z says nothing.</summary>
internal sealed class DateOnlyEditor() : DateEditor("2023-02-09")
{
    /// <summary>
    /// The day that it is in Vietnam: right for a bare day, for Umbraco's midnight Z, and for a browser's
    /// <c>toISOString()</c> of a Vietnamese midnight (17:00Z on the day before).
    /// </summary>
    protected override DateTime Kept(DateTime utc) => VietnamTime.Local(utc).Date;

    protected override string Shown(DateTime utc) => VietnamTime.Day(utc).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>A moment, stored in UTC to the second and shown with Vietnam's offset of that time.</summary>
internal sealed class MomentEditor() : DateEditor("2023-02-09T08:00")
{
    protected override DateTime Kept(DateTime utc) => utc;

    protected override string Shown(DateTime utc) =>
        TimeZoneInfo.ConvertTime(new DateTimeOffset(utc), VietnamTime.Zone).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
