using Heza.Plugins.Reform.Backoffice.Library;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
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

    public FindMedia Find => new(Service, Manager, _digest);

    public KeepFile Keep => new(Service, Manager, new MediaUrlGeneratorCollection(() => []), Strings, Types);

    public IMediaService Service => Edge<IMediaService>.With(
        ("GetById", args => _media.Find(item => item.Key == (Guid)args[0]!)),
        ("GetByIds", args => _media.Where(item => ((IEnumerable<Guid>)args[0]!).Contains(item.Key)).Cast<IMedia>()),
        ("GetMediaByPath", args => _media.Find(item => item.GetValue<string>(Constants.Conventions.Media.File) == (string)args[0]!)),
        ("CreateMedia", args => New((string)args[0]!, (string)args[2]!)),
        ("Save", args =>
        {
            _media.Add((Media)args[0]!);
            return Attempt.Succeed<OperationResult?>(OperationResult.Succeed(new EventMessages()));
        }
    ));

    public MediaFileManager Manager => new(
        Files(), Edge<IMediaPathScheme>.With(("GetFilePath", args => $"{(Guid)args[1]!:N}/{args[3]}")), NullLogger<MediaFileManager>.Instance, Strings,
        new ServiceCollection().BuildServiceProvider(), new Lazy<ICoreScopeProvider>(() => throw new NotSupportedException()));

    public static IContentTypeBaseServiceProvider Types => Edge<IContentTypeBaseServiceProvider>.With(("GetContentTypeOf", args => TypeOf(((IMedia)args[0]!).ContentType.Alias)));

    public IReadOnlyList<Media> Items => _media;

    public Media Add(string name, string? stored, byte[]? bytes, int? width = null, int? height = null)
    {
        var item = New(name, Constants.Conventions.MediaTypes.Image);
        item.Key = Guid.NewGuid();
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

    private static Media New(string name, string alias) => new(name, -1, TypeOf(alias));

    private static MediaType TypeOf(string alias)
    {
        var type = new MediaType(Strings, -1) { Alias = alias, Name = alias };
        type.AddPropertyType(new PropertyType(Strings, "Umbraco.ImageCropper", ValueStorageType.Ntext, Constants.Conventions.Media.File) { Name = "File" }, "image", "Image");
        type.AddPropertyType(new PropertyType(Strings, "Umbraco.Label", ValueStorageType.Integer, Constants.Conventions.Media.Width) { Name = "Width" }, "image", "Image");
        type.AddPropertyType(new PropertyType(Strings, "Umbraco.Label", ValueStorageType.Integer, Constants.Conventions.Media.Height) { Name = "Height" }, "image", "Image");
        return type;
    }

    private IFileSystem Files() => Edge<IFileSystem>.With(
        ("GetRelativePath", args => ((string)args[0]!).TrimStart('/')),
        ("GetUrl", args => $"/media/{args[0]}"),
        ("AddFile", args =>
        {
            using var bytes = new MemoryStream();
            ((Stream)args[1]!).CopyTo(bytes);
            Replace($"media/{args[0]}", bytes.ToArray());
            return null;
        }
    ),
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
