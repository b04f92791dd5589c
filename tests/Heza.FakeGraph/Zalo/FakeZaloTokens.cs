using System.Security.Cryptography;
using System.Text;

namespace Heza.Testing.Fakes;

/// <summary>Zalo's tokens: an access token of about an hour, and a refresh token that is good for one use.</summary>
public sealed class FakeZaloTokens
{
    /// <summary>Every token's value holds it, so that a log can be searched for it.</summary>
    public const string Mark = "ZaloFake";

    private readonly FakeGraphOptions _options;
    private readonly Lock _lock;
    private readonly Dictionary<string, DateTimeOffset> _access = [];
    private readonly HashSet<string> _usedRefresh = [];
    private readonly Dictionary<string, (string? Challenge, DateTimeOffset Until)> _codes = [];

    internal FakeZaloTokens(FakeGraphOptions options, Lock @lock)
    {
        (_options, _lock) = (options, @lock);
        Renew();
    }

    /// <summary>The newest one.</summary>
    public string Access { get; private set; } = "";

    /// <summary>The only one that is still good.</summary>
    public string Refresh { get; private set; } = "";

    /// <summary>How often tokens were given out since the start.</summary>
    public int Renewals { get; private set; }

    /// <summary>Access tokens given so far are dead from now on; the refresh token lives.</summary>
    public void Expire()
    {
        lock (_lock)
        {
            _access.Clear();
        }
    }

    /// <summary>The person withdrew the right: nothing works until a person connects again.</summary>
    public void Revoke()
    {
        lock (_lock)
        {
            _access.Clear();
            _usedRefresh.Add(Refresh);
            Refresh = "";
        }
    }

    internal bool IsAlive(string access)
    {
        lock (_lock)
        {
            return _access.TryGetValue(access, out var until) && until > _options.Time.GetUtcNow();
        }
    }

    internal bool WasUsed(string refresh)
    {
        lock (_lock)
        {
            return _usedRefresh.Contains(refresh);
        }
    }

    internal string NewCode(string? challenge)
    {
        lock (_lock)
        {
            var code = $"{Mark}Code{Guid.NewGuid():N}";
            _codes[code] = (challenge, _options.Time.GetUtcNow().AddMinutes(10));
            return code;
        }
    }

    internal bool Redeem(string code, string? verifier)
    {
        lock (_lock)
        {
            if (!_codes.Remove(code, out var given) || given.Until <= _options.Time.GetUtcNow() || !Proves(given.Challenge, verifier))
            {
                return false;
            }

            Renew();
            return true;
        }
    }

    internal bool UseRefresh(string refresh)
    {
        lock (_lock)
        {
            if (refresh.Length == 0 || refresh != Refresh)
            {
                return false;
            }

            Renew();
            return true;
        }
    }

    private void Renew()
    {
        _usedRefresh.Add(Refresh);
        Renewals++;
        Access = $"{Mark}Access{Guid.NewGuid():N}";
        Refresh = $"{Mark}Refresh{Guid.NewGuid():N}";
        _access[Access] = _options.Time.GetUtcNow() + _options.ZaloTokenLife;
    }

    // PKCE: base64url(SHA-256(verifier)) without padding.
    private static bool Proves(string? challenge, string? verifier) =>
        string.IsNullOrEmpty(challenge)
        || challenge.TrimEnd('=') == Convert.ToBase64String(SHA256.HashData(Encoding.ASCII.GetBytes(verifier ?? ""))).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
