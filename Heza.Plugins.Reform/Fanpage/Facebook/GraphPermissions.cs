namespace Heza.Plugins.Reform.Fanpage.Facebook;

/// <summary>Permissions of Facebook that the channel lives by (facebook.md, "The calls").</summary>
internal static class GraphPermissions
{
    public const string Post = "pages_manage_posts";
    public const string Read = "pages_read_engagement";
    public const string ListPages = "pages_show_list";
    public const string Figures = "read_insights";

    /// <summary>Without one of them a page cannot be used.</summary>
    public static readonly IReadOnlyList<string> Needed = [Post, Read, ListPages];

    /// <summary>What a person is asked for.</summary>
    public static readonly IReadOnlyList<string> Asked = [Post, Read, ListPages, Figures];
}
