using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Facebook;
using Heza.Plugins.Reform.Platform;

namespace Heza.Plugins.Reform.Fanpage.Connecting;

/// <summary>While a person waits, Facebook's "no" and its silence are answers in words.</summary>
internal static class AskFacebook
{
    public static async Task<Result<T>> Run<T>(Func<Task<Result<T>>> ask)
    {
        try
        {
            return await ask();
        }
        catch (ChannelBlockedException refused)
        {
            return refused.Trouble is null ? new Problem(ProblemKind.Unavailable, refused.Message) : Problem.Field("token", refused.Message);
        }
        catch (GraphUnclearException)
        {
            return new Problem(ProblemKind.Unavailable, GraphWords.NotReached);
        }
    }
}
