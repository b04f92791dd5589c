namespace Heza.Testing.Fakes;

/// <summary>What a call is about. Scripts and waits name calls by it.</summary>
public enum CallKind
{
    /// <summary>Any call; only in scripts and waits.</summary>
    Any,

    /// <summary>POST /{page}/feed.</summary>
    Publish,

    /// <summary>POST /{page}/photos.</summary>
    Photo,

    /// <summary>POST /{post}: text, hide, publish now, another time.</summary>
    Edit,

    /// <summary>DELETE /{post}.</summary>
    Delete,

    /// <summary>GET of a list of posts, or of one post.</summary>
    Read,

    /// <summary>POST /?id=…&amp;scrape=true.</summary>
    Scrape,

    /// <summary>GET /{post}/insights.</summary>
    Insights,

    /// <summary>/debug_token.</summary>
    Debug,

    /// <summary>GET /me, /me/accounts, /{page}.</summary>
    Account,

    /// <summary>/dialog/oauth and /oauth/access_token.</summary>
    OAuth,

    /// <summary>POST /v2.0/article/create.</summary>
    ZaloCreate,

    /// <summary>POST /v2.0/article/verify.</summary>
    ZaloVerify,

    /// <summary>GET /v2.0/article/getslice and getdetail.</summary>
    ZaloRead,

    /// <summary>POST /v2.0/article/update.</summary>
    ZaloUpdate,

    /// <summary>POST /v2.0/article/remove.</summary>
    ZaloRemove,

    /// <summary>/v4/oa/permission and /v4/oa/access_token.</summary>
    ZaloToken,

    /// <summary>GET /v2.0/oa/getoa.</summary>
    ZaloInfo,

    /// <summary>Nothing that Facebook or Zalo would know.</summary>
    Unknown,
}

internal static class CallKinds
{
    public static bool IsZalo(this CallKind kind) => kind is >= CallKind.ZaloCreate and <= CallKind.ZaloInfo;

    public static bool IsMutation(this CallKind kind) =>
        kind is CallKind.Publish or CallKind.Photo or CallKind.Edit or CallKind.Delete or CallKind.ZaloCreate or CallKind.ZaloUpdate or CallKind.ZaloRemove;
}
