using System.Text.Json;
using Heza.Plugins.Reform.Fanpage.Channels;

namespace Heza.Plugins.Reform.Fanpage.Facebook;

/// <summary>Facebook's errors as the channel contract wants them.</summary>
internal static class GraphAnswers
{
    /// <param name="permission">What the call needs.</param>
    /// <exception cref="GraphUnclearException">Nobody knows whether it was applied.</exception>
    public static PublishAnswer ToPublish(this GraphError error, string permission)
    {
        var message = GraphWords.Of(error, permission);
        return GraphErrors.Classify(error) switch
        {
            GraphClass.Limit or GraphClass.TooFast => new PublishAnswer.Postponed(GraphErrors.Rest(error), message, error.Detail),
            GraphClass.Repeated => new PublishAnswer.Repeated(error.Detail),
            GraphClass.Unwanted or GraphClass.Content => new PublishAnswer.Refused(message, error.Detail),
            _ when Trouble(error) is { } trouble => new PublishAnswer.Blocked(trouble, message, error.Detail),
            _ => throw Unclear(error),
        };
    }

    /// <summary>
    /// Permission errors are of the post here: Facebook answers so for posts that another app or a person made. Whether the
    /// channel itself lost a permission is found by the next post and by the daily check.
    /// </summary>
    /// <exception cref="GraphUnclearException">Nobody knows whether it was applied.</exception>
    public static ChangeAnswer ToChange(this GraphError error)
    {
        var message = GraphWords.Of(error, GraphPermissions.Post);
        return GraphErrors.Classify(error) switch
        {
            GraphClass.Missing => new ChangeAnswer.Gone(),
            GraphClass.Limit or GraphClass.TooFast => new ChangeAnswer.Postponed(GraphErrors.Rest(error), message),
            GraphClass.Permission => new ChangeAnswer.NotAllowed("Facebook không cho ứng dụng sửa hoặc gỡ bài này.", error.Detail),
            GraphClass.Unwanted or GraphClass.Content or GraphClass.Repeated => new ChangeAnswer.NotAllowed(message, error.Detail),
            _ when Trouble(error) is { } trouble => new ChangeAnswer.Blocked(trouble, message),
            _ => throw Unclear(error),
        };
    }

    /// <summary>The answer to a read.</summary>
    /// <exception cref="ChannelBlockedException">The channel is closed to us.</exception>
    /// <exception cref="GraphUnclearException">It could not be read.</exception>
    public static JsonElement Body(this GraphReply reply, string permission) => reply switch
    {
        GraphReply.Answered answered => answered.Body,
        GraphReply.Failed { Error: var error } when Trouble(error) is { } trouble =>
            throw new ChannelBlockedException(trouble, null, GraphWords.Of(error, permission)),
        GraphReply.Failed { Error: var error } when GraphErrors.Classify(error) is GraphClass.Limit or GraphClass.TooFast =>
            throw new ChannelBlockedException(null, GraphErrors.Rest(error), GraphWords.Of(error, permission)),
        GraphReply.Failed { Error: var error } => throw Unclear(error),
        GraphReply.NotSent sent => throw new GraphUnclearException($"Facebook was not reached: {sent.Cause}."),
        _ => throw new ArgumentOutOfRangeException(nameof(reply), reply, null),
    };

    /// <summary>Null: it is not the channel that is closed.</summary>
    public static ChannelTrouble? Trouble(GraphError error) => GraphErrors.Classify(error) switch
    {
        GraphClass.Token => ChannelTrouble.Token,
        // A page that is gone, or that the token does not reach any more.
        GraphClass.Permission or GraphClass.Missing => ChannelTrouble.Permission,
        GraphClass.Policy => ChannelTrouble.Policy,
        _ => null,
    };

    public static GraphUnclearException Unclear(GraphError error) => new($"Facebook's error tells nothing certain: {error.Detail}.");
}
