using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Platform;

namespace Heza.Plugins.Reform.Fanpage.Facebook;

/// <summary>How a post that is known by its identifier stands there now.</summary>
internal sealed class LookAtPagePost(GraphClient graph, TimeProvider time)
{
    public async Task<Standing> Run(PageAccess page, string externalId, CancellationToken ct)
    {
        var call = page.Get("post", GraphId.Checked(externalId), ("fields", GraphPost.OwnFields));
        var reply = await graph.Send(call, ct);
        if (reply is GraphReply.Failed { Error: var error } && GraphErrors.Classify(error) == GraphClass.Missing)
        {
            return Standing.Gone;
        }

        var post = GraphPost.Read(reply.Body(GraphPermissions.Read)) ?? throw new GraphUnclearException("Facebook's answer to a post is none.");
        return new Standing(post.OnChannel(time.UtcNow()), post.Message, post.Hidden);
    }
}
