using System.Text.Json;
using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Facebook;

namespace Heza.Plugins.Reform.Tests.Fanpage.Facebook;

/// <summary>The error table of facebook.md, row by row.</summary>
public sealed class GraphErrorsTests
{
    /// <summary>Status, code, subcode, transient, class.</summary>
    public static TheoryData<int, int, int, bool, string> Table => new()
    {
        // Surely not applied.
        { 429, 0, 0, false, nameof(GraphClass.Limit) },
        { 429, 190, 0, false, nameof(GraphClass.Limit) },
        { 400, 4, 0, true, nameof(GraphClass.Limit) },
        { 403, 17, 0, true, nameof(GraphClass.Limit) },
        { 403, 32, 0, false, nameof(GraphClass.Limit) },
        { 403, 613, 0, false, nameof(GraphClass.Limit) },
        { 400, 80000, 0, false, nameof(GraphClass.Limit) },
        { 400, 80001, 2446079, false, nameof(GraphClass.Limit) },
        { 400, 80099, 0, false, nameof(GraphClass.Limit) },
        { 400, 80100, 0, false, nameof(GraphClass.Unclear) },

        // Ambiguous.
        { 500, 2, 0, true, nameof(GraphClass.Unclear) },
        { 500, 190, 460, false, nameof(GraphClass.Unclear) },
        { 503, 4, 0, false, nameof(GraphClass.Unclear) },
        { 502, 506, 0, false, nameof(GraphClass.Unclear) },
        { 400, 1, 0, false, nameof(GraphClass.Unclear) },
        { 400, 2, 0, false, nameof(GraphClass.Unclear) },
        { 403, 341, 0, false, nameof(GraphClass.Unclear) },
        { 400, 100, 0, true, nameof(GraphClass.Unclear) },
        { 400, 100, 1609005, true, nameof(GraphClass.Unclear) },
        { 400, 12345, 0, false, nameof(GraphClass.Unclear) },
        { 400, 0, 0, false, nameof(GraphClass.Unclear) },

        // Already there.
        { 400, 506, 0, false, nameof(GraphClass.Repeated) },
        { 400, 506, 0, true, nameof(GraphClass.Repeated) },
        { 400, 100, 1366051, false, nameof(GraphClass.Repeated) },
        { 400, 1366051, 0, false, nameof(GraphClass.Repeated) },

        // Token.
        { 401, 190, 0, false, nameof(GraphClass.Token) },
        { 400, 190, 458, false, nameof(GraphClass.Token) },
        { 400, 190, 459, false, nameof(GraphClass.Token) },
        { 400, 190, 460, false, nameof(GraphClass.Token) },
        { 400, 190, 463, false, nameof(GraphClass.Token) },
        { 400, 190, 464, false, nameof(GraphClass.Token) },
        { 400, 190, 467, false, nameof(GraphClass.Token) },
        { 400, 190, 492, false, nameof(GraphClass.Token) },
        { 401, 102, 0, false, nameof(GraphClass.Token) },

        // Permission.
        { 400, 3, 0, false, nameof(GraphClass.Permission) },
        { 403, 10, 0, false, nameof(GraphClass.Permission) },
        { 403, 200, 0, false, nameof(GraphClass.Permission) },
        { 403, 283, 0, false, nameof(GraphClass.Permission) },
        { 403, 299, 0, false, nameof(GraphClass.Permission) },
        { 403, 300, 0, false, nameof(GraphClass.Unclear) },

        // Policy.
        { 403, 368, 1390008, false, nameof(GraphClass.TooFast) },
        { 403, 368, 0, false, nameof(GraphClass.Policy) },
        { 403, 368, 1404112, false, nameof(GraphClass.Unwanted) },
        { 400, 100, 1346003, false, nameof(GraphClass.Unwanted) },
        { 400, 200, 1404102, false, nameof(GraphClass.Unwanted) },
        { 400, 1404112, 0, false, nameof(GraphClass.Unwanted) },

        // Content.
        { 400, 100, 0, false, nameof(GraphClass.Content) },
        { 400, 100, 1609005, false, nameof(GraphClass.Content) },
        { 400, 1609005, 0, false, nameof(GraphClass.Content) },
        { 400, 100, 1366046, false, nameof(GraphClass.Content) },
        { 400, 100, 2061006, false, nameof(GraphClass.Content) },

        // Not there.
        { 400, 100, 33, false, nameof(GraphClass.Missing) },
        { 404, 803, 0, false, nameof(GraphClass.Missing) },
    };

    [Theory, MemberData(nameof(Table))]
    public void Error_is_judged_by_its_numbers(int status, int code, int subcode, bool transient, string expected) =>
        Assert.Equal(expected, GraphErrors.Classify(new GraphError(status, code, subcode, transient)).ToString());

    [Fact]
    public void All_codes_of_a_range_are_judged_alike()
    {
        Assert.All(Enumerable.Range(80000, 100), code => Assert.Equal(GraphClass.Limit, GraphErrors.Classify(new GraphError(400, code, 0))));
        Assert.All(Enumerable.Range(200, 100), code => Assert.Equal(GraphClass.Permission, GraphErrors.Classify(new GraphError(403, code, 0))));
        Assert.All(Enumerable.Range(500, 100), status => Assert.Equal(GraphClass.Unclear, GraphErrors.Classify(new GraphError(status, 100, 0))));
    }

