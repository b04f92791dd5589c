namespace Heza.Plugins.Reform.Schema;

/// <summary>Everything that <c>uSync/v17</c> says, read and held against itself; the only source of the schema in either host.</summary>
public sealed record SchemaFiles(
    IReadOnlyList<SchemaLanguage> Languages,
    IReadOnlyList<(SchemaElement Root, DataTypeDefinition DataType)> DataTypeFiles,
    DataTypeCatalog DataTypes,
    IReadOnlyList<ContentTypeDefinition> ContentTypes)
{
    /// <summary>Synthetic identifiers start here, above those that Umbraco keeps for itself.</summary>
    private const int FirstDataTypeId = 2001;

    private static readonly string[] Folders = ["Languages", "DataTypes", "ContentTypes"];

    /// <summary>The copy of the files beside the site's assembly.</summary>
    public static string DefaultFolder => Path.Combine(AppContext.BaseDirectory, "uSync", "v17");

    /// <param name="hasEditor">Whether the host has the editor of a data type; null: it has them all.</param>
    /// <exception cref="SchemaException">A file is missing, malformed, or refers to something that is not there.</exception>
    public static SchemaFiles Read(string folder, Func<DataTypeDefinition, bool>? hasEditor = null)
    {
        CheckConfig(folder);
        List<SchemaLanguage> languages = [.. Paths(folder, "Languages").Select(SchemaLanguage.Read)];
        if (languages.Count(language => language.IsDefault) != 1)
        {
            throw new SchemaException("Languages", "Language/IsDefault", "exactly one language must be the default");
        }

        var files = Paths(folder, "DataTypes").Select((path, index) => DataTypeFile.Read(path, FirstDataTypeId + index)).ToList();
        foreach (var (root, dataType) in files.Where(file => hasEditor?.Invoke(file.DataType) == false))
        {
            throw root.Child("Info").Child("EditorAlias").Wrong($"the site has no editor {dataType.EditorAlias}");
        }

        var definitions = Paths(folder, "ContentTypes").Select(ContentTypeFile.Read).ToList();
        SchemaCheck.KeysAreUnique(languages, files, definitions);
        var dataTypes = new DataTypeCatalog(files.Select(file => file.DataType));
        SchemaCheck.ReferencesResolve(definitions, dataTypes);
        return new SchemaFiles(languages, files, dataTypes, definitions);
    }

    private static string[] Paths(string folder, string kind)
    {
        var directory = Path.Combine(folder, kind);
        // Synthetic identifiers follow this order: it must be the same on every machine.
        string[] paths = Directory.Exists(directory) ? Directory.GetFiles(directory, "*.config") : [];
        Array.Sort(paths, StringComparer.Ordinal);
        return paths.Length > 0 ? paths : throw new SchemaException(directory, kind, "the folder is missing or holds no .config file");
    }

    private static void CheckConfig(string folder)
    {
        var path = Path.Combine(folder, "usync.config");
        if (!File.Exists(path))
        {
            throw new SchemaException(path, "uSync", "the file is missing");
        }

        var root = SchemaElement.Load(path, "uSync").Holds(["version", "format"], []);
        if (!root.Attribute("version").StartsWith("17.", StringComparison.Ordinal))
        {
            throw root.Wrong("version must be 17.x");
        }

        var unknown = Directory.GetDirectories(folder).Select(Path.GetFileName).FirstOrDefault(name => !Folders.Contains(name));
        if (unknown is not null)
        {
            throw new SchemaException(unknown, unknown, "the site does not read this folder");
        }
    }
}
