using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Register.Integrity;

/// <param name="Title">Type and number.</param>
/// <param name="Path">Of the public page; null when it is not public any more.</param>
public sealed record NamedDocument(Guid Key, string Title, string? Path);

/// <param name="Kind">Code of the relation, e.g. <c>thay-the</c>.</param>
/// <param name="Document">Where to mend it.</param>
/// <param name="Circle">In order; empty for every other fault.</param>
public sealed record RelationProblemRow(
    RelationFault Fault, string Kind, NamedDocument Document, NamedDocument? Other, string? Number, IReadOnlyList<NamedDocument> Circle, DateOnly? Day);

/// <summary>The integrity list of the register, worked out from what is public now.</summary>
public sealed class ListRelationProblems(ReformDbContext db)
{
    /// <param name="fault">Only these; null for all.</param>
    public async Task<PageOf<RelationProblemRow>> Run(RelationFault? fault, Paging paging, CancellationToken ct)
    {
        var documents = await db.Set<LegalDocument>().Where(document => document.WithdrawnAt == null)
            .Select(document => new CheckedDocument(document.Key, document.NumberKey, document.IssuedFrom, document.EffectiveOn, document.ExpiredOn)).ToListAsync(ct);
        var relations = await db.Set<PublicationLink>()
            .Where(link => db.Set<LegalDocument>().Any(document => document.Key == link.FromKey && document.WithdrawnAt == null))
            .OrderBy(link => link.Id)
            .Select(link => new CheckedRelation(link.FromKey, link.Kind, link.TargetKey, link.TargetNumberKey, link.TargetNumber, link.PartOnly, link.HoldsFrom)).ToListAsync(ct);
        var problems = CheckRelations.Of(documents, relations).Where(problem => fault is null || problem.Fault == fault).OrderBy(problem => problem.Fault).ToList();
        var shown = problems.Skip(paging.Skip).Take(paging.Size).ToList();
        var names = await Names([.. shown.SelectMany(problem => new[] { problem.Document, problem.Other ?? problem.Document }.Concat(problem.Circle ?? [])).Distinct()], ct);
        NamedDocument Name(Guid key) => names.GetValueOrDefault(key) ?? new NamedDocument(key, "", null);
        return paging.Of<RelationProblemRow>(
            [.. shown.Select(problem => new RelationProblemRow(
                problem.Fault, problem.Kind, Name(problem.Document), problem.Other is { } other ? Name(other) : null, problem.Number,
                [.. (problem.Circle ?? []).Select(Name)], problem.Day))],
            problems.Count);
    }

    private async Task<Dictionary<Guid, NamedDocument>> Names(List<Guid> keys, CancellationToken ct) =>
        (await db.Set<LegalDocument>().Where(document => keys.Contains(document.Key))
            .Select(document => new { document.Key, document.Type, document.Number, document.Slug, document.WithdrawnAt }).ToListAsync(ct))
        .ToDictionary(document => document.Key, document => new NamedDocument(
            document.Key, $"{document.Type} {document.Number}".Trim(), document.WithdrawnAt is null ? PublicAddress.Of(PublicAddress.DocumentSection, document.Slug) : null));
}
