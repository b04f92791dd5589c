using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Publishing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Heza.Plugins.Reform.Backoffice.Library;

/// <summary>Takes a file into Umbraco's media like an upload; a key that is there is left alone.</summary>
public sealed class KeepFile(
    IMediaService media, MediaFileManager files, MediaUrlGeneratorCollection generators, IShortStringHelper strings, IContentTypeBaseServiceProvider types)
{
    public Result<Guid> Run(NewFile file)
    {
        if (media.GetById(file.Key) is not null)
        {
            return file.Key;
        }

        var type = FindMedia.ContentTypeOf(file.FileName).StartsWith("image/", StringComparison.Ordinal) ? Constants.Conventions.MediaTypes.Image : Constants.Conventions.MediaTypes.File;
        var item = media.CreateMedia(Path.GetFileNameWithoutExtension(file.FileName), Constants.System.Root, type);
        item.Key = file.Key;
        using var content = new MemoryStream(file.Content);
        item.SetValue(files, generators, strings, types, Constants.Conventions.Media.File, file.FileName, content);
        if (FindMedia.AltTextAliases.FirstOrDefault(item.HasProperty) is { } altText)
        {
            item.SetValue(altText, file.AltText);
        }

        var saved = media.Save(item);
        return saved.Success ? file.Key : Problem.Conflict($"Umbraco không nhận tệp “{file.FileName}” ({saved.Result?.Result}).");
    }
}
