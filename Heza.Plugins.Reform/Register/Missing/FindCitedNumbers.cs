using Heza.Plugins.Reform.Documents;
using Heza.Plugins.Reform.Documents.Citations;
using Heza.Plugins.Reform.Publishing.ReadModel;

namespace Heza.Plugins.Reform.Register.Missing;

/// <summary>
/// The whole numbers that a publication names, its own left out. Short ones ("Nghị định 61") say too little to look for a
/// document that is not there.
/// </summary>
public static class FindCitedNumbers
{
    /// <summary>Characters of a text that are read: some 500 pages.</summary>
    private const int MostText = 1_000_000;

    /// <summary>Numbers kept of one publication.</summary>
    private const int Most = 1_000;

    public static IReadOnlyList<CitedNumber> In(Publication publication)
    {
        var text = publication.Text.Length > MostText ? publication.Text[..MostText] : publication.Text;
        var cited = FindCitations.In($"{publication.Title}\n{publication.Summary}\n{text}")
            .Where(citation => citation.Number is not null)
            .Select(citation => (Number: citation.Number!, Type: citation.Type));
        var related = publication.Links
            .Where(link => link.TargetKey is null).Select(link => DocumentNumber.Parse(link.TargetNumber ?? link.TargetNumberKey))
            .Where(number => number.Ok).Select(number => (Number: number.Value!, Type: number.Value!.TypeName));
        var own = (publication as LegalDocument)?.NumberKey;
        return
        [
            .. cited.Concat(related)
                .Where(one => one.Number.Key != own && one.Number.Key.Length <= CitedNumber.KeyLength && one.Number.Canonical.Length <= CitedNumber.NumberLength)
                .GroupBy(one => one.Number.Key, StringComparer.Ordinal)
                .Select(group => new CitedNumber
                {
                    PublicationKey = publication.Key,
                    NumberKey = group.Key,
                    Number = group.First().Number.Canonical,
                    Type = group.Select(one => one.Type).FirstOrDefault(type => type is not null),
                    Times = group.Count(),
                })
                .Take(Most),
        ];
    }
}
