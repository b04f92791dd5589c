using System.Text.Json;
using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Ledger;

namespace Heza.Plugins.Reform.Fanpage.Facebook;

/// <summary>Changes a post that stands on the page. Each change may be repeated.</summary>
internal sealed class ChangePost(GraphClient graph, RescrapeLink scrape, LookAtPagePost look)
{
    private const string Unwilling = "Facebook không cho ứng dụng sửa hoặc gỡ bài này.";

    public async Task<ChangeAnswer> Run(PageAccess page, PostChange change, CancellationToken ct) => change switch
    {
        PostChange.Edit edit => await Set(page, edit.ExternalId, ("message", Words(edit)), ct),
        PostChange.Hide hide => await Set(page, hide.ExternalId, ("is_hidden", "true"), ct),
        PostChange.Show show => await Set(page, show.ExternalId, ("is_hidden", "false"), ct),
        PostChange.Delete delete => await Delete(page, delete.ExternalId, ct),
        PostChange.TakeBack takeBack => await TakeBack(page, takeBack.ExternalId, ct),
        PostChange.Rescrape rescrape => Answer(await scrape.Run(page, rescrape.Url, ct)),
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, null),
    };

    private static string Words(PostChange.Edit edit) => edit.Form == PostForm.Photos ? PhotoText.Of(edit.Text, edit.Link) : edit.Text;

    private async Task<ChangeAnswer> Set(PageAccess page, string id, (string Name, string Value) field, CancellationToken ct) =>
        Answer(await graph.Send(page.Post("post", GraphId.Checked(id), field), ct), mayRefuse: true);

    private async Task<ChangeAnswer> Delete(PageAccess page, string id, CancellationToken ct) =>
        Answer(await graph.Send(page.Delete("post", GraphId.Checked(id)), ct), mayRefuse: true);

    private async Task<ChangeAnswer> TakeBack(PageAccess page, string id, CancellationToken ct) => await look.Run(page, id, ct) switch
    {
        { Seen: null } => new ChangeAnswer.Gone(),
        { Seen: { Waiting: false } post } => new ChangeAnswer.Published(post),
        _ => await Delete(page, id, ct),
    };

    private static ChangeAnswer Answer(GraphReply reply, bool mayRefuse = false) => reply switch
    {
        GraphReply.Answered { Body: var body } when mayRefuse && !(body.TryGetProperty("success", out var success) && success.ValueKind == JsonValueKind.True) =>
            new ChangeAnswer.NotAllowed(Unwilling, "success: false"),
        GraphReply.Answered => new ChangeAnswer.Done(),
        GraphReply.Failed { Error: var error } => error.ToChange(),
        GraphReply.NotSent => new ChangeAnswer.Postponed(TimeSpan.Zero, GraphWords.NoConnection),
        _ => throw new ArgumentOutOfRangeException(nameof(reply), reply, null),
    };
}
