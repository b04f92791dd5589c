using System.Globalization;
using Heza.Plugins.Reform.Schema;
using Umbraco.Cms.Core.Models;

namespace Heza.Web.EmbeddedCms.Schema.Editors;

/// <summary>
/// A date as far as it is known, as text: <c>2018-04-23</c>, <c>2023-01</c> or <c>2016</c>. The property's pattern checks
/// its form, this its calendar: 30 February has the right form.
/// </summary>
internal sealed class PartialDateEditor() : TextEditor(ValueStorageType.Ntext, lines: false)
{
    public override IEnumerable<string> Check(object stored, DataTypeDefinition dataType)
    {
        var text = stored.ToString()!;
        var padded = text.Length switch
        {
            4 => text + "-01-01",
            7 => text + "-01",
            _ => text,
        };
        if (!DateOnly.TryParseExact(padded, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || !DateText.InRange(day))
        {
            yield return $"“{text}” không phải là một ngày có thật.";
        }
    }
}
