using System.Runtime.CompilerServices;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Search.Index;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Heza.Plugins.Reform.Search.Queries;

/// <summary>
/// The force of a segment's documents on a day. Segments never change, so it is computed once a day: a byte a document,
/// let go with the segment.
/// </summary>
internal static class SegmentForces
{
    private static readonly ConditionalWeakTable<object, Kept> Known = [];

    /// <summary>Numbers of <see cref="Documents.LegalForce"/>, -1 for news.</summary>
    public static sbyte[] On(AtomicReader reader, DayValues days, DateOnly day)
    {
        if (Known.TryGetValue(reader.CoreCacheKey, out var kept) && kept.Day == day)
        {
            return kept.Forces;
        }

        var kinds = reader.GetSortedDocValues(SearchFields.Kind);
        var document = kinds?.LookupTerm(new BytesRef(PublicAddress.DocumentSection)) ?? -1;
        var forces = new sbyte[reader.MaxDoc];
        for (var doc = 0; doc < forces.Length; doc++)
        {
            forces[doc] = document >= 0 && kinds!.GetOrd(doc) == document ? (sbyte)days.Force(doc, day) : (sbyte)-1;
        }

        Known.AddOrUpdate(reader.CoreCacheKey, new Kept(day, forces));
        return forces;
    }

    private sealed record Kept(DateOnly Day, sbyte[] Forces);
}
