using System.Text.Json;
using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Connecting;
using Heza.Plugins.Reform.Fanpage.Facebook;
using Heza.Plugins.Reform.Fanpage.Ledger;

namespace Heza.Plugins.Reform.Tests.Fanpage.Facebook;

/// <summary>The pure rules of the Facebook channel.</summary>
public sealed class FacebookRulesTests
{
    private const string Page = "2000000000000001";
    private const string App = "1000000000000001";

    private static readonly DateTime Now = new(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("""{"123":[{"type":"pages","call_count":95,"total_cputime":20,"total_time":30,"estimated_time_to_regain_access":0}]}""", 95, 0)]
    [InlineData("""{"123":[{"type":"pages","call_count":10,"total_cputime":100,"total_time":30,"estimated_time_to_regain_access":17}]}""", 100, 17)]
    [InlineData("""{"call_count":28,"total_time":25,"total_cputime":91}""", 91, 0)]
    [InlineData("""{"1":[{"call_count":5},{"call_count":12,"estimated_time_to_regain_access":3}],"2":[{"call_count":7}]}""", 12, 3)]
    [InlineData("""{"call_count":250}""", 250, 0)]
    [InlineData("""{"call_count":1e30}""", 1_000_000, 0)]
    public void Budget_is_read_from_the_headers(string header, int percent, int minutes) =>
        Assert.Equal(new Usage(percent, minutes == 0 ? null : TimeSpan.FromMinutes(minutes)), UsageHeaders.Read([header]));

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("[]")]
    [InlineData("""{"call_count":"95"}""")]
    [InlineData("""{"123":[]}""")]
    public void Header_that_cannot_be_read_tells_nothing(string header) => Assert.Null(UsageHeaders.Read([header]));

    [Fact]
    public void Highest_of_several_headers_counts() =>
        Assert.Equal(new Usage(97, TimeSpan.FromMinutes(2)), UsageHeaders.Read(["""{"call_count":97}""", "{", """{"1":[{"call_count":40,"estimated_time_to_regain_access":2}]}"""]));

    [Fact]
    public void Default_settings_are_right() => Assert.True(Check(_ => { }).Succeeded);

    [Theory]
    [InlineData("BaseUrl", "http://graph.facebook.com")]
    [InlineData("BaseUrl", "graph.facebook.com")]
    [InlineData("BaseUrl", "https://graph.facebook.com?x=1")]
    [InlineData("DialogUrl", "ftp://www.facebook.com")]
    [InlineData("Version", "25.0")]
    [InlineData("Version", "v25.0/me")]
    [InlineData("AppId", "abc")]
    [InlineData("AppSecret", "only-the-secret")]
    [InlineData("ConnectSeconds", "0")]
    [InlineData("CallSeconds", "60")]
    [InlineData("Figures", "post views")]
    public void Wrong_setting_is_named_and_its_secret_is_not_told(string key, string value)
    {
        var result = Check(options =>
        {
            switch (key)
            {
                case "BaseUrl": options.BaseUrl = value; break;
                case "DialogUrl": options.DialogUrl = value; break;
                case "Version": options.Version = value; break;
                case "AppId": (options.AppId, options.AppSecret) = (value, "s"); break;
                case "AppSecret": options.AppSecret = value; break;
                case "ConnectSeconds": options.ConnectSeconds = 0; break;
                case "CallSeconds": options.CallSeconds = 60; break;
                default: options.Figures[value] = "Lượt xem"; break;
            }
        });

        Assert.True(result.Failed);
        Assert.Contains($"Reform:Facebook:{key}", result.FailureMessage, StringComparison.Ordinal);
        Assert.DoesNotContain("only-the-secret", result.FailureMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void Fake_on_this_machine_needs_no_https() => Assert.True(Check(options => options.BaseUrl = "http://127.0.0.1:5090").Succeeded);

    [Fact]
    public void Figure_without_a_label_is_not_asked_for()
    {
        var options = new FacebookOptions();
        options.Figures["post_clicks"] = "";

        Assert.Equal(["post_media_view", "post_reactions_by_type_total", "post_total_media_view_unique"], options.Metrics);
    }

    [Theory]
    [InlineData("Khai trương\n\nbộ phận  một cửa", "Khai trương bộ phận một cửa", true)]
    [InlineData("Khai tr\u01B0\u01A1ng", "Khai tru\u031Bo\u031Bng", true)]
    [InlineData("Một\u200B cửa \uFEFF", "Một cửa", true)]
    [InlineData("Một cửa", "Một của", false)]
    [InlineData("Một cửa", "một cửa", false)]
    [InlineData(null, "", true)]
    public void Words_are_the_same_whatever_a_platform_does_to_spaces(string? one, string? other, bool same) => Assert.Equal(same, SameWords.Are(one, other));

    [Theory]
    [InlineData("Lời", "Lời\n\nhttps://x.vn/a")]
    [InlineData("", "https://x.vn/a")]
    [InlineData("Xem https://x.vn/a nhé", "Xem https://x.vn/a nhé")]
    public void Link_stands_under_the_words_of_photos(string text, string expected) => Assert.Equal(expected, PhotoText.Of(text, "https://x.vn/a"));

    [Theory]
    [InlineData("https://www.heza.gov.vn/tin/a", true)]
    [InlineData("https://WWW.heza.gov.vn/tin/a/", true)]
    [InlineData("https://www.heza.gov.vn/tin/a?fbclid=IwAR0", true)]
    [InlineData("https://www.heza.gov.vn/tin/b", false)]
    [InlineData("https://www.heza.gov.vn/tin/a?trang=2", false)]
    [InlineData("http://www.heza.gov.vn/tin/a", false)]
    [InlineData("tin/a", false)]
    public void Link_is_known_again_with_what_Facebook_adds(string read, bool same) => Assert.Equal(same, PostMatch.SameAddress(read, "https://www.heza.gov.vn/tin/a"));

    [Fact]
    public void Link_in_Vietnamese_is_known_again_however_it_is_escaped() =>
        Assert.True(PostMatch.SameAddress("https://x.vn/c%E1%BB%ADa", "https://x.vn/cửa"));

    [Fact]
    public void Post_is_ours_by_words_link_and_time()
    {
        var sought = new SoughtPost("Lời đăng", "https://x.vn/a", PostForm.Link, "", Now, false, null);
        var post = new GraphPost("1_2", "Lời đăng", Now.AddSeconds(1), null, null, true, false, ["https://x.vn/a"]);

        Assert.True(PostMatch.Is(post, sought));
        Assert.True(PostMatch.Is(post with { Links = [] }, sought));
        Assert.False(PostMatch.Is(post with { Links = ["https://x.vn/b"] }, sought));
        Assert.False(PostMatch.Is(post with { Message = "Lời khác" }, sought));
        Assert.False(PostMatch.Is(post with { CreatedAt = Now.AddSeconds(-1) }, sought));
        Assert.True(PostMatch.Is(post with { Message = "Lời đăng\n\nhttps://x.vn/a", Links = ["https://www.facebook.com/photo"] }, sought with { Form = PostForm.Photos }));
    }

    [Theory]
    [InlineData("\"2026-03-02T01:00:00+0000\"")]
    [InlineData("\"2026-03-02T08:00:00+07:00\"")]
    [InlineData("1772413200")]
    public void Times_of_Facebook_are_read(string json) =>
        Assert.Equal(Now, GraphPost.Moment(JsonDocument.Parse($"{{\"at\":{json}}}").RootElement, "at"));

    [Theory]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("/123/posts/4", "https://www.facebook.com/123/posts/4")]
    [InlineData("https://www.facebook.com/1", "https://www.facebook.com/1")]
    [InlineData("", null)]
    public void Only_addresses_of_the_web_become_links(string told, string? expected) => Assert.Equal(expected, GraphPost.Address(told));

    [Theory]
    [InlineData(11, false)]
    [InlineData(12, true)]
    [InlineData(29 * 24 * 60, true)]
    [InlineData((29 * 24 * 60) + 1, false)]
    public void Facebook_takes_a_post_from_12_minutes_to_29_days_ahead(int minutes, bool takes) =>
        Assert.Equal(takes, HandOverRules.Against(Now.AddMinutes(minutes), Now) is null);

    [Fact]
    public void Token_that_has_all_is_right()
    {
        Assert.Null(TokenRules.Against(Token(), Page, App, Now));
        Assert.Null(TokenRules.Warning(Token(), Page));
    }

    [Fact]
    public void Token_is_judged_by_each_of_its_facts()
    {
        (TokenFacts Facts, ChannelTrouble Trouble, string Says)[] cases =
        [
            (Token() with { Valid = false, Subcode = 460 }, ChannelTrouble.Token, "đổi mật khẩu"),
            (Token() with { ExpiresAt = Now }, ChannelTrouble.Token, "hết hạn"),
            (Token() with { AppId = "1" }, ChannelTrouble.Token, "ứng dụng khác"),
            (Token() with { Type = "USER" }, ChannelTrouble.Token, "không phải của trang này"),
            (Token() with { PageId = "1" }, ChannelTrouble.Token, "không phải của trang này"),
            (Token() with { DataAccessExpiresAt = Now }, ChannelTrouble.Token, "truy cập dữ liệu"),
            (Token() with { Scopes = ["pages_manage_posts", "pages_show_list"] }, ChannelTrouble.Permission, "pages_read_engagement"),
        ];
        Assert.All(cases, one =>
        {
            var against = TokenRules.Against(one.Facts, Page, App, Now);
            Assert.Equal(one.Trouble, against?.Trouble);
            Assert.Contains(one.Says, against?.Message, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Permission_for_another_page_is_none()
    {
        var facts = Token() with { Targets = new Dictionary<string, IReadOnlyList<string>> { ["pages_manage_posts"] = ["1"], ["pages_read_engagement"] = ["1", Page] } };

        Assert.Equal(["pages_manage_posts"], TokenRules.Missing(facts, Page));
    }

    [Fact]
    public void Figures_are_a_wish_and_not_a_need() =>
        Assert.Equal(TokenRules.NoFigures, TokenRules.Warning(Token() with { Scopes = GraphPermissions.Needed }, Page));

    [Fact]
    public void Facts_of_a_token_are_read()
    {
        var facts = TokenFacts.Read(JsonDocument.Parse("""
            {"data":{"app_id":1000000000000001,"type":"PAGE","is_valid":false,"expires_at":0,"data_access_expires_at":1772413200,"profile_id":"7",
             "scopes":["a","b"],"granular_scopes":[{"scope":"a","target_ids":["1",2]},{"scope":"b"}],"error":{"code":190,"subcode":463}}}
            """).RootElement)!;

        Assert.Equal((false, "PAGE", App, null, Now, "7", 463), (facts.Valid, facts.Type, facts.AppId, facts.ExpiresAt, facts.DataAccessExpiresAt, facts.PageId, facts.Subcode));
        Assert.Equal(["a", "b"], facts.Scopes);
        Assert.Equal(["1", "2"], facts.Targets["a"]);
        Assert.False(facts.Targets.ContainsKey("b"));
        Assert.Null(TokenFacts.Read(JsonDocument.Parse("{}").RootElement));
    }

    [Theory]
    [InlineData(15.5, 14.5, false)]
    [InlineData(14.5, 13.5, true)]
    [InlineData(13.5, 12.5, false)]
    [InlineData(7.5, 6.9, true)]
    [InlineData(10.0, 2.0, true)]
    [InlineData(1.2, 0.9, true)]
    [InlineData(0.9, 0.1, false)]
    [InlineData(0.5, -0.1, false)]
    public void People_are_told_14_7_3_and_1_days_before_an_end(double daysAtLastLook, double daysNow, bool told)
    {
        var end = Now.AddDays(daysNow);

        Assert.Equal(told, ExpiryRules.Tell(end.AddDays(-daysAtLastLook), Now, end));
    }

    [Fact]
    public void Connection_without_an_end_tells_nothing() => Assert.False(ExpiryRules.Tell(null, Now, null));

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("""{"Since":"2026-03-01T00:00:00Z","Temporary":false,"Ids":{"x":"8"}}""")]
    [InlineData("""{"Since":"2026-03-02T00:00:00Z","Temporary":true,"Ids":{"x":"8"}}""")]
    [InlineData("""{"Since":"2026-03-02T00:00:00Z","Temporary":false,"Ids":{"x":"../8"}}""")]
    public void Photos_that_cannot_be_used_any_more_are_uploaded_anew(string handle) => Assert.Empty(UploadedPhotos.Read(handle, false, Now).Ids);

    [Fact]
    public void Photos_of_an_earlier_attempt_are_used_and_fit_into_the_row()
    {
        var kept = new UploadedPhotos(Now.AddHours(-1), false, Enumerable.Range(1, 10).ToDictionary(n => UploadedPhotos.Key($"https://x.vn/{n}.jpg"), n => $"1234567890123456{n:D4}"));

        Assert.True(kept.Write().Length < 2000);
        Assert.Equal(kept.Ids, UploadedPhotos.Read(kept.Write(), false, Now).Ids);
    }

    private static TokenFacts Token() => new(
        true, "PAGE", App, null, Now.AddDays(60), GraphPermissions.Asked, new Dictionary<string, IReadOnlyList<string>>(), Page, 0);

    private static Microsoft.Extensions.Options.ValidateOptionsResult Check(Action<FacebookOptions> change)
    {
        var options = new FacebookOptions();
        change(options);
        return new CheckFacebookOptions().Validate(null, options);
    }
}
