using System.Text.Json;
using System.Text.RegularExpressions;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.ReadModel;

namespace Heza.Plugins.Reform.Tests.Portal;

/// <summary>What the document page says to machines, held against the terms of schema.org (release 29) that it uses.</summary>
public sealed partial class LegislationTests
{
    /// <summary>Types, the type that each is a kind of, and its properties with the types of their values.</summary>
    private static readonly Dictionary<string, (string? Parent, Dictionary<string, string> Properties)> Terms = new(StringComparer.Ordinal)
    {
        ["Thing"] = (null, Properties("name: Text, description: Text, url: URL")),
        ["CreativeWork"] = ("Thing", Properties("inLanguage: Text, keywords: Text, isBasedOn: CreativeWork, citation: CreativeWork, encoding: MediaObject")),
        ["Legislation"] = ("CreativeWork", Properties(
            """
            legislationIdentifier: Text, legislationType: Text, legislationDate: Date, legislationDateOfApplicability: Date, legislationDateVersion: Date,
            legislationPassedBy: Organization, legislationJurisdiction: AdministrativeArea, legislationLegalForce: LegalForceStatus,
            legislationAmends: Legislation, legislationChanges: Legislation, legislationConsolidates: Legislation, legislationCorrects: Legislation,
            legislationEnsuresImplementationOf: Legislation, legislationRepeals: Legislation
            """)),
        ["MediaObject"] = ("CreativeWork", Properties("contentSize: Text, contentUrl: URL, encodingFormat: Text, sha256: Text")),
        ["LegislationObject"] = ("MediaObject", []),
        ["Organization"] = ("Thing", []),
        ["GovernmentOrganization"] = ("Organization", []),
        ["AdministrativeArea"] = ("Thing", []),
    };

    private static readonly string[] LegalForceStatus = ["https://schema.org/InForce", "https://schema.org/NotInForce", "https://schema.org/PartiallyInForce"];

    [Fact]
    public async Task Structured_data_holds_to_the_terms_of_schema_org()
    {
        await using var site = await PortalSite.Start();
        var old = PortalSite.Document("Nghị định", "110/2004/NĐ-CP", "110-2004-nd-cp", "2004");
        var document = PortalSite.Document("Nghị định", "61/2018/NĐ-CP", "61-2018-nd-cp", "2018-04", d =>
        {
            d.EffectiveOn = new DateOnly(2018, 6, 21);
            d.Html = "<p>Toàn văn</p>";
            d.Fields = ["cai-cach-the-che"];
            d.PublishedAt = new DateTime(2023, 2, 1, 18, 0, 0, DateTimeKind.Utc);
        });
        foreach (var (kind, part) in new[] { ("can-cu", false), ("sua-doi-bo-sung", false), ("thay-the", false), ("bai-bo", true), ("huong-dan", false), ("hop-nhat", false), ("dinh-chinh", false), ("dan-chieu", false) })
        {
            document.Links.Add(new PublicationLink { FromKey = document.Key, Kind = kind, TargetKey = old.Key, PartOnly = part });
        }

        document.Links.Add(new PublicationLink { FromKey = document.Key, Kind = "can-cu", TargetNumber = "9/2020/QH14", TargetNumberKey = "9-2020-qh14", PartOnly = false });
        document.Files.Add(new PublishedFile
        {
            PublicationKey = document.Key,
            MediaKey = Guid.NewGuid(),
            FileName = "61.pdf",
            Url = "/media/61.pdf",
            ContentType = "application/pdf",
            Size = 1500,
            Sha256 = new string('c', 64),
            Pages = 3,
            Signed = false,
            Reading = FileReading.Text,
            Order = 0,
        });
        await site.Save(old, document);

        using var parsed = JsonDocument.Parse(JsonLd().Match(await site.Text($"{PortalSite.Home}/van-ban/61-2018-nd-cp")).Groups[1].Value);
        var data = parsed.RootElement;

        Assert.Equal("https://schema.org", data.GetProperty("@context").GetString());
        Check(data, "Legislation");
        Assert.Equal(("61/2018/NĐ-CP", "2018-04", "2018-06-21", "2023-02-02"), (Text(data, "legislationIdentifier"), Text(data, "legislationDate"), Text(data, "legislationDateOfApplicability"), Text(data, "legislationDateVersion")));
        Assert.Equal("Việt Nam", data.GetProperty("legislationJurisdiction").GetProperty("name").GetString());
        Assert.Equal(
            ["citation", "isBasedOn", "legislationAmends", "legislationChanges", "legislationConsolidates", "legislationCorrects", "legislationEnsuresImplementationOf", "legislationRepeals"],
            data.EnumerateObject().Where(property => property.Value.ValueKind == JsonValueKind.Array && property.Name is not ("legislationPassedBy" or "encoding")).Select(property => property.Name).Order(StringComparer.Ordinal));
        Assert.Equal("https://www.heza.gov.vn/cai-cach-hanh-chinh/van-ban/110-2004-nd-cp", data.GetProperty("legislationRepeals")[0].GetProperty("url").GetString());
        Assert.Equal(["9/2020/QH14"], data.GetProperty("isBasedOn").EnumerateArray().Where(each => !each.TryGetProperty("url", out _)).Select(each => Text(each, "name")));
        var file = data.GetProperty("encoding").EnumerateArray().Single(each => Text(each, "encodingFormat") == "application/pdf");
        Assert.Equal((new string('c', 64), "1500 B", "https://www.heza.gov.vn/media/61.pdf"), (Text(file, "sha256"), Text(file, "contentSize"), Text(file, "contentUrl")));
    }

