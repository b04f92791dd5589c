using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Schema;
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

        return Read(value) is { } read
            ? new Conversion(DateText.Stored(read))
            : Conversion.Refuse(Mistake(date));
    }

    public override JsonNode? Show(object stored, DataTypeDefinition dataType) =>
        Read(DateText.Parse(stored)) is { } read ? JsonValue.Create(Show(read)) : null;

    public override IEnumerable<string> Check(object stored, DataTypeDefinition dataType)
    {
        if (Read(DateText.Parse(stored)) is null)
        {
            yield return "không phải là một ngày có thật; hãy nhập lại.";
        }
    }

    /// <summary>What is to be stored for a desk value or a stored value; null when it is no date.</summary>
    protected abstract DateTime? Read(JsonNode? value);

    /// <param name="kept">What <see cref="Read"/> gave.</param>
    protected abstract string Show(DateTime kept);

    private string Mistake(JsonNode date)
    {
        var said = date.GetValueKind() == JsonValueKind.String ? CleanText.Of(Json.Text(date), lines: false) : "";
        return said.Length is > 0 and <= 40 ? $"“{said}” không phải là ngày hợp lệ, ví dụ {example}." : $"không phải là ngày hợp lệ, ví dụ {example}.";
    }
}

/// <summary>A calendar day, stored as its midnight with Z as Umbraco's own editor does; the Z says nothing.</summary>
internal sealed class DateOnlyEditor() : DateEditor("9/2/2023")
{
    protected override DateTime? Read(JsonNode? value) => DateText.Day(value)?.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    protected override string Show(DateTime kept) => kept.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>A moment, stored in UTC to the second and shown with Vietnam's offset of that time.</summary>
internal sealed class MomentEditor() : DateEditor("9/2/2023 08:00")
{
    protected override DateTime? Read(JsonNode? value) => DateText.Moment(value);

    protected override string Show(DateTime kept) =>
        TimeZoneInfo.ConvertTime(new DateTimeOffset(kept), VietnamTime.Zone).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
