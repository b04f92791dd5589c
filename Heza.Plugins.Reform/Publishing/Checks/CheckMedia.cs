using Heza.Plugins.Reform.Publishing.Projection;
using Umbraco.Cms.Core.Models;
using A = Heza.Plugins.Reform.Publishing.ReformSchema.ArticleFields;
using D = Heza.Plugins.Reform.Publishing.ReformSchema.DocumentFields;

namespace Heza.Plugins.Reform.Publishing.Checks;

/// <summary>
/// Files that the library does not have. Projection leaves them out, so readers would miss a picture or an attachment of
/// which the editor believes that it is there.
/// </summary>
public sealed class CheckMedia(IContentLibrary library)
{
    private static readonly string[] Pickers = [A.LeadImage, A.Attachments, D.Files];

    public async Task<IReadOnlyList<PublishingFault>> Find(IContent content, CancellationToken ct)
    {
        var values = new StoredValues(content, published: false);
        var picked = Pickers.Select(alias => (Alias: alias, Keys: values.Media(alias))).Where(picker => picker.Keys.Count > 0).ToList();
        if (picked.Count == 0)
        {
            return [];
        }

        var media = await library.FindMedia([.. picked.SelectMany(picker => picker.Keys).Distinct()], ct);
        return [.. picked.Select(picker => Fault(picker.Alias, picker.Keys, media)).OfType<PublishingFault>()];
    }

    private static PublishingFault? Fault(string alias, List<Guid> keys, IReadOnlyDictionary<Guid, LibraryMedia> media) =>
        keys.Any(key => !media.ContainsKey(key)) ? new PublishingFault(alias, "Tệp đã chọn không còn trong thư viện. Hãy chọn lại.")
        : alias == A.LeadImage && keys.Any(key => !media[key].ContentType.StartsWith("image/", StringComparison.Ordinal))
            ? new PublishingFault(alias, "Ảnh đại diện phải là tệp ảnh. Hãy chọn lại.")
        : null;
}
