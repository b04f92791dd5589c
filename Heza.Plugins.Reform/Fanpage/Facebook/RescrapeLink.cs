namespace Heza.Plugins.Reform.Fanpage.Facebook;

/// <summary>Has Facebook read a link's page anew, so that its card shows the title and picture of today.</summary>
internal sealed class RescrapeLink(GraphClient graph)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public Task<GraphReply> Run(PageAccess page, string url, CancellationToken ct) =>
        graph.Send(page.Post("scrape", "", ("id", url), ("scrape", "true")) with { Timeout = Patience }, ct);

    /// <summary>Before a post: only that the link itself is bad stops it. Null: go on.</summary>
    public async Task<GraphError?> Against(PageAccess page, string url, CancellationToken ct)
    {
        try
        {
            return await Run(page, url, ct) is GraphReply.Failed { Error: var error } && GraphErrors.Classify(error) == GraphClass.Content && IsOfLink(error)
                ? error : null;
        }
        catch (GraphUnclearException)
        {
            // The card may be old; the post goes out all the same.
            return null;
        }
    }

    private static bool IsOfLink(GraphError error) =>
        error.Code is GraphErrors.UnreadableLink or GraphErrors.BadAddress || error.Subcode is GraphErrors.UnreadableLink or GraphErrors.BadAddress;
}
