namespace Heza.Plugins.Reform.Publishing;

/// <summary>
/// A node that the site hangs on: its home and the folders of news and documents. Hosts make what is missing; keys never
/// change.
/// </summary>
/// <param name="Type">Alias of its document type.</param>
/// <param name="Address">Where readers find what lies in it.</param>
public sealed record SitePart(Guid Key, string Type, string Name, Guid? Parent, string Address)
{
    public static readonly SitePart Home =
        new(new("6c0f9a52-1d5e-4f8f-9a0b-3f6c1f1e2a01"), ReformSchema.Home, "Cải cách hành chính", null, PublicAddress.Home);

    public static readonly SitePart ArticleFolder =
        new(new("6c0f9a52-1d5e-4f8f-9a0b-3f6c1f1e2a02"), ReformSchema.ArticleFolder, "Tin tức", Home.Key, $"{PublicAddress.Home}/{PublicAddress.ArticleSection}");

    public static readonly SitePart DocumentFolder =
        new(new("6c0f9a52-1d5e-4f8f-9a0b-3f6c1f1e2a03"), ReformSchema.DocumentFolder, "Văn bản", Home.Key, $"{PublicAddress.Home}/{PublicAddress.DocumentSection}");

    /// <summary>Parents first.</summary>
    public static readonly IReadOnlyList<SitePart> All = [Home, ArticleFolder, DocumentFolder];

    public static SitePart? Find(Guid key) => All.FirstOrDefault(part => part.Key == key);
}
