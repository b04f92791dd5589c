using System.Text.Json;
using System.Text.Json.Serialization;

namespace Heza.Plugins.Reform.Platform;

/// <summary>An enumeration that JSON and addresses write in lower case with hyphens: <c>SignedIn</c> as <c>signed-in</c>.</summary>
public sealed class KebabCaseEnum<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where T : struct, Enum;

/// <summary>The same spelling outside JSON: query strings, addresses.</summary>
public static class KebabCase
{
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>Null: there is no such value.</summary>
    public static T? Read<T>(string text)
        where T : struct, Enum => Enum.GetValues<T>().Cast<T?>().FirstOrDefault(value => Of(value!.Value) == text);
}
