using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;

namespace Heza.Plugins.Reform.Portal.Api;

/// <summary>JSON of the public API: camelCase, and Vietnamese letters as they are instead of as six-character escapes.</summary>
internal static class PublicJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static IResult Ok<T>(T value) => Results.Json(value, Options);
}
