using System.Text.Json;
using Heza.Plugins.Reform.Publishing;
using Microsoft.AspNetCore.StaticFiles;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Heza.Plugins.Reform.Backoffice.Library;

/// <summary>Media of Umbraco's library as the plugin sees them. What lies in the bin, or has no file, counts as not there.</summary>
public sealed class FindMedia(IMediaService media, MediaFileManager files, DigestFiles digest)
{
    /// <summary>Umbraco's picture type has no such property; a site that adds one gives it one of these aliases.</summary>
    internal static readonly string[] AltTextAliases = ["altText", "alt", "alternativeText"];

    private static readonly FileExtensionContentTypeProvider ContentTypes = new();

    public async Task<IReadOnlyDictionary<Guid, LibraryMedia>> ByKey(IReadOnlyCollection<Guid> keys, CancellationToken ct)
    {
        var found = new Dictionary<Guid, LibraryMedia>();
        foreach (var item in keys.Count == 0 ? [] : media.GetByIds(keys.Distinct().ToArray()))
        {
            if (await View(item, ct) is { } view)
            {
                found[item.Key] = view;
            }
        }

        return found;
    }

    /// <summary>Umbraco forgets the address of a file that was replaced: only addresses of today are found.</summary>
    public async Task<IReadOnlyDictionary<string, LibraryMedia>> ByAddress(IReadOnlyCollection<string> addresses, CancellationToken ct)
    {
        var found = new Dictionary<string, LibraryMedia>(StringComparer.Ordinal);
        foreach (var address in addresses.Distinct(StringComparer.Ordinal))
        {
            if (media.GetMediaByPath(address) is { } item && await View(item, ct) is { } view)
            {
                found[address] = view;
            }
        }

        return found;
    }

    internal static string ContentTypeOf(string path) => ContentTypes.TryGetContentType(path, out var known) ? known : "application/octet-stream";

    private async Task<LibraryMedia?> View(IMedia item, CancellationToken ct)
    {
        if (item.Trashed || Source(item) is not { } url)
        {
            return null;
        }

        var store = files.FileSystem;
        var path = store.GetRelativePath(url);
        if (!store.FileExists(path))
        {
            return null;
        }

        var contentType = ContentTypeOf(path);
        var facts = await digest.Run(store, path, contentType, ct);
        return new LibraryMedia(
            item.Key, FileName(item, path), url, contentType, facts.Size, facts.Sha256, AltText(item),
            Number(item, Constants.Conventions.Media.Width), Number(item, Constants.Conventions.Media.Height), facts.Text,
            Pages: null, Signed: null, facts.Text is null ? FileReading.NotRead : FileReading.Text);
    }

    /// <summary>An upload stores the address, the image cropper <c>{"src":"/media/…","focalPoint":…,"crops":[…]}</c>.</summary>
    private static string? Source(IMedia item)
    {
        var stored = item.HasProperty(Constants.Conventions.Media.File) ? item.GetValue<string>(Constants.Conventions.Media.File)?.Trim() : null;
        if (stored is not ['{', ..])
        {
            return string.IsNullOrEmpty(stored) ? null : stored;
        }

        try
        {
            using var json = JsonDocument.Parse(stored);
            return json.RootElement.TryGetProperty("src", out var source) && source.ValueKind == JsonValueKind.String && source.GetString() is { Length: > 0 } url ? url : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // On disk the name is cut down to ASCII; readers get the one that the editor sees.
    private static string FileName(IMedia item, string path)
    {
        var extension = Path.GetExtension(path);
        var name = string.IsNullOrWhiteSpace(item.Name) ? Path.GetFileNameWithoutExtension(path) : item.Name.Trim();
        return name.EndsWith(extension, StringComparison.OrdinalIgnoreCase) ? name : name + extension;
    }

    private static string? AltText(IMedia item) =>
        AltTextAliases.Where(item.HasProperty).Select(alias => item.GetValue<string>(alias)?.Trim()).FirstOrDefault(text => !string.IsNullOrEmpty(text));

    private static int? Number(IMedia item, string alias) => item.HasProperty(alias) && item.GetValue<int>(alias) is > 0 and var number ? number : null;
}