    [Theory]
    [InlineData("legislationSigner", "\"A\"")]
    [InlineData("legislationDate", "\"23/04/2018\"")]
    [InlineData("legislationLegalForce", "\"InForce\"")]
    [InlineData("legislationAmends", "\"61/2018/NĐ-CP\"")]
    [InlineData("url", "\"/van-ban\"")]
    public void A_wrong_term_or_value_is_noticed(string property, string value) => Assert.ThrowsAny<Xunit.Sdk.XunitException>(() =>
        Check(JsonDocument.Parse($$"""{ "@type": "Legislation", "{{property}}": {{value}} }""").RootElement, "Legislation"));

    private static void Check(JsonElement data, string expected)
    {
        Assert.Equal(JsonValueKind.Object, data.ValueKind);
        var type = Text(data, "@type")!;
        Assert.True(IsA(type, expected), $"{type} stands where {expected} is expected.");
        foreach (var property in data.EnumerateObject().Where(property => !property.Name.StartsWith('@')))
        {
            var range = Chain(type).Select(each => Terms[each].Properties.GetValueOrDefault(property.Name)).FirstOrDefault(found => found is not null);
            Assert.True(range is not null, $"{type} has no property {property.Name}.");
            foreach (var value in property.Value.ValueKind == JsonValueKind.Array ? [.. property.Value.EnumerateArray()] : new[] { property.Value })
            {
                CheckValue(value, range!, property.Name);
            }
        }
    }

    private static void CheckValue(JsonElement value, string range, string property)
    {
        if (Terms.ContainsKey(range))
        {
            Check(value, range);
            return;
        }

        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
        Assert.True(
            range switch
            {
                "URL" => Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme == "https",
                "Date" => Iso8601().IsMatch(text),
                "LegalForceStatus" => LegalForceStatus.Contains(text, StringComparer.Ordinal),
                _ => text.Length > 0,
            },
            $"{property}: {value} is no {range}.");
    }

    private static bool IsA(string type, string expected) => Chain(type).Contains(expected, StringComparer.Ordinal);

    private static IEnumerable<string> Chain(string type)
    {
        for (string? each = type; each is not null; each = Terms[each].Parent)
        {
            yield return each;

            // LegislationObject is both a MediaObject and a Legislation.
            if (each == "LegislationObject")
            {
                yield return "Legislation";
            }
        }
    }

    private static string? Text(JsonElement data, string property) => data.GetProperty(property).GetString();

    private static Dictionary<string, string> Properties(string list) =>
        list.Split(',', StringSplitOptions.TrimEntries).Select(each => each.Split(':', StringSplitOptions.TrimEntries)).ToDictionary(each => each[0], each => each[1], StringComparer.Ordinal);

    [GeneratedRegex("""<script type="application/ld\+json">(.*?)</script>""", RegexOptions.Singleline)]
    private static partial Regex JsonLd();

    /// <summary>Also with reduced precision: a year, a month.</summary>
    [GeneratedRegex(@"\A\d{4}(-\d\d(-\d\d)?)?\z")]
    private static partial Regex Iso8601();
}
