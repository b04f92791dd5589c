using System.Text.Json.Nodes;

namespace Heza.Testing.Fakes;

/// <summary>What the server means to answer; a script may have it say something else.</summary>
internal sealed record Answer(int Status, string Body, string ContentType = "application/json; charset=UTF-8")
{
    public string? Location { get; init; }

    /// <summary>The post, photo or article that was made or changed.</summary>
    public string? ObjectId { get; init; }

    public ApiError? Error { get; init; }

    public static Answer Ok(JsonNode body, string? objectId = null) => new(200, body.ToJsonString()) { ObjectId = objectId };

    public static Answer Success(string objectId) => Ok(new JsonObject { ["success"] = true }, objectId);

    public static Answer Refuse(ApiError error) => new(error.Status, "") { Error = error };

    public static Answer Redirect(string location) => new(302, "", "text/html") { Location = location };
}
