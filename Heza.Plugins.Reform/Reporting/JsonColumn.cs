using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Heza.Plugins.Reform.Reporting;

/// <summary>
/// Keeps a record as JSON in a column: what stands in a report is read and frozen whole, never searched. Vietnamese
/// letters stay readable in the database.
/// </summary>
internal static class JsonColumn
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Json);

    public static void AsJson<T>(this PropertyBuilder<T> property) => property.HasConversion(
        value => Write(value),
        json => Read<T>(json),
        new ValueComparer<T>((one, other) => Write(one) == Write(other), value => Hash(value), value => value));

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Json)!;

    private static int Hash<T>(T value) => Write(value).GetHashCode(StringComparison.Ordinal);
}
