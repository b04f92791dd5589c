using System.Text.Json.Serialization;

namespace Heza.Web.EmbeddedCms.Content;

/// <summary>Where a document stands, in one word.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ContentState>))]
public enum ContentState
{
    /// <summary>Not published and not going to be by itself.</summary>
    [JsonStringEnumMemberName("draft")]
    Draft,

    /// <summary>Not published; waits for somebody who may approve it.</summary>
    [JsonStringEnumMemberName("submitted")]
    Submitted,

    /// <summary>Not published; sent back to its writer with a comment.</summary>
    [JsonStringEnumMemberName("returned")]
    Returned,

    /// <summary>Not published yet; a release is set.</summary>
    [JsonStringEnumMemberName("scheduled")]
    Scheduled,

    [JsonStringEnumMemberName("published")]
    Published,

    [JsonStringEnumMemberName("trashed")]
    Trashed,
}
