using System.Globalization;
using System.Text.Json.Nodes;
using Heza.Plugins.Reform.Documents;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Portal.Documents;
using Heza.Plugins.Reform.Publishing;

namespace Heza.Plugins.Reform.Portal;

/// <summary>
/// A document as schema.org's <c>Legislation</c> (the terms of the European Legislation Identifier). Only what the register
/// knows is said: a value that is missing is left out.
/// </summary>
internal static class LegislationData
{
    public static JsonObject Of(DocumentView view, LinkCard card, SiteOptions site, DateOnly today)
    {
        var document = view.Document;
        var data = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Legislation",
            ["@id"] = card.Url,
            ["name"] = card.Title,
            ["description"] = card.Description,
            ["inLanguage"] = "vi",
            ["url"] = card.Url,
            ["legislationIdentifier"] = document.Number,
            ["legislationType"] = document.Type,
            ["legislationDate"] = document.IssuedOn,
            ["legislationDateOfApplicability"] = document.EffectiveOn is { } effective ? Day(effective) : null,
            ["legislationDateVersion"] = Day(VietnamTime.Day(document.PublishedAt)),
            ["legislationPassedBy"] = new JsonArray([.. document.Issuers.Select(StructuredData.Organization)]),
            ["legislationJurisdiction"] = Jurisdiction(document.Level),
            ["legislationLegalForce"] = Force(DocumentStatus.Of(document.Force, today)),
            ["keywords"] = document.Fields.Count == 0 ? null : string.Join(", ", document.Fields.Select(FieldLabels.LegalFields.Of)),
            ["encoding"] = new JsonArray([.. Encodings(view, card, site)]),
        };
        foreach (var group in view.Relations.GroupBy(Property))
        {
            data[group.Key] = new JsonArray([.. group.Select(relation => Named(relation, site))]);
        }

        return data;
    }

    /// <summary>What a relation is called there. A change of a part is a change, whatever it does to that part.</summary>
    private static string Property(LinkedDocument relation) => relation.Kind switch
    {
        RelationKinds.BasedOn => "isBasedOn",
        RelationKinds.Amends => "legislationAmends",
        RelationKinds.Replaces or RelationKinds.Repeals => relation.PartOnly ? "legislationChanges" : "legislationRepeals",
        RelationKinds.Guides => "legislationEnsuresImplementationOf",
        RelationKinds.Consolidates => "legislationConsolidates",
        RelationKinds.Corrects => "legislationCorrects",
        _ => "citation",
    };

    private static JsonObject Named(LinkedDocument relation, SiteOptions site)
    {
        var data = new JsonObject { ["@type"] = "Legislation", ["name"] = relation.Title };

        // A number that several documents bear has a choice as its address, which is no document.
        if (relation.Path is { } path && !path.Contains('?', StringComparison.Ordinal))
        {
            data["@id"] = site.Absolute(path);
            data["url"] = site.Absolute(path);
        }

        return data;
    }

    private static IEnumerable<JsonNode> Encodings(DocumentView view, LinkCard card, SiteOptions site)
    {
        if (view.Document.Html.Length > 0)
        {
            yield return new JsonObject { ["@type"] = "LegislationObject", ["encodingFormat"] = "text/html", ["contentUrl"] = card.Url, ["inLanguage"] = "vi" };
        }

        foreach (var file in view.Files)
        {
            yield return new JsonObject
            {
                ["@type"] = "LegislationObject",
                ["name"] = file.FileName,
                ["encodingFormat"] = file.ContentType,
                ["contentUrl"] = file.Url.StartsWith('/') ? site.Absolute(file.Url) : file.Url,
                ["contentSize"] = string.Create(CultureInfo.InvariantCulture, $"{file.Size} B"),
                ["sha256"] = file.Sha256,
            };
        }
    }

    private static JsonObject Jurisdiction(string level) =>
        new() { ["@type"] = "AdministrativeArea", ["name"] = level == "trung-uong" ? "Việt Nam" : "Thành phố Hải Phòng" };

    private static string? Force(string status) => status switch
    {
        DocumentStatus.InForce => "https://schema.org/InForce",
        DocumentStatus.Expired or DocumentStatus.NotYet => "https://schema.org/NotInForce",
        DocumentStatus.PartlyExpired => "https://schema.org/PartiallyInForce",
        _ => null,
    };

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
