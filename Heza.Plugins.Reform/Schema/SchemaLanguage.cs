namespace Heza.Plugins.Reform.Schema;

/// <param name="Key">Key of the file.</param>
/// <param name="IsoCode">e.g. <c>vi</c>, <c>en-US</c>.</param>
/// <param name="Name">Vietnamese name.</param>
/// <param name="IsDefault">Exactly one language is the default.</param>
/// <param name="IsMandatory">Umbraco asks for it before publishing content that varies by language.</param>
public sealed record SchemaLanguage(Guid Key, string IsoCode, string Name, bool IsDefault, bool IsMandatory)
{
    internal static SchemaLanguage Read(string path)
    {
        var root = SchemaElement.Load(path, "Language")
            .Holds(["Key", "Alias", "Level"], ["Name", "IsoCode", "IsMandatory", "IsDefault"], "Fallback");
        var iso = root.Child("IsoCode").RequiredText();
        return iso == root.Attribute("Alias")
            ? new(root.KeyAttribute(), iso, root.Child("Name").RequiredText(), root.Child("IsDefault").Flag(), root.Child("IsMandatory").Flag())
            : throw root.Wrong("Alias and IsoCode differ");
    }
}
