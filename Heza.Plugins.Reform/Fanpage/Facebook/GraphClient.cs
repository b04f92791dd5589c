using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Heza.Plugins.Reform.Fanpage.Channels;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Heza.Plugins.Reform.Fanpage.Facebook;

/// <summary>
/// Calls the Graph API: version pinned, token in the header, <c>appsecret_proof</c> with each token, no redirects, no retry.
/// What is logged is the kind of call and what came of it; neither addresses, identifiers, texts nor tokens.
/// </summary>
internal sealed partial class GraphClient(
    HttpClient http, IOptions<FacebookOptions> options, NoteUsage noteUsage, TimeProvider time, ILogger<GraphClient> log)
{
    /// <summary>Bytes of an answer; the longest is a page of posts.</summary>
    public const int MostBytes = 2 * 1024 * 1024;

    /// <exception cref="GraphUnclearException">Nobody knows what came of it.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="ct"/> was cancelled: nobody knows either.</exception>
    public async Task<GraphReply> Send(GraphCall call, CancellationToken ct)
    {
        var form = Form(call);
        using var request = Request(call, form);
        using var timeout = new CancellationTokenSource(call.Timeout ?? TimeSpan.FromSeconds(options.Value.CallSeconds), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, timeout.Token);
        try
        {
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseContentRead, either.Token);
            return await Read(call, answer);
        }
        catch (Exception problem) when (problem is HttpRequestException or OperationCanceledException)
        {
            ct.ThrowIfCancellationRequested();
            if (Unsent(problem, request.Content as OnceForm))
            {
                LogNotSent(call.Method.Method, call.Kind, Cause(problem));
                return new GraphReply.NotSent(Cause(problem));
            }

            LogNoAnswer(call.Method.Method, call.Kind, Cause(problem));
            throw new GraphUnclearException($"Facebook gave no answer to {call.Method} {call.Kind}: {Cause(problem)}.");
        }
    }

    private async Task<GraphReply> Read(GraphCall call, HttpResponseMessage answer)
    {
        // It has come in whole: from here on nothing is waited for that could turn a known answer into an unknown one.
        var status = (int)answer.StatusCode;
        var usage = UsageHeaders.Read(UsageHeaders.Names.SelectMany(name => answer.Headers.TryGetValues(name, out var values) ? values : []));
        await Note(call, usage);
        var body = await Json(answer);
        var rest = usage?.Regain ?? answer.Headers.RetryAfter?.Delta;
        if ((body is { } json ? GraphError.Read(status, json, rest) : null) is { } error)
        {
            LogFailed(call.Method.Method, call.Kind, status, error.Code, error.Subcode, error.Trace);
            return new GraphReply.Failed(error);
        }

        LogAnswer(call.Method.Method, call.Kind, status);
        return status switch
        {
            429 => new GraphReply.Failed(new GraphError(status, 0, 0, Rest: rest)),
            >= 200 and <= 299 when body is { ValueKind: JsonValueKind.Object } good => new GraphReply.Answered(good),
            // A redirect is not followed: the token would go with it.
            _ => throw new GraphUnclearException($"Facebook's answer to {call.Method} {call.Kind} cannot be read: HTTP {status}."),
        };
    }

    private static async Task<JsonElement?> Json(HttpResponseMessage answer)
    {
        try
        {
            using var json = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(CancellationToken.None));
            return json.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task Note(GraphCall call, Usage? usage)
    {
        if (usage is null || call.ChannelId is not { } channel)
        {
            return;
        }

        try
        {
            await noteUsage.Run(channel, usage.Percent, usage.Regain, CancellationToken.None);
        }
        catch (Exception problem)
        {
            LogNotNoted(problem);
        }
    }

    private byte[] Form(GraphCall call)
    {
        var fields = call.Token is null ? call.Fields : call.Fields.Append(new("appsecret_proof", Proof(call.Token)));
        return Encoding.UTF8.GetBytes(string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}")));
    }

    private HttpRequestMessage Request(GraphCall call, byte[] form)
    {
        var address = $"{options.Value.BaseUrl.TrimEnd('/')}/{options.Value.Version}/{call.Path}";
        var request = call.Method == HttpMethod.Post
            ? new HttpRequestMessage(call.Method, address) { Content = new OnceForm(form) }
            : new HttpRequestMessage(call.Method, $"{address}?{Encoding.UTF8.GetString(form)}");
        if (call.Token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", call.Token);
        }

        request.Headers.Accept.ParseAdd("application/json");
        return request;
    }

    /// <summary>HMAC-SHA256 of the token under the app's secret, lower-case hex (facebook.md, "proof").</summary>
    private string Proof(string token) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(options.Value.AppSecret), Encoding.UTF8.GetBytes(token)));

    // A body of which nothing went out cannot have been applied. Without a body only a connection that never stood is proof.
    private static bool Unsent(Exception problem, OnceForm? form) =>
        form is { Started: false }
        || (form is null && problem is HttpRequestException
        {
            HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
        });

    // Never the exception's own text: it may hold the address.
    private static string Cause(Exception problem) => problem is HttpRequestException http ? http.HttpRequestError.ToString() : "Timeout";

    [LoggerMessage(Level = LogLevel.Debug, Message = "Facebook {Method} {Kind}: HTTP {Status}")]
    private partial void LogAnswer(string method, string kind, int status);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Facebook {Method} {Kind}: HTTP {Status}, code {Code}/{Subcode}, fbtrace_id {Trace}")]
    private partial void LogFailed(string method, string kind, int status, int code, int subcode, string? trace);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Facebook {Method} {Kind} was not sent: {Cause}")]
    private partial void LogNotSent(string method, string kind, string cause);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Facebook {Method} {Kind}: no answer ({Cause})")]
    private partial void LogNoAnswer(string method, string kind, string cause);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Could not write down Facebook's call budget")]
    private partial void LogNotNoted(Exception problem);
}
