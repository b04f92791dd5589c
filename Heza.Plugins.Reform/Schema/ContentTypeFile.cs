using System.Text.RegularExpressions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;

namespace Heza.Plugins.Reform.Schema;

public static class ContentTypeFile
{
    public static ContentTypeDefinition Read(string path)
    {
        var root = SchemaElement.Load(path, "ContentType")
            .Holds(["Key", "Alias", "Level"], ["Info", "Structure", "GenericProperties", "Tabs"]);
        root.NumberAttribute("Level");
        var info = root.Child("Info").Holds(
            [],
            ["Name", "Icon", "Thumbnail", "Description", "AllowAtRoot", "ListView", "Variations", "IsElement", "HistoryCleanup", "Compositions", "DefaultTemplate", "AllowedTemplates"],
            "Folder");
        // The plugin's own routes render the pages; a template would give each page a second address.
        info.Child("AllowedTemplates").Holds([], []);
        if (info.Child("DefaultTemplate").Text().Length > 0)
        {
            throw info.Child("DefaultTemplate").Wrong("the document types have no template");
        }

        CheckInvariant(info);
        return new ContentTypeDefinition(
            root,
            root.KeyAttribute(),
            root.Attribute("Alias"),
            info.Child("Name").RequiredText(),
            info.Child("Icon").RequiredText(),
            info.Child("Thumbnail").RequiredText(),
            info.Child("Description").Text(),
            info.Child("AllowAtRoot").Flag(),
            info.Child("ListView").Key(),
            info.Child("IsElement").Flag(),
            ReadCleanup(info.Child("HistoryCleanup")),
            [.. info.Child("Compositions").List("Composition").Select(item => new TypeReference(item, item.KeyAttribute(), item.RequiredText("Key"), 0))],
            [.. root.Child("Structure").List("ContentType").Select(item =>
                new TypeReference(item, item.KeyAttribute(), item.RequiredText("Key", "SortOrder"), item.NumberAttribute("SortOrder")))],
            [.. root.Child("GenericProperties").List("GenericProperty").Select(ReadProperty)],
            [.. root.Child("Tabs").List("Tab").Select(ReadTab)]);
    }

    private static HistoryCleanup ReadCleanup(SchemaElement element)
    {
        element.Holds([], ["PreventCleanup", "KeepAllVersionsNewerThanDays", "KeepLatestVersionPerDayForDays"]);
        return new HistoryCleanup
        {
            PreventCleanup = element.Child("PreventCleanup").Flag(),
            KeepAllVersionsNewerThanDays = element.Child("KeepAllVersionsNewerThanDays").OptionalNumber(),
            KeepLatestVersionPerDayForDays = element.Child("KeepLatestVersionPerDayForDays").OptionalNumber(),
        };
    }

    private static PropertyDefinition ReadProperty(SchemaElement element)
    {
        element.Holds(
            [],
            ["Key", "Name", "Alias", "Definition", "Type", "Mandatory", "Validation", "Description", "SortOrder", "Tab", "Variations", "MandatoryMessage", "ValidationRegExpMessage", "LabelOnTop"]);
        CheckInvariant(element);
        return new PropertyDefinition(
            element,
            element.Child("Key").Key(),
            element.Child("Name").RequiredText(),
            element.Child("Alias").RequiredText(),
            element.Child("Definition").Key(),
            element.Child("Type").RequiredText(),
            element.Child("Mandatory").Flag(),
            ReadPattern(element.Child("Validation")),
            element.Child("Description").OptionalText(),
            element.Child("SortOrder").Number(),
            element.Child("Tab").Attribute("Alias"),
            element.Child("Tab").RequiredText("Alias"),
            element.Child("MandatoryMessage").OptionalText(),
            element.Child("ValidationRegExpMessage").OptionalText(),
            element.Child("LabelOnTop").Flag());
    }

    /// <summary>The portal is in Vietnamese: one value per property, not one per language.</summary>
    private static void CheckInvariant(SchemaElement element)
    {
        if (element.Child("Variations").Choice<ContentVariation>() != ContentVariation.Nothing)
        {
            throw element.Child("Variations").Wrong("the site knows no variants: it must be Nothing");
        }
    }

    private static string? ReadPattern(SchemaElement element)
    {
        var pattern = element.OptionalText();
        try
        {
            _ = pattern is null ? null : new Regex(pattern, RegexOptions.None, TimeSpan.FromSeconds(1));
            return pattern;
        }
        catch (ArgumentException exception)
        {
            throw element.Wrong($"it is not a regular expression: {exception.Message}");
        }
    }

    private static TabDefinition ReadTab(SchemaElement element)
    {
        element.Holds([], ["Key", "Caption", "Alias", "Type", "SortOrder"]);
        return new TabDefinition(
            element,
            element.Child("Key").Key(),
            element.Child("Caption").RequiredText(),
            element.Child("Alias").RequiredText(),
            element.Child("Type").Choice<PropertyGroupType>(),
            element.Child("SortOrder").Number());
    }
}
