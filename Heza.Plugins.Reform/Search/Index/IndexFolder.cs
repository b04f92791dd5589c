namespace Heza.Plugins.Reform.Search.Index;

/// <summary>
/// The part of the configured folder that this process owns. Lucene lets one process write an index, so a second process
/// on the same folder (two sites, an overlapping restart) takes a slot of its own.
/// </summary>
internal sealed class IndexFolder : IDisposable
{
    private const int Slots = 8;

    private readonly FileStream _lock;

    private IndexFolder(string path, FileStream held) => (Path, _lock) = (path, held);

    public string Path { get; }

    public static IndexFolder Take(string root)
    {
        IOException? refused = null;
        for (var slot = 1; slot <= Slots; slot++)
        {
            var path = System.IO.Path.Combine(root, $"node-{slot}");
            Directory.CreateDirectory(path);
            try
            {
                return new IndexFolder(path, new FileStream(System.IO.Path.Combine(path, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException exception)
            {
                refused = exception;
            }
        }

        throw new IOException($"All {Slots} places in {root} (Reform:Search:Folder) are taken by other processes; give this one another folder.", refused);
    }

    /// <summary>Folders of indexes, the newest first.</summary>
    public IReadOnlyList<string> Generations() =>
        [.. Directory.GetDirectories(Path, "index-*").OrderDescending(StringComparer.Ordinal)];

    public string NewGeneration()
    {
        var last = Generations().Select(System.IO.Path.GetFileName).Select(name => int.TryParse(name!["index-".Length..], out var number) ? number : 0).FirstOrDefault();
        return System.IO.Path.Combine(Path, $"index-{last + 1:D8}");
    }

    public void Dispose() => _lock.Dispose();
}
