using System.Globalization;

namespace Heza.Testing.Fakes;

/// <summary>Gives out tokens, finds and kills them.</summary>
public sealed class FakeTokens
{
    private readonly FakeGraphOptions _options;
    private readonly Lock _lock;
    private readonly Dictionary<string, FakeToken> _tokens = [];
    private readonly Dictionary<(string User, string Page), FakeToken> _pageTokens = [];
    private int _numbers;

    internal FakeTokens(FakeGraphOptions options, Lock @lock)
    {
        (_options, _lock) = (options, @lock);
        User = ForUser("3000000000000001", longLived: true);
    }

    /// <summary>The long-lived token of the person who manages the pages.</summary>
    public FakeToken User { get; }

    /// <summary>A person's token: about an hour, or 60 days when long-lived.</summary>
    public FakeToken ForUser(string userId = "3000000000000001", bool longLived = false)
    {
        var now = _options.Time.GetUtcNow();
        return Keep(new()
        {
            Value = NewValue(longLived ? "UserLong" : "UserShort"),
            Type = FakeTokenType.User,
            AppId = _options.AppId,
            UserId = userId,
            IssuedAt = now,
            ExpiresAt = now + (longLived ? TimeSpan.FromDays(60) : TimeSpan.FromHours(1)),
            DataAccessExpiresAt = now.AddDays(90),
        });
    }

    /// <summary>The page's token that a person's token gives: it never ends when that one is long-lived, and ends with it otherwise.</summary>
    public FakeToken ForPage(FakeToken user, string pageId)
    {
        lock (_lock)
        {
            if (_pageTokens.TryGetValue((user.Value, pageId), out var there) && there.DeadBecause is null)
            {
                return there;
            }

            var token = Keep(new()
            {
                Value = NewValue("Page"),
                Type = FakeTokenType.Page,
                AppId = user.AppId,
                UserId = user.UserId,
                PageId = pageId,
                IssuedAt = _options.Time.GetUtcNow(),
                ExpiresAt = user.ExpiresAt - user.IssuedAt > TimeSpan.FromDays(1) ? null : user.ExpiresAt,
                DataAccessExpiresAt = user.DataAccessExpiresAt,
            });
            token.Scopes.Clear();
            token.Scopes.AddRange(user.Scopes);
            return _pageTokens[(user.Value, pageId)] = token;
        }
    }

    public FakeToken? Find(string value)
    {
        lock (_lock)
        {
            return value == $"{_options.AppId}|{_options.AppSecret}"
                ? new() { Value = value, Type = FakeTokenType.App, AppId = _options.AppId, IssuedAt = _options.Time.GetUtcNow() }
                : _tokens.GetValueOrDefault(value);
        }
    }

    /// <summary>From now on error 190 with this subcode (0 for none): 458 app removed, 460 password changed, 492 no role.</summary>
    public void Kill(string value, int subcode = 460) => Find(value)!.DeadBecause = subcode;

    public void Revive(string value) => Find(value)!.DeadBecause = null;

    private FakeToken Keep(FakeToken token)
    {
        lock (_lock)
        {
            return _tokens[token.Value] = token;
        }
    }

    private string NewValue(string kind) =>
        string.Create(CultureInfo.InvariantCulture, $"{FakeToken.Mark}{kind}{Interlocked.Increment(ref _numbers):D4}{Guid.NewGuid():N}");
}
