namespace Heza.Testing.Fakes;

/// <summary>Changes of a post that is there: text, hidden, publish now, another time, delete.</summary>
internal sealed class GraphEditing(FakeFacebook facebook)
{
    public Answer Edit(RecordedRequest request, FakeToken token)
    {
        var (post, error) = Find(request, token);
        error ??= post!.AppId == token.AppId ? null : GraphErrors.Parameter("Only posts created by this app can be edited");
        error ??= request.Parameter("link") is null ? null : GraphErrors.Parameter("The link of a post cannot be changed");
        var time = request.Parameter("scheduled_publish_time") is { } text ? PublishTimes.Within(text, facebook) : null;
        error ??= request.Parameter("scheduled_publish_time") is null || (time is not null && post!.PublishedAt is null)
            ? null
            : GraphErrors.Parameter("The specified scheduled publish time is invalid.");
        if (error is not null)
        {
            return Answer.Refuse(error);
        }

        if (request.Parameter("message") is { } message)
        {
            post!.Text = message;
            post.Edits++;
        }

        post!.Hidden = request.Flag("is_hidden", post.Hidden);
        post.ScheduledAt = time ?? post.ScheduledAt;
        if (request.Flag("is_published", false))
        {
            post.PublishedAt ??= facebook.Now;
        }

        return Answer.Success(post.Id);
    }

    public Answer Delete(RecordedRequest request, FakeToken token)
    {
        var (post, error) = Find(request, token);
        error ??= facebook.Page(post!.PageId)!.RefusesDeletes ? GraphErrors.NotPermitted : null;
        if (error is not null)
        {
            return Answer.Refuse(error);
        }

        post!.Deleted = true;
        post.RemovedAt = facebook.Now;
        return Answer.Success(post.Id);
    }

    private (FakePost? Post, ApiError? Error) Find(RecordedRequest request, FakeToken token)
    {
        var id = request.Route.Segments[0];
        if ((request.Owner is { } owner ? facebook.Page(owner)?.Find(id) : null) is not { RemovedAt: null } post)
        {
            return (null, GraphErrors.NotFound(id));
        }

        return (post, GraphRights.Manage(token, post.PageId));
    }
}
