using System.Text.Json;
using System.Text.Json.Nodes;
using Heza.Plugins.Reform.Documents;
using Heza.Plugins.Reform.Documents.Importing;
using Heza.Plugins.Reform.Publishing;
using Heza.Web.EmbeddedCms.Content.Storage;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using D = Heza.Plugins.Reform.Publishing.ReformSchema.DocumentFields;

namespace Heza.Web.EmbeddedCms.Content.Importing;

/// <summary>The documents that the CMS has, drafts and those in the bin among them, by their numbers.</summary>
public sealed class ReadRegister(ContentFactory factory, DeskValues values)
{
    /// <summary>Keys of one query: databases take only so many parameters.</summary>
    private const int Batch = 500;

    /// <param name="db">The caller's context: what its transaction has done counts.</param>
    /// <param name="numberKeys">See <see cref="DocumentNumber.Key"/>.</param>
    public async Task<IReadOnlyList<RegisteredDocument>> Run(CmsDbContext db, IReadOnlyCollection<string> numberKeys, CancellationToken ct)
    {
        List<RegisteredDocument> found = [];
        var released = (await db.Set<CmsSchedule>().Where(schedule => schedule.Action == ScheduleAction.Release && schedule.FailedAt == null)
            .Select(schedule => schedule.NodeId).ToListAsync(ct)).ToHashSet();
        foreach (var keys in numberKeys.Chunk(Batch))
        {
            var picked = db.Set<DocumentPickKey>().Where(pick => keys.Contains(pick.Key)).Select(pick => pick.NodeId);
            var nodes = db.Set<CmsNode>().AsNoTracking().Where(node => node.ContentTypeAlias == ReformSchema.LegalDocument && picked.Contains(node.Id));
            found.AddRange((await db.LoadContents(factory, nodes, ct))
                .Select(stored => Document(stored.Node, stored.Content, released.Contains(stored.Node.Id))).OfType<RegisteredDocument>());
        }

        // A key is also that of a part of longer numbers.
        return [.. found.Where(document => numberKeys.Contains(document.Identity.NumberKey)).DistinctBy(document => document.Key)];
    }

    private RegisteredDocument? Document(CmsNode node, IContent content, bool released)
    {
        var shown = values.Read(content).ToDictionary(value => value.Key, value => AsNode(value.Value), StringComparer.Ordinal);
        if (DocumentNumber.Parse(Text(shown, D.Number)) is not { Ok: true } number)
        {
            return null;
        }

        var issued = PartialDate.Parse(Text(shown, D.IssuedOn));
        var year = issued.Ok ? issued.Value.Year : number.Value.Year;
        var issuers = Text(shown, D.Issuers).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new RegisteredDocument(node.Key, node.Name, new DocumentIdentity(number.Value.Key, year, issuers), State(node, released), node.Revision, shown);
    }

    private static RegisteredState State(CmsNode node, bool released) => ContentRules.StateOf(node, released) switch
    {
        ContentState.Trashed => RegisteredState.Trashed,
        ContentState.Published => RegisteredState.Published,
        ContentState.Scheduled or ContentState.Submitted => RegisteredState.InReview,
        _ => RegisteredState.Draft,
    };

    private static JsonNode? AsNode(object? value) => value switch
    {
        null => null,
        JsonNode node => node,
        _ => JsonSerializer.SerializeToNode(value),
    };

    private static string Text(Dictionary<string, JsonNode?> shown, string alias) =>
        shown.GetValueOrDefault(alias) is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";
}
