using Heza.Plugins.Reform.Backoffice.Library;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Heza.Plugins.Reform.Tests.Backoffice;

/// <summary>Umbraco's media as they are kept, over a file system that is a dictionary.</summary>
internal sealed class MediaShelf
{
    private static readonly DefaultShortStringHelper Strings = new(new DefaultShortStringHelperConfig().WithDefault(new RequestHandlerSettings()));

    private readonly List<Media> _media = [];
    private readonly Dictionary<string, (byte[] Bytes, DateTimeOffset At)> _files = new(StringComparer.Ordinal);
    private readonly DigestFiles _digest;
    private DateTimeOffset _clock = new(2023, 2, 9, 0, 0, 0, TimeSpan.Zero);

    public MediaShelf() => _digest = new DigestFiles((_, _, _) => Task.FromResult(Text));

    public static MediaShelf Empty => new();

    public string? Text { get; init; }

    public int Opened { get; private set; }

    public FindMedia Find => new(
        Edge<IMediaService>.With(
            ("GetByIds", args => _media.Where(item => ((IEnumerable<Guid>)args[0]!).Contains(item.Key)).Cast<IMedia>()),
            ("GetMediaByPath", args => _media.Find(item => item.GetValue<string>(Constants.Conventions.Media.File) == (string)args[0]!))),
        new MediaFileManager(
            Files(), Edge<IMediaPathScheme>.With(), NullLogger<MediaFileManager>.Instance, Strings,
            new ServiceCollection().BuildServiceProvider(), new Lazy<ICoreScopeProvider>(() => throw new NotSupportedException())),
        _digest);

    public Media Add(string name, string? stored, byte[]? bytes, int? width = null, int? height = null)
    {
        var type = new MediaType(Strings, -1) { Alias = "Image", Name = "Image" };
        type.AddPropertyType(new PropertyType(Strings, "Umbraco.ImageCropper", ValueStorageType.Ntext, Constants.Conventions.Media.File) { Name = "File" }, "image", "Image");
        type.AddPropertyType(new PropertyType(Strings, "Umbraco.Label", ValueStorageType.Integer, Constants.Conventions.Media.Width) { Name = "Width" }, "image", "Image");
        type.AddPropertyType(new PropertyType(Strings, "Umbraco.Label", ValueStorageType.Integer, Constants.Conventions.Media.Height) { Name = "Height" }, "image", "Image");
        var item = new Media(name, -1, type) { Key = Guid.NewGuid() };
        item.SetValue(Constants.Conventions.Media.File, stored);
        item.SetValue(Constants.Conventions.Media.Width, width);
        item.SetValue(Constants.Conventions.Media.Height, height);
        _media.Add(item);
        if (bytes is not null && stored is not null)
        {
            Replace(stored.Split('"').FirstOrDefault(part => part.StartsWith('/'))?.TrimStart('/') ?? "", bytes);
        }

        return item;
    }

    public void Replace(string path, byte[] bytes) => _files[path] = (bytes, _clock = _clock.AddMinutes(1));

    private IFileSystem Files() => Edge<IFileSystem>.With(
        ("GetRelativePath", args => ((string)args[0]!).TrimStart('/')),
        ("FileExists", args => _files.ContainsKey((string)args[0]!)),
        ("GetSize", args => (long)_files[(string)args[0]!].Bytes.Length),
        ("GetLastModified", args => _files[(string)args[0]!].At),
        ("OpenFile", args =>
        {
            Opened++;
            return new MemoryStream(_files[(string)args[0]!].Bytes);
        }
    ));
}
