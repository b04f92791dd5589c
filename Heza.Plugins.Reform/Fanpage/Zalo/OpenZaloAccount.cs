using Heza.Plugins.Reform.Platform;
using Microsoft.Extensions.Options;

namespace Heza.Plugins.Reform.Fanpage.Zalo;

/// <summary>What a person gives us of an account, good for one use.</summary>
internal abstract record ZaloGrant
{
    private ZaloGrant()
    {
    }

    /// <summary>From the tools at developers.zalo.me.</summary>
    public sealed record RefreshToken(string Value) : ZaloGrant;

    /// <summary>From Zalo's consent page.</summary>
    /// <param name="Verifier">Whose hash was sent there (PKCE).</param>
    public sealed record Code(string Value, string Verifier) : ZaloGrant;

    public IReadOnlyDictionary<string, string> Fields => this switch
    {
        RefreshToken refresh => new Dictionary<string, string> { ["grant_type"] = "refresh_token", ["refresh_token"] = refresh.Value },
        Code code => new Dictionary<string, string> { ["grant_type"] = "authorization_code", ["code"] = code.Value, ["code_verifier"] = code.Verifier },
        _ => throw new InvalidOperationException(),
    };

    /// <summary>A record would print its tokens.</summary>
    public sealed override string ToString() => GetType().Name;
}

/// <param name="Id">Of the Official Account.</param>
internal sealed record OpenedAccount(string Id, string Name, ZaloCredentials Credentials);

/// <summary>
/// Exchanges a grant for tokens and asks whose they are. From the exchange on the grant is used up: what fails after that
/// needs a new one, and says so. The person's going away does not stop it half-way.
/// </summary>
internal sealed class OpenZaloAccount(ZaloClient client, IOptions<ZaloOptions> options, TimeProvider time)
{
    internal const string NoApp = "Máy chủ chưa khai báo ứng dụng Zalo (Reform:Zalo:AppId và AppSecret). Hãy nhờ người quản trị hệ thống khai báo.";
    internal const string NotTaken = "Zalo không nhận mã này: mã đã dùng rồi, đã hết hạn hoặc thuộc ứng dụng khác. Hãy lấy mã mới.";
    internal const string NotReached = "Chưa liên lạc được với Zalo. Hãy thử lại sau ít phút.";
    internal const string UsedUp = "Zalo chưa trả lời đủ để kết nối, mà mã vừa gửi có thể đã dùng hết. Hãy lấy mã mới rồi thử lại.";

    /// <summary>The field that a pasted token stands in.</summary>
    internal const string Field = "refreshToken";

    private static readonly TimeSpan[] Waits = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.Zero];

    public async Task<Result<OpenedAccount>> Run(ZaloGrant grant)
    {
        if (!options.Value.Ready)
        {
            return new Problem(ProblemKind.Unavailable, NoApp);
        }

        try
        {
            var exchanged = await client.Exchange(grant.Fields, CancellationToken.None);
            return exchanged.Failure is { } failure ? Problem(failure) : await Whose(ZaloCredentials.Of(exchanged.Data!, time.UtcNow()));
        }
        catch (ZaloUnclearException)
        {
            return new Problem(ProblemKind.Unavailable, UsedUp);
        }
    }

    private async Task<Result<OpenedAccount>> Whose(ZaloCredentials credentials)
    {
        foreach (var wait in Waits)
        {
            try
            {
                var account = await client.Get<ZaloAccount>("oa/getoa", "", credentials.AccessToken, CancellationToken.None);
                if (account.Data is { Id: { Length: > 0 } id } found)
                {
                    return new OpenedAccount(id, found.Name is { Length: > 0 } name ? name : $"Zalo {id}", credentials);
                }

                if (account.Failure is { Trouble: not null } failure)
                {
                    return Platform.Problem.Conflict(failure.Message);
                }
            }
            catch (ZaloUnclearException)
            {
                // Asked again.
            }

            await Task.Delay(wait, time, CancellationToken.None);
        }

        return new Problem(ProblemKind.Unavailable, UsedUp);
    }

    private static Problem Problem(ZaloFailure failure) => failure.Kind switch
    {
        ZaloFailureKind.Lost => Platform.Problem.Field(Field, NotTaken),
        ZaloFailureKind.Settings => Platform.Problem.Conflict(failure.Message),
        ZaloFailureKind.Limit => new Problem(ProblemKind.Unavailable, failure.Message),
        _ => new Problem(ProblemKind.Unavailable, NotReached),
    };
}
