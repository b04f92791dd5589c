using System.Text.Json.Serialization;

namespace Heza.Web.EmbeddedCms.Content;

/// <summary>Where a document stands, in one word.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ContentState>))]
public enum ContentState
{
    /// <summary>Not published and not going to be by itself.</summary>
    [JsonStringEnumMemberName("draft")]
    Draft,

    /// <summary>Not published yet; a release is set.</summary>
    [JsonStringEnumMemberName("scheduled")]
    Scheduled,

    [JsonStringEnumMemberName("published")]
    Published,

    [JsonStringEnumMemberName("trashed")]
    Trashed,
}
