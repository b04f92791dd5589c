namespace Heza.Testing.Fakes;

/// <summary>What a token may do with a page.</summary>
internal static class GraphRights
{
    /// <summary>Null when it may make and change posts.</summary>
    public static ApiError? Manage(FakeToken token, string pageId) =>
        token.Type != FakeTokenType.Page
            ? new(200, "(#200) If posting to a page, requires both pages_read_engagement and pages_manage_posts as an admin with sufficient administrative permission", Status: 403)
            : token.PageId != pageId ? GraphErrors.Missing("pages_manage_posts")
            : new[] { "pages_manage_posts", "pages_read_engagement" }.FirstOrDefault(scope => !token.Scopes.Contains(scope)) is { } missing ? GraphErrors.Missing(missing)
            : null;
}
