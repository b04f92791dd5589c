using Heza.Plugins.Reform.Documents;

namespace Heza.Plugins.Reform.Register.Integrity;

/// <param name="IssuedFrom">The first day that its date of issue can mean.</param>
/// <param name="ExpiredOn">As its editor says it, without relations.</param>
public sealed record CheckedDocument(Guid Key, string NumberKey, DateOnly? IssuedFrom, DateOnly? EffectiveOn, DateOnly? ExpiredOn);

/// <param name="HoldsFrom">As its editor says it.</param>
public sealed record CheckedRelation(Guid From, string Kind, Guid? TargetKey, string? TargetNumberKey, string? TargetNumber, bool PartOnly, DateOnly? HoldsFrom);

/// <summary>Finds what cannot be right in the relations of the public documents. Pure; in time near linear to their number.</summary>
public static class CheckRelations
{
    public static IReadOnlyList<RelationProblem> Of(IReadOnlyCollection<CheckedDocument> documents, IReadOnlyCollection<CheckedRelation> relations)
    {
        var byKey = documents.ToDictionary(document => document.Key);
        var byNumber = documents.Where(document => document.NumberKey.Length > 0).ToLookup(document => document.NumberKey, StringComparer.Ordinal);
        var problems = new List<RelationProblem>();
        var edges = new List<(string Kind, CheckedDocument From, CheckedDocument To, CheckedRelation Relation)>();
        foreach (var relation in relations.Where(relation => byKey.ContainsKey(relation.From)))
        {
            switch (Target(relation, byKey, byNumber))
            {
                case ({ } target, _):
                    edges.Add((relation.Kind, byKey[relation.From], target, relation));
                    break;
                case (_, { } fault):
                    problems.Add(new RelationProblem(fault, relation.Kind, relation.From, relation.TargetKey, relation.TargetNumber ?? relation.TargetNumberKey));
                    break;
            }
        }

        problems.AddRange(edges.Where(edge => edge.From.Key == edge.To.Key).Select(edge => new RelationProblem(RelationFault.Itself, edge.Kind, edge.From.Key)));
        foreach (var kind in edges.Where(edge => edge.From.Key != edge.To.Key && edge.Kind != RelationKinds.Cites).GroupBy(edge => edge.Kind, StringComparer.Ordinal))
        {
            problems.AddRange(Circles.Of(kind.Select(edge => (edge.From.Key, edge.To.Key)))
                .Select(circle => new RelationProblem(RelationFault.Circle, kind.Key, circle[0], Circle: circle)));
        }

        problems.AddRange(edges.Where(edge => edge.Kind is RelationKinds.Replaces or RelationKinds.Repeals).SelectMany(edge => Ended(edge.From, edge.To, edge.Relation)));
        return problems;
    }

    private static (CheckedDocument? Target, RelationFault? Fault) Target(
        CheckedRelation relation, Dictionary<Guid, CheckedDocument> byKey, ILookup<string, CheckedDocument> byNumber)
    {
        if (relation.TargetKey is { } key)
        {
            return byKey.TryGetValue(key, out var chosen) ? (chosen, null) : (null, RelationFault.TargetGone);
        }

        var bearers = byNumber[relation.TargetNumberKey ?? ""].Take(2).ToList();
        return bearers switch
        {
            [var only] => (only, null),
            [] => (null, RelationFault.TargetMissing),
            _ => (null, RelationFault.TargetAmbiguous),
        };
    }

    private static IEnumerable<RelationProblem> Ended(CheckedDocument from, CheckedDocument to, CheckedRelation relation)
    {
        var day = relation.HoldsFrom ?? from.EffectiveOn;
        if (day is null && to.ExpiredOn is null)
        {
            yield return new RelationProblem(RelationFault.EndedUndated, relation.Kind, to.Key, from.Key);
        }

        if (day is not null && !relation.PartOnly && to.ExpiredOn > day)
        {
            yield return new RelationProblem(RelationFault.EndedButInForce, relation.Kind, to.Key, from.Key, Day: day);
        }

        if (from.IssuedFrom < to.IssuedFrom)
        {
            yield return new RelationProblem(RelationFault.EndedByEarlier, relation.Kind, to.Key, from.Key);
        }
    }
}
