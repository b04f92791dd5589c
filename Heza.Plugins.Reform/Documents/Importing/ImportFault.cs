using System.Text.Json.Serialization;
using Heza.Plugins.Reform.Platform;

namespace Heza.Plugins.Reform.Documents.Importing;

[JsonConverter(typeof(KebabCaseEnum<ImportFaultLevel>))]
public enum ImportFaultLevel
{
    /// <summary>Nothing is imported before it is mended.</summary>
    Error,

    /// <summary>To be looked at; it may be right.</summary>
    Warning,
}

/// <param name="Column">See <see cref="ImportColumn.Key"/>.</param>
/// <param name="Message">One Vietnamese sentence that says what to mend.</param>
public sealed record ImportFault(string Column, ImportFaultLevel Level, string Message)
{
    public static ImportFault Error(ImportColumn column, string message) => new(column.Key, ImportFaultLevel.Error, message);

    public static ImportFault Warning(ImportColumn column, string message) => new(column.Key, ImportFaultLevel.Warning, message);
}
