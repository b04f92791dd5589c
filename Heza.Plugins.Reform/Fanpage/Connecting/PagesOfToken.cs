using System.Text.Json;
using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Facebook;
using Heza.Plugins.Reform.Platform;
using Microsoft.Extensions.Options;

namespace Heza.Plugins.Reform.Fanpage.Connecting;

/// <summary>A page as its person's token shows it.</summary>
/// <param name="Token">Never leaves the server.</param>
/// <param name="Tasks">Null: not told.</param>
internal sealed record FoundPage(string Id, string Name, string? Url, IReadOnlyList<string>? Tasks, string Token)
{
    private const string Posting = "CREATE_CONTENT";

    public bool CanPost => Tasks is null || Tasks.Contains(Posting);

    public NewConnection Connection(TokenFacts facts) => new(
        ChannelKind.Facebook, Id, Name, Url ?? GraphPost.DefaultPermalink(Id), new FacebookCredentials(Token).Write(),
        facts.ExpiresAt, facts.DataAccessExpiresAt, facts.Scopes, TokenRules.Warning(facts, Id));
}

/// <summary>Finds out what a token opens: pages, each with a token that lives long.</summary>
internal sealed class PagesOfToken(GraphClient graph, DebugToken debug, ReadPostList list, IOptions<FacebookOptions> options, TimeProvider time)
{
    /// <summary>Tokens of Facebook have some 200 to 400 signs.</summary>
    private const int LongestToken = 1000;

    /// <summary>A page's token that ends sooner is no connection.</summary>
    private static readonly TimeSpan ShortLife = TimeSpan.FromDays(1);

    internal const string NotAToken = "Hãy dán mã truy cập (access token) mà Facebook cấp.";
    internal const string WrongApp = "Mã này thuộc một ứng dụng Facebook khác. Hãy lấy mã bằng ứng dụng đã khai báo trên máy chủ.";
    internal const string WrongKind = "Mã này không phải của trang, cũng không phải của người quản lý trang. Hãy lấy mã truy cập của người dùng hoặc của trang.";
    internal const string NoPages = "Tài khoản này không quản lý trang nào, hoặc chưa chọn trang khi cấp quyền. Hãy cấp quyền lại và chọn trang cần kết nối.";
    internal const string TooShort = "Mã của trang sắp hết hạn và không đổi được sang mã dài hạn. Hãy dán mã truy cập của người dùng, hệ thống sẽ tự đổi.";

    /// <returns>At least one page. A page's own token gives that page alone.</returns>
    public Task<Result<IReadOnlyList<FoundPage>>> Run(string? pasted, CancellationToken ct) => AskFacebook.Run(() => Find(pasted, ct));

    private async Task<Result<IReadOnlyList<FoundPage>>> Find(string? pasted, CancellationToken ct)
    {
        var token = pasted?.Trim() ?? "";
        if (token.Length is 0 or > LongestToken || token.Any(c => c is <= ' ' or > '~'))
        {
            return Problem.Field("token", NotAToken);
        }

        var asked = await debug.Run(token, ct);
        return !asked.Ok ? asked.Problem
            : Against(asked.Value) is { } problem ? problem
            : asked.Value.OfPage ? await OfPage(token, asked.Value, ct)
            : await OfPerson(await Lengthen(token, ct) ?? token, ct);
    }

    private Problem? Against(TokenFacts facts) =>
        !facts.Valid ? Problem.Field("token", $"{GraphWords.Token(facts.Subcode)} Hãy lấy mã mới rồi dán lại.")
        : facts.AppId != options.Value.AppId ? Problem.Field("token", WrongApp)
        : !facts.OfPage && !facts.OfPerson ? Problem.Field("token", WrongKind)
        : null;

    private async Task<Result<IReadOnlyList<FoundPage>>> OfPage(string token, TokenFacts facts, CancellationToken ct)
    {
        if (facts.ExpiresAt is { } end && end - time.UtcNow() < ShortLife)
        {
            return await Longer(token, facts, ct);
        }

        var body = (await graph.Send(Get(token, "me", "me", "id,name,link"), ct)).Body(GraphPermissions.Read);
        return Page(body, token) is { } page ? new List<FoundPage> { page } : throw new GraphUnclearException("Facebook's answer to a page's token is no page.");
    }

    // What Facebook gives for a short page token may be the page's or its person's.
    private async Task<Result<IReadOnlyList<FoundPage>>> Longer(string token, TokenFacts facts, CancellationToken ct)
    {
        if (await Lengthen(token, ct) is not { } longer || await debug.Run(longer, ct) is not { Ok: true, Value: { Valid: true } better } || Against(better) is not null)
        {
            return Problem.Field("token", TooShort);
        }

        if (better.OfPage)
        {
            return better.ExpiresAt - time.UtcNow() < ShortLife ? Problem.Field("token", TooShort) : await OfPage(longer, better, ct);
        }

        var all = await OfPerson(longer, ct);
        return all.Ok && facts.PageId is { } id ? all.Value.Where(page => page.Id == id).ToList() is { Count: 1 } one ? one : Problem.Field("token", TooShort) : all;
    }

    private async Task<Result<IReadOnlyList<FoundPage>>> OfPerson(string token, CancellationToken ct)
    {
        var pages = new List<FoundPage>();
        await foreach (var item in list.Run(Get(token, "me/accounts", "me/accounts", "id,name,link,tasks,access_token"), GraphPermissions.ListPages, ct))
        {
            if (GraphPost.Text(item, "access_token") is { Length: > 0 } own && Page(item, own) is { } page)
            {
                pages.Add(page);
            }
        }

        if (pages.Count > 0)
        {
            return pages;
        }

        var facts = await debug.Run(token, ct);
        return Problem.Field("token", facts.Ok && !facts.Value.Scopes.Contains(GraphPermissions.ListPages)
            ? GraphWords.MissingPermissions([GraphPermissions.ListPages]) : NoPages);
    }

    /// <summary>Null: Facebook gives no longer one.</summary>
    private async Task<string?> Lengthen(string token, CancellationToken ct)
    {
        var call = new GraphCall(HttpMethod.Post, "oauth/access_token", "oauth/access_token", null,
        [
            new("grant_type", "fb_exchange_token"), new("client_id", options.Value.AppId), new("client_secret", options.Value.AppSecret), new("fb_exchange_token", token),
        ],
        null);
        return await graph.Send(call, ct) switch
        {
            GraphReply.Answered { Body: var body } => GraphPost.Text(body, "access_token") is { Length: > 0 } longer ? longer : null,
            GraphReply.Failed => null,
            _ => throw new GraphUnclearException("Facebook was not reached."),
        };
    }

    private static FoundPage? Page(JsonElement json, string token) =>
        json.ValueKind == JsonValueKind.Object && GraphPost.Text(json, "id") is { } id && GraphId.Is(id)
            ? new FoundPage(id, GraphPost.Text(json, "name") ?? id, GraphPost.Address(GraphPost.Text(json, "link")), Tasks(json), token)
            : null;

    private static IReadOnlyList<string>? Tasks(JsonElement json) =>
        json.TryGetProperty("tasks", out var tasks) && tasks.ValueKind == JsonValueKind.Array
            ? [.. tasks.EnumerateArray().Where(task => task.ValueKind == JsonValueKind.String).Select(task => task.GetString()!)] : null;

    private static GraphCall Get(string token, string kind, string path, string fields) => new(HttpMethod.Get, kind, path, token, [new("fields", fields)], null);
}
