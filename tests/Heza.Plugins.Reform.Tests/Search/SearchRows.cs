using Heza.Plugins.Reform.Documents;
using Heza.Plugins.Reform.Publishing.ReadModel;

namespace Heza.Plugins.Reform.Tests.Search;

/// <summary>Read-model rows with only what a test is about.</summary>
public static class SearchRows
{
    private static readonly DateTime Published = new(2023, 5, 10, 2, 0, 0, DateTimeKind.Utc);

    public static Article Article(string title, string text = "", string category = "tin-tuc", DateTime? shown = null, long sequence = 0) => new()
    {
        Key = Guid.NewGuid(),
        Slug = Guid.NewGuid().ToString("N"),
        Title = title,
        Text = text,
        Category = category,
        DisplayDate = shown ?? Published,
        FirstPublishedAt = Published,
        PublishedAt = Published,
        Sequence = sequence,
    };

    public static LegalDocument Document(string number, string about = "", DateOnly? effectiveOn = null, string text = "", DateOnly? expiredOn = null)
    {
        var read = DocumentNumber.Parse(number).Value ?? throw new FormatException(number);
        return new LegalDocument
        {
            Key = Guid.NewGuid(),
            Slug = read.Key,
            Title = $"{read.TypeName} số {read.Canonical}",
            Summary = about,
            Text = text,
            Number = read.Canonical,
            NumberKey = read.Key,
            Type = read.TypeName ?? "",
            Level = "trung-uong",
            Issuers = ["Chính phủ", "Bộ Nội vụ"],
            IssuedOn = "2018",
            IssuedFrom = new DateOnly(2018, 1, 1),
            EffectiveOn = effectiveOn,
            ExpiredOn = expiredOn,
            FirstPublishedAt = Published,
            PublishedAt = Published,
        };
    }
}
