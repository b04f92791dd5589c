using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.ReadModel;

namespace Heza.Plugins.Reform.Portal.Documents;

/// <param name="Issuer">One of the document's issuers, written as the document has it.</param>
/// <param name="Status">A code of <see cref="DocumentStatus"/>.</param>
/// <param name="On">Day of the legal force; null for today.</param>
/// <param name="Field">A code of <see cref="FieldLabels.LegalFields"/>.</param>
/// <param name="Sort">A code of <see cref="Sorts"/>.</param>
public sealed record DocumentFilter(
    string? Type, string? Issuer, string? Level, int? Year, string? Status, DateOnly? On, string? Field, string? Sort, int Page, int PageSize)
{
    public const int FirstYear = 1945;
    public const int PagesShown = 20;
    public const string OnDay = "ngay";
    private const string Oldest = "cu-nhat";
    private const string ByNumber = "so-ky-hieu";

    public static readonly IReadOnlyDictionary<string, string> Sorts = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Oldest] = "Cũ nhất trước",
        [ByNumber] = "Theo số, ký hiệu",
    };

    public static DocumentFilter Newest(int count) => new(null, null, null, null, null, null, null, null, 1, count);

    internal static DocumentFilter Read(QueryValues query, int? pageSize = PagesShown) => new(
        query.Text("type"),
        query.Text("issuer"),
        query.OneOf("level", FieldLabels.Levels.Keys),
        query.Number("year", FirstYear, 2100),
        query.OneOf("status", DocumentStatus.Labels.Keys),
        ReadDay(query),
        query.OneOf("field", FieldLabels.LegalFields.Keys),
        query.OneOf("sort", Sorts.Keys),
        query.Number("page", 1, Paging.MaxPage) ?? 1,
        pageSize ?? query.Number("pageSize", 1, Paging.MaxSize) ?? Paging.DefaultSize);

    internal static DateOnly? ReadDay(QueryValues query) => query.Day(OnDay, FirstYear);

    /// <summary>Something is chosen; day and order do not count.</summary>
    public bool Narrows => Clear() != this with { Page = 1 };

    /// <summary>All documents, as of the day and in the order that were chosen.</summary>
    public DocumentFilter Clear() => Newest(PageSize) with { On = On, Sort = Sort };

    /// <summary>The choices alone, for answers that have neither pages nor an order.</summary>
    public DocumentFilter Whole() => this with { Sort = null, Page = 1, PageSize = PagesShown };

    /// <summary>The filter in an address; a page's size only where it can be chosen.</summary>
    public string ToQuery(int? page = null, bool withSize = false) => QueryValues.Write(
        ("type", Type), ("issuer", Issuer), ("level", Level), ("year", QueryValues.Show(Year)), ("status", Status),
        (OnDay, QueryValues.Show(On)), ("field", Field), ("sort", Sort),
        ("page", QueryValues.Show(page ?? Page, leftOut: 1)),
        ("pageSize", withSize ? QueryValues.Show(PageSize, leftOut: Paging.DefaultSize) : null));

    public IQueryable<LegalDocument> Apply(IQueryable<LegalDocument> documents, DateOnly day)
    {
        documents = documents.Where(document => document.WithdrawnAt == null);
        if (Type is not null)
        {
            documents = documents.Where(document => document.Type == Type);
        }

        if (Issuer is not null)
        {
            documents = documents.Where(document => document.Issuers.Contains(Issuer));
        }

        if (Level is not null)
        {
            documents = documents.Where(document => document.Level == Level);
        }

        if (Year is { } year)
        {
            var from = new DateOnly(year, 1, 1);
            var to = from.AddYears(1);
            documents = documents.Where(document => document.IssuedFrom >= from && document.IssuedFrom < to);
        }

        if (Field is not null)
        {
            documents = documents.Where(document => document.Fields.Contains(Field));
        }

        return Status is null ? documents : documents.Where(DocumentStatus.Is(Status, day));
    }

    /// <summary>Documents without a date stand last, whatever the database thinks of nulls.</summary>
    public IQueryable<LegalDocument> Order(IQueryable<LegalDocument> documents) => Sort switch
    {
        ByNumber => documents.OrderBy(document => document.NumberKey).ThenBy(document => document.Key),
        Oldest => documents.OrderBy(document => document.IssuedFrom == null).ThenBy(document => document.IssuedFrom).ThenBy(document => document.Key),
        _ => documents.OrderBy(document => document.IssuedFrom == null).ThenByDescending(document => document.IssuedFrom).ThenBy(document => document.Key),
    };
}
