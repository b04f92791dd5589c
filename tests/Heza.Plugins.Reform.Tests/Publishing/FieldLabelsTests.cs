using System.Text.Json;
using System.Xml.Linq;
using Heza.Plugins.Reform.Publishing;

namespace Heza.Plugins.Reform.Tests.Publishing;

public sealed class FieldLabelsTests
{
    public static TheoryData<string, string[]> Lists => new()
    {
        { "HezaChuyenMuc", [.. FieldLabels.Categories.Keys] },
        { "HezaCapBanHanh", [.. FieldLabels.Levels.Keys] },
        { "HezaLinhVuc", [.. FieldLabels.LegalFields.Keys] },
        { "HezaDonVi", [.. FieldLabels.Units.Keys] },
    };

    [Theory, MemberData(nameof(Lists))]
    public void Every_choice_of_the_editors_has_a_label(string dataType, string[] labelled)
    {
        var file = XDocument.Load(Path.Combine(AppContext.BaseDirectory, "uSync", $"{dataType}.config"));
        using var config = JsonDocument.Parse(file.Root!.Element("Config")!.Value);
        Assert.Equal(config.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetString()), labelled);
    }
}
