using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Heza.Plugins.Reform.Fanpage.Channels;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Heza.Plugins.Reform.Fanpage.Zalo;

/// <summary>
/// Calls over HTTP. The access token travels in a header only, redirects are not followed, answers are bounded
/// (<see cref="ZaloFeature"/> sets the handler up). What is logged is the kind of call and what came of it; neither
/// identifiers, texts nor tokens. A call that surely never left is a <see cref="ZaloFailure"/>; whatever stays unclear is thrown.
/// </summary>
internal sealed partial class ZaloClient(HttpClient http, IOptions<ZaloOptions> options, TimeProvider time, ILogger<ZaloClient> log)
{
    /// <summary>One call; the engine's own limit for a whole publication is longer.</summary>
    internal static readonly TimeSpan Timeout = TimeSpan.FromSeconds(20);

    /// <summary>Bytes of an answer; ours are articles of a few tens of kilobytes.</summary>
    internal const int MaxAnswer = 2 * 1024 * 1024;

    private readonly ZaloOptions _options = options.Value;

    public Task<ZaloReply<T>> Get<T>(string path, string query, string accessToken, CancellationToken ct)
        where T : class =>
        Call<T>(HttpMethod.Get, query.Length > 0 ? $"{path}?{query}" : path, null, accessToken, ct);

    public Task<ZaloReply<T>> Post<T>(string path, JsonObject body, string accessToken, CancellationToken ct)
        where T : class =>
        Call<T>(HttpMethod.Post, path, body, accessToken, ct);

    /// <summary>Exchanges a code or a refresh token, which Zalo takes once only, for a pair of tokens.</summary>
    /// <param name="fields">Besides the app's number.</param>
    public async Task<ZaloReply<ZaloPair>> Exchange(IReadOnlyDictionary<string, string> fields, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{_options.OAuthUrl.TrimEnd('/')}/v4/oa/access_token")
        {
            Content = new OnceContent(
                Encoding.ASCII.GetBytes(string.Join('&', fields.Append(new("app_id", _options.AppId)).Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value)}"))),
                "application/x-www-form-urlencoded"),
        };
        request.Headers.TryAddWithoutValidation("secret_key", _options.AppSecret);
        var (answer, failure) = await Send<ZaloPair>(request, "access_token", ct);
        return failure is not null ? failure
            : answer is { Error: null or 0, AccessToken.Length: > 0, RefreshToken.Length: > 0, ExpiresIn: > 0 } ? answer
            : answer?.Error is { } code and not 0 ? ZaloErrors.OfExchange(code) ?? throw new ZaloUnclearException(ZaloErrors.Name(code))
            : throw new ZaloUnclearException("Zalo: an exchange without tokens");
    }

    private async Task<ZaloReply<T>> Call<T>(HttpMethod method, string path, JsonObject? body, string accessToken, CancellationToken ct)
        where T : class
    {
        using var request = new HttpRequestMessage(method, $"{_options.ApiUrl.TrimEnd('/')}/v2.0/{path}")
        {
            Content = body is null ? null : new OnceContent(Encoding.UTF8.GetBytes(body.ToJsonString()), "application/json"),
        };
        request.Headers.TryAddWithoutValidation("access_token", accessToken);
        var (answer, failure) = await Send<ZaloEnvelope<T>>(request, path.Split('?')[0], ct);
        return failure is not null ? failure
            : answer?.Error is { } code and not 0 ? ZaloErrors.Of(code) ?? throw new ZaloUnclearException(ZaloErrors.Name(code))
            : answer is { Error: 0, Data: { } data } ? data
            : answer is { Error: 0 } && ZaloNothing.Instance is T nothing ? nothing
            : throw new ZaloUnclearException("Zalo: an answer without an error number or data");
    }

    private async Task<(T? Answer, ZaloFailure? Failure)> Send<T>(HttpRequestMessage request, string call, CancellationToken ct)
        where T : class, IZaloAnswer
    {
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using var timeout = new CancellationTokenSource(Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, timeout.Token);
        try
        {
            using var response = await http.SendAsync(request, either.Token);
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
            {
                return (null, ZaloErrors.TooMany(response.Headers.RetryAfter?.Delta));
            }

            // Errors of the API come with 200; some gateways give 4xx with the same body. What else comes says nothing.
            var status = (int)response.StatusCode;
            var answer = status is >= 200 and < 300 or >= 400 and < 500 ? await response.Content.ReadFromJsonAsync<T>(ZaloJson.Options, either.Token) : null;
            LogAnswer(answer?.Error is null or 0 ? LogLevel.Debug : LogLevel.Warning, call, status, answer?.Error);
            return answer is not null ? (answer, null) : throw new ZaloUnclearException($"Zalo: HTTP {status}");
        }
        catch (Exception problem) when (problem is HttpRequestException or OperationCanceledException)
        {
            ct.ThrowIfCancellationRequested();
            // Never the exception's own text: it may hold the address.
            var cause = (problem as HttpRequestException)?.HttpRequestError.ToString() ?? "Timeout";
            LogNoAnswer(call, cause);
            return !timeout.IsCancellationRequested && Unsent(problem, request.Content as OnceContent)
                ? (null, ZaloErrors.NotSent)
                : throw new ZaloUnclearException($"Zalo: no answer ({cause})");
        }
        catch (JsonException)
        {
            // Without its text: it may quote what Zalo wrote.
            throw new ZaloUnclearException("Zalo: an answer that cannot be read");
        }
    }

    // A body of which nothing went out cannot have been applied. Without a body only a connection that never stood is proof.
    private static bool Unsent(Exception problem, OnceContent? content) =>
        content is { Started: false }
        || (content is null && problem is HttpRequestException
        {
            HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
        });

    [LoggerMessage(Message = "Zalo {Call}: HTTP {Status}, error {Code}")]
    private partial void LogAnswer(LogLevel level, string call, int status, int? code);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Zalo {Call}: no answer ({Cause})")]
    private partial void LogNoAnswer(string call, string cause);
}
