using Heza.Web.EmbeddedCms.Schema;

namespace Heza.Web.Tests.EmbeddedCms.Schema;

/// <summary>A copy of the schema in a temporary folder, to spoil one file of it.</summary>
internal sealed class SchemaCopy : IDisposable
{
    public SchemaCopy()
    {
        foreach (var path in Directory.GetFiles(SchemaReader.DefaultFolder, "*.config", SearchOption.AllDirectories))
        {
            var copy = PathOf(Path.GetRelativePath(SchemaReader.DefaultFolder, path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
        }
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("heza-schema-").FullName;

    public string PathOf(string file) => Path.Combine(Folder, file);

    public void Replace(string file, string from, string to)
    {
        var text = File.ReadAllText(PathOf(file));
        var at = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} does not hold {from}");
        File.WriteAllText(PathOf(file), string.Concat(text.AsSpan(0, at), to, text.AsSpan(at + from.Length)));
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
