using System.Text.Json.Nodes;
using Heza.Plugins.Reform.Fanpage.Channels;

namespace Heza.Plugins.Reform.Fanpage.Zalo;

/// <summary>
/// Changes of an article that stands there. Zalo replaces the whole article, so it is read first; what stands there already as
/// it is wanted is left alone, so that every change bears being repeated.
/// </summary>
internal sealed class ZaloChanges(ZaloApi api)
{
    private static readonly TimeSpan WhileMaking = TimeSpan.FromSeconds(30);

    /// <exception cref="NotSupportedException">Not one of <see cref="ChannelKinds.Abilities"/>.</exception>
    public Task<ChangeAnswer> Run(Channel channel, PostChange change, CancellationToken ct) => change switch
    {
        PostChange.Edit edit => Update(channel, edit.ExternalId, article => Reword(article, edit.Text), ct),
        PostChange.Hide => Update(channel, change.ExternalId, article => Set(article, "status", ZaloFields.Hide), ct),
        PostChange.Show => Update(channel, change.ExternalId, article => Set(article, "status", ZaloFields.Show), ct),
        PostChange.Delete => Delete(channel, change.ExternalId, ct),
        _ => throw new NotSupportedException($"Zalo has no {change.GetType().Name}."),
    };

    private async Task<ChangeAnswer> Update(Channel channel, string id, Func<JsonObject, bool> alter, CancellationToken ct)
    {
        var detail = await api.Detail(channel, id, ct);
        if (detail.Failure is { } unread)
        {
            return await Answer(channel, id, unread, ct);
        }

        var article = ZaloFields.ForUpdate(detail.Data!, id);
        if (!alter(article))
        {
            return new ChangeAnswer.Done();
        }

        var sent = await api.Update(channel, article, ct);
        if (sent.Failure is { } no)
        {
            return await Answer(channel, id, no, ct);
        }

        // Like a new article, a changed one is made in the background.
        var made = await api.VerifyPatiently(channel, sent.Data!.Token ?? "", ct);
        return made switch
        {
            { Data: not null } => new ChangeAnswer.Done(),
            { Failure.Kind: ZaloFailureKind.NotReady } => new ChangeAnswer.Postponed(WhileMaking, "Zalo đang xử lý thay đổi của bài."),
            _ => throw new ZaloUnclearException($"Zalo: changed, not verified ({made.Failure?.Detail})"),
        };
    }

    private async Task<ChangeAnswer> Delete(Channel channel, string id, CancellationToken ct) =>
        (await api.Remove(channel, id, ct)).Failure is { } failure ? await Answer(channel, id, failure, ct) : new ChangeAnswer.Done();

    /// <summary>A refusal may be about the article, or may say in Zalo's way that there is none: then neither detail nor list knows it.</summary>
    private async Task<ChangeAnswer> Answer(Channel channel, string id, ZaloFailure failure, CancellationToken ct)
    {
        if (failure.Trouble is { } trouble)
        {
            return new ChangeAnswer.Blocked(trouble, failure.Message);
        }

        if (failure.Kind != ZaloFailureKind.Refused)
        {
            return new ChangeAnswer.Postponed(failure.Kind == ZaloFailureKind.NotReady ? WhileMaking : failure.Rest, failure.Message);
        }

        return (await api.Detail(channel, id, ct)).Failure is { Kind: ZaloFailureKind.Refused }
            && await api.Listed(channel, id, ZaloApi.MostPages, ct) is null
                ? new ChangeAnswer.Gone()
                : new ChangeAnswer.NotAllowed(failure.Message, failure.Detail);
    }

    private static bool Reword(JsonObject article, string text)
    {
        if (article["body"] is not JsonArray body)
        {
            article["body"] = body = [];
        }

        var first = body is [JsonObject block, ..] && ZaloFields.Text(block, "type") == "text" ? ZaloFields.Text(block, "content") : "";
        var (description, hasLead, lead) = ZaloArticle.Reword(ZaloFields.Text(article, "title"), text, ZaloFields.Text(article, "description"), first);
        var changed = Set(article, "description", description);
        if (hasLead ? first == lead : lead is null)
        {
            return changed;
        }

        if (hasLead)
        {
            body.RemoveAt(0);
        }

        if (lead is not null)
        {
            body.Insert(0, ZaloFields.Block(lead));
        }

        return true;
    }

    private static bool Set(JsonObject article, string field, string value)
    {
        var changed = ZaloFields.Text(article, field) != value;
        article[field] = value;
        return changed;
    }
}
