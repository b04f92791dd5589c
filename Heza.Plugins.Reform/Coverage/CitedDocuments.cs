using System.Text.Json.Serialization;
using Heza.Plugins.Reform.Documents;
using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Coverage;

[JsonConverter(typeof(JsonStringEnumConverter<CitedState>))]
public enum CitedState
{
    /// <summary>The register never showed it by that day.</summary>
    [JsonStringEnumMemberName("missing")]
    Missing,

    /// <summary>The register showed it and shows it no more.</summary>
    [JsonStringEnumMemberName("withdrawn")]
    Withdrawn,

    /// <summary>Several documents bear the number, which names no year: a person has to look.</summary>
    [JsonStringEnumMemberName("unclear")]
    Unclear,

    [JsonStringEnumMemberName("published")]
    Published,
}

/// <param name="Address">Path on the public site.</param>
/// <param name="IssuedOn">As known: a day, a month or a year.</param>
/// <param name="Public">On the day.</param>
public sealed record RegisteredDocument(Guid Key, string Number, string Title, string Address, string? IssuedOn, bool Public);

/// <param name="Number">As the plan writes it.</param>
/// <param name="Items">Codes of the items that name it.</param>
/// <param name="Documents">What the register has, or had, under that number.</param>
public sealed record CitedRow(string Number, IReadOnlyList<string> Items, CitedState State, IReadOnlyList<RegisteredDocument> Documents);

/// <summary>"Phải đăng toàn bộ văn bản": the documents that a plan names, and which of them the register shows on a day.</summary>
/// <param name="Published">How many of <paramref name="Total"/> are published.</param>
public sealed record CitedWorklist(int Year, DateOnly AsOf, int Total, int Published, IReadOnlyList<CitedRow> Documents);

/// <summary>Reads the worklist of cited documents in three queries.</summary>
public sealed class ReadCitedDocuments(ReformDbContext db)
{
    public async Task<Result<CitedWorklist>> AsOf(int year, DateOnly day, CancellationToken ct)
    {
        if (!AsOfDay.IsFit(day))
        {
            return AsOfDay.Unfit;
        }

        if (!await db.Set<Plan>().AnyAsync(plan => plan.Year == year, ct))
        {
            return ReadPlans.NoPlan(year);
        }

        var cited = await db.Set<CitedDocument>().Where(cited => cited.PlanYear == year)
            .Join(db.Set<ContentItem>(), cited => new { cited.PlanYear, Code = cited.ItemCode }, item => new { item.PlanYear, item.Code }, (cited, item) => new { cited, item.Order })
            .OrderBy(found => found.Order).ThenBy(found => found.cited.Order)
            .Select(found => new { found.cited.Number, found.cited.ItemCode }).ToListAsync(ct);
        var numbers = cited.GroupBy(one => Key(one.Number), StringComparer.Ordinal).ToList();
        var keys = numbers.ConvertAll(number => number.Key);
        var register = await Register(keys, VietnamTime.EndUtc(day), ct);
        var rows = numbers.ConvertAll(number =>
            Row(number.First().Number, [.. number.Select(one => one.ItemCode).Distinct(StringComparer.Ordinal)], [.. register[number.Key]]));
        return new CitedWorklist(year, day, rows.Count, rows.Count(row => row.State == CitedState.Published), rows);
    }

    /// <summary>The rule: from what the register has under a number.</summary>
    public static CitedState State(IReadOnlyCollection<RegisteredDocument> documents) =>
        documents.Count(document => document.Public) switch
        {
            0 => documents.Count == 0 ? CitedState.Missing : CitedState.Withdrawn,
            1 => CitedState.Published,
            _ => CitedState.Unclear,
        };

    private static CitedRow Row(string number, IReadOnlyList<string> items, IReadOnlyList<RegisteredDocument> documents) => new(number, items, State(documents), documents);

    /// <summary>The key under which the register keeps it; what is no number is kept as it folds, see Publishing/Projection.</summary>
    private static string Key(string number) => DocumentNumber.Parse(number) is { Ok: true, Value: { } read } ? read.Key : Platform.Text.VietnameseText.Slug(number);

    private async Task<ILookup<string, RegisteredDocument>> Register(List<string> keys, DateTime end, CancellationToken ct) =>
        (await db.Set<LegalDocument>()
            .Where(document => keys.Contains(document.NumberKey) && document.FirstPublishedAt < end)
            .OrderBy(document => document.IssuedFrom).ThenBy(document => document.Key)
            .Select(document => new
            {
                document.Key,
                document.NumberKey,
                document.Number,
                document.Title,
                document.Slug,
                document.IssuedOn,
                Public = db.Set<PublicationPeriod>().Any(period => period.Key == document.Key && period.From < end && (period.To == null || period.To >= end)),
            })
            .ToListAsync(ct))
            .ToLookup(
                document => document.NumberKey,
                document => new RegisteredDocument(
                    document.Key, document.Number, document.Title, PublicAddress.Of(PublicAddress.DocumentSection, document.Slug), document.IssuedOn, document.Public),
                StringComparer.Ordinal);
}
