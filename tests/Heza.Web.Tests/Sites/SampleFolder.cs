using Heza.Web.Tests.Sites;

[assembly: AssemblyFixture(typeof(SampleFolderRemoval))]

namespace Heza.Web.Tests.Sites;

/// <summary>Removes the run's sample folder, if one was made, when every test of the assembly is done.</summary>
public sealed class SampleFolderRemoval : IAsyncDisposable
{
    public ValueTask DisposeAsync() => SampleFolder.Remove();
}

/// <summary>
/// Database, media, index and keys of a site that has loaded the sample content. Playing the sample year takes seconds,
/// so that it is done once a run, when first asked for, and every other site begins with a copy.
/// </summary>
public static class SampleFolder
{
    private static readonly Lazy<Task<RunningSite>> Loaded = new(Load);

    public static async Task CopyTo(string folder)
    {
        var source = (await Loaded.Value).Folder;
        foreach (var inner in Directory.EnumerateDirectories(source, "*", SearchOption.AllDirectories))
        {
            Directory.CreateDirectory(Path.Combine(folder, Path.GetRelativePath(source, inner)));
        }

        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            File.Copy(file, Path.Combine(folder, Path.GetRelativePath(source, file)));
        }
    }

    public static async ValueTask Remove()
    {
        if (Loaded.IsValueCreated)
        {
            await (await Loaded.Value).DisposeAsync();
        }
    }

    /// <summary>The site is ended before it is copied: nobody writes to its files any more.</summary>
    private static async Task<RunningSite> Load()
    {
        var site = await RunningSite.Start(seed: true);
        using var visitor = site.Visitor();
        await Eventually.Get(() => visitor.GetAsync("/api/reform/v1/search?q=a"), found => found.IsSuccessStatusCode);
        await site.Stop();
        return site;
    }
}