    [Theory, MemberData(nameof(Table))]
    public void Publishing_gets_the_answer_of_the_class(int status, int code, int subcode, bool transient, string expected)
    {
        var error = new GraphError(status, code, subcode, transient, "AbC123");
        if (expected == nameof(GraphClass.Unclear))
        {
            Assert.Contains("AbC123", Assert.Throws<GraphUnclearException>(() => error.ToPublish(GraphPermissions.Post)).Message, StringComparison.Ordinal);
            return;
        }

        var answer = error.ToPublish(GraphPermissions.Post);
        Assert.Equal(
            expected switch
            {
                nameof(GraphClass.Limit) or nameof(GraphClass.TooFast) => nameof(PublishAnswer.Postponed),
                nameof(GraphClass.Repeated) => nameof(PublishAnswer.Repeated),
                nameof(GraphClass.Unwanted) or nameof(GraphClass.Content) => nameof(PublishAnswer.Refused),
                _ => nameof(PublishAnswer.Blocked),
            },
            answer.GetType().Name);
        var (message, detail) = answer switch
        {
            PublishAnswer.Postponed postponed => (postponed.Message, postponed.Detail),
            PublishAnswer.Refused refused => (refused.Message, refused.Detail),
            PublishAnswer.Blocked blocked => (blocked.Message, blocked.Detail),
            PublishAnswer.Repeated repeated => ("Bài đã có.", repeated.Detail),
            _ => ("", ""),
        };
        Assert.EndsWith(".", message, StringComparison.Ordinal);
        Assert.Contains($"{code}/{subcode}", detail!, StringComparison.Ordinal);
        Assert.Contains("AbC123", detail!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(190, 460, ChannelTrouble.Token)]
    [InlineData(102, 0, ChannelTrouble.Token)]
    [InlineData(10, 0, ChannelTrouble.Permission)]
    [InlineData(100, 33, ChannelTrouble.Permission)]
    [InlineData(368, 0, ChannelTrouble.Policy)]
    public void Closed_channel_says_why(int code, int subcode, ChannelTrouble expected) =>
        Assert.Equal(expected, Assert.IsType<PublishAnswer.Blocked>(new GraphError(400, code, subcode).ToPublish(GraphPermissions.Post)).Trouble);

    [Fact]
    public void Missing_permission_is_named()
    {
        Assert.Contains("pages_manage_posts", GraphWords.Of(new GraphError(403, 200, 0), GraphPermissions.Post), StringComparison.Ordinal);
        Assert.Contains("pages_read_engagement", GraphWords.Of(new GraphError(403, 10, 0), GraphPermissions.Read), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_reason_of_a_dead_token_has_words_of_its_own() =>
        Assert.Equal(8, new[] { 0, 458, 459, 460, 463, 464, 467, 492 }.Select(GraphWords.Token).Distinct().Count());

    [Fact]
    public void Rest_is_what_the_headers_say_else_a_fixed_time()
    {
        Assert.Equal(TimeSpan.FromMinutes(7), GraphErrors.Rest(new GraphError(400, 80001, 0, Rest: TimeSpan.FromMinutes(7))));
        Assert.Equal(BudgetRules.FullRest, GraphErrors.Rest(new GraphError(400, 4, 0)));
        Assert.Equal(TimeSpan.FromMinutes(5), GraphErrors.Rest(new GraphError(429, 0, 0)));
        Assert.Equal(TimeSpan.FromHours(4), GraphErrors.Rest(new GraphError(403, 368, 1390008)));
    }

    [Theory]
    [InlineData("""{"error":{"code":190,"error_subcode":460,"is_transient":true,"fbtrace_id":"A-b_1","message":"EAAB secret"}}""", 190, 460, true, "A-b_1")]
    [InlineData("""{"error":{"code":"190","error_subcode":1.5,"is_transient":"true","fbtrace_id":"a b"}}""", 0, 0, false, null)]
    [InlineData("""{"error":{}}""", 0, 0, false, null)]
    public void Error_is_read_without_its_text(string json, int code, int subcode, bool transient, string? trace)
    {
        var error = GraphError.Read(400, JsonDocument.Parse(json).RootElement, null);

        Assert.Equal(new GraphError(400, code, subcode, transient, trace), error);
        Assert.DoesNotContain("secret", $"{error}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"error":"no"}""")]
    [InlineData("""{"id":"1"}""")]
    [InlineData("[]")]
    [InlineData("null")]
    public void What_is_no_error_is_not_read_as_one(string json) => Assert.Null(GraphError.Read(400, JsonDocument.Parse(json).RootElement, null));

    [Theory]
    [InlineData(100, 33, "Gone")]
    [InlineData(803, 0, "Gone")]
    [InlineData(10, 0, "NotAllowed")]
    [InlineData(200, 0, "NotAllowed")]
    [InlineData(100, 0, "NotAllowed")]
    [InlineData(506, 0, "NotAllowed")]
    [InlineData(1404102, 0, "NotAllowed")]
    [InlineData(80001, 0, "Postponed")]
    [InlineData(368, 1390008, "Postponed")]
    [InlineData(368, 0, "Blocked")]
    [InlineData(190, 0, "Blocked")]
    [InlineData(102, 0, "Blocked")]
    public void Change_gets_the_answer_of_the_class(int code, int subcode, string expected) =>
        Assert.Equal(expected, new GraphError(400, code, subcode).ToChange().GetType().Name);

    [Fact]
    public void Unclear_change_throws() => Assert.Throws<GraphUnclearException>(() => new GraphError(500, 2, 0).ToChange());
}
