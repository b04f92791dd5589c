using System.Net;
using System.Text.Json;
using Heza.Web.Tests.EmbeddedCms;
using Heza.Web.Tests.EmbeddedCms.Media;
using Heza.Web.Tests.Sites;

namespace Heza.Web.Tests.Journeys;

/// <summary>What a unit records and raises over HTTP, and who sees and answers it.</summary>
[Collection(SharedSite.Name)]
public sealed class OutreachJourneyTests(SharedSite shared)
{
    private const string Reform = "/umbraco/management/api/v1/reform", Photos = "/umbraco/management/api/v1/desk/media/photos";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Unit_records_an_activity_with_a_photo_and_sees_no_other_units()
    {
        var (unit, office, editor) = (await shared.As("donvi"), await shared.As("vanphong"), await shared.Editor);
        var photo = await (await Upload(unit, Pictures.Halves(40, 30, seed: 91), "hoi-nghi.jpg")).Json(HttpStatusCode.Created);
        await (await Upload(unit, "%PDF-1.4"u8.ToArray(), "to-trinh.pdf")).ProblemTitle(HttpStatusCode.UnsupportedMediaType);
        var media = photo.GetProperty("key").GetGuid();

        var wrong = await unit.Expect(HttpStatusCode.UnprocessableEntity, HttpMethod.Post, $"{Reform}/activities", Seminar("mot-cua", media, ""));
        Assert.True(wrong.GetProperty("errors").TryGetProperty("photos", out _), wrong.ToString());
        await unit.Expect(HttpStatusCode.Forbidden, HttpMethod.Post, $"{Reform}/activities", Seminar("van-phong", media, "Hội trường"));
        var own = await unit.Expect(HttpStatusCode.OK, HttpMethod.Post, $"{Reform}/activities", Seminar("mot-cua", media, "Hội trường"));
        Assert.Equal(photo.GetProperty("url").GetString(), own.GetProperty("photos")[0].GetProperty("url").GetString());
        var other = await office.Expect(HttpStatusCode.OK, HttpMethod.Post, $"{Reform}/activities", Seminar("van-phong", media, "Hội trường"));

        Assert.Contains("mot-cua", Units(await unit.Expect(HttpStatusCode.OK, HttpMethod.Get, $"{Reform}/activities?year=2023&quarter=Q2&form=hoi-nghi")));
        Assert.DoesNotContain("van-phong", Units(await unit.Expect(HttpStatusCode.OK, HttpMethod.Get, $"{Reform}/activities?unit=van-phong")));
        await unit.Expect(HttpStatusCode.NotFound, HttpMethod.Get, $"{Reform}/activities/{Key(other)}");
        await editor.Expect(HttpStatusCode.OK, HttpMethod.Get, $"{Reform}/activities/{Key(own)}");
        foreach (var (who, activity) in new[] { (unit, own), (office, other) })
        {
            var gone = await who.Expect(HttpStatusCode.OK, HttpMethod.Post, $"{Reform}/activities/{Key(activity)}/withdraw", new { revision = 1, reason = "Thử xong" });
            Assert.Equal("Thử xong", gone.GetProperty("withdrawnReason").GetString());
        }
    }

    [Fact]
    public async Task Obstacle_goes_from_the_unit_to_the_office_to_the_leadership_and_back()
    {
        var (unit, office, leader) = (await shared.As("donvi"), await shared.As("vanphong"), await shared.Approver);
        var raised = await unit.Expect(HttpStatusCode.OK, HttpMethod.Post, $"{Reform}/obstacles",
            new { title = "Thiếu máy quét", description = "Một máy cho hai quầy.", item = "2023/b.4", proposal = "Mua thêm một máy." });
        var at = $"{Reform}/obstacles/{Key(raised.GetProperty("obstacle"))}";
        Assert.Equal("mot-cua", raised.GetProperty("obstacle").GetProperty("unit").GetString());
        Assert.Equal(["note", "close"], Acts(raised));

        await unit.Expect(HttpStatusCode.Forbidden, HttpMethod.Post, $"{at}/answer", new { revision = 1, text = "Tự trả lời" });
        await (await shared.Editor).Expect(HttpStatusCode.Forbidden, HttpMethod.Get, at);
        await office.Expect(HttpStatusCode.OK, HttpMethod.Post, $"{at}/escalate", new { revision = 1 });
        await office.Expect(HttpStatusCode.Conflict, HttpMethod.Post, $"{at}/note", new { revision = 1, text = "Đọc bản cũ" });
        Assert.Equal(["direct"], Acts(await leader.Expect(HttpStatusCode.OK, HttpMethod.Get, at)));
        await leader.Expect(HttpStatusCode.OK, HttpMethod.Post, $"{at}/direct", new { revision = 2, text = "Đồng ý mua." });
        await office.Expect(HttpStatusCode.OK, HttpMethod.Post, $"{at}/answer", new { revision = 3, text = "Máy về trong tháng." });
        var closed = await unit.Expect(HttpStatusCode.OK, HttpMethod.Post, $"{at}/close", new { revision = 4 });

        Assert.Equal(
            ["raise", "escalate", "direct", "answer", "close"],
            closed.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("act").GetString()));
        Assert.Contains("obstacle.answered", await Told(unit));
        Assert.Contains("obstacle.escalated", await Told(leader));
        Assert.Contains("obstacle.closed", await Told(office));
    }

    private static async Task<IReadOnlyList<string?>> Told(HttpClient who) =>
        [.. (await who.Expect(HttpStatusCode.OK, HttpMethod.Get, $"{Reform}/notices")).GetProperty("items").EnumerateArray().Select(notice => notice.GetProperty("kind").GetString())];

    private static object Seminar(string unit, Guid photo, string altText) => new
    {
        activity = new
        {
            title = "Tọa đàm với doanh nghiệp",
            form = "hoi-nghi",
            day = "2023-06-10",
            place = "Hội trường",
            unit,
            items = new[] { "2023/b.2" },
            participants = 30,
            description = "Giới thiệu dịch vụ công trực tuyến.",
            photos = new[] { new { media = photo, altText } },
        },
    };

    private static async Task<HttpResponseMessage> Upload(HttpClient who, byte[] bytes, string name)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(bytes), "file", name } };
        return await who.PostAsync(Photos, form, Ct);
    }

    private static Guid Key(JsonElement one) => one.GetProperty("key").GetGuid();

    private static IReadOnlyList<string?> Acts(JsonElement obstacle) => [.. obstacle.GetProperty("acts").EnumerateArray().Select(act => act.GetString())];

    private static IReadOnlyList<string?> Units(JsonElement page) =>
        [.. page.GetProperty("items").EnumerateArray().Select(activity => activity.GetProperty("unit").GetString())];
}
