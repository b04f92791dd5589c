using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Testing;
using Heza.Web.Tests.Sites;

namespace Heza.Web.Tests.Journeys;

/// <summary>kill −9 at awkward moments, then a new start on the same data.</summary>
public sealed class KillTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("heza-kill-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Publication_killed_between_commit_and_projection_is_complete_after_a_restart(DatabaseProvider provider)
    {
        var connection = await Connection(provider);
        var title = $"Bài {Faults.BeforeProjection}";
        await using (var site = await ChildSite.Start(_folder, provider, connection, Faults.BeforeProjection, seed: provider != DatabaseProvider.Sqlite))
        {
            using var approver = await SignIn(site, "lanhdao");
            var key = await approver.Create(Desk.Article(title, new { planItems = new[] { "2023/b.6" }, fanpageMode = "on-publish" }));
            await Assert.ThrowsAnyAsync<HttpRequestException>(() => approver.PostAsync($"{Desk.Content}/{key}/publish", null, Ct));
            await site.WaitForEnd();
        }

        await using var again = await ChildSite.Start(_folder, provider, connection);
        using var reader = again.Visitor();
        Assert.Contains(title, await reader.Text($"/cai-cach-hanh-chinh/tin-tuc/bai-{Faults.BeforeProjection}"));
        Assert.Contains(title, await reader.Text("/cai-cach-hanh-chinh/rss.xml"));
        await Eventually.Get(() => reader.Text($"/cai-cach-hanh-chinh/tim-kiem?q={Faults.BeforeProjection}"), page => page.Contains($"tin-tuc/bai-{Faults.BeforeProjection}", StringComparison.Ordinal));
        using var office = await SignIn(again, "vanphong");
        var proposed = await office.Expect(HttpStatusCode.OK, HttpMethod.Get, "/umbraco/management/api/v1/reform/fulfilments?year=2023&item=b.6");
        Assert.Contains(title, proposed.ToString());
        await Eventually.Get(() => Sandbox(office), shown => shown.Contains(title, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_that_waits_goes_out_once_after_a_kill()
    {
        var connection = await Connection(DatabaseProvider.Sqlite);
        var due = TimeProvider.System.GetUtcNow().AddSeconds(6).ToString("O");
        await using (var site = await ChildSite.Start(_folder, DatabaseProvider.Sqlite, connection))
        {
            using var approver = await SignIn(site, "lanhdao");
            var key = await approver.Create(Desk.Article("Bài chờ đăng", new { fanpageMode = "at-time", fanpageTime = due, fanpageText = "Bài chờ qua lúc tắt máy" }));
            await approver.Publish(key);
            await site.Kill();
        }

        await using var again = await ChildSite.Start(_folder, DatabaseProvider.Sqlite, connection);
        using var office = await SignIn(again, "vanphong");
        var shown = await Eventually.Get(() => Sandbox(office), posts => posts.Contains("Bài chờ qua lúc tắt máy", StringComparison.Ordinal));
        Assert.Single(shown.Split("Bài chờ qua lúc tắt máy").Skip(1));
    }

    /// <summary>SQLite's database has the sample content already.</summary>
    private async Task<string> Connection(DatabaseProvider provider)
    {
        if (provider != DatabaseProvider.Sqlite)
        {
            return await PostgresServer.CreateDatabase();
        }

        await SampleFolder.CopyTo(_folder);
        return $"Data Source={Path.Combine(_folder, "heza.db")}";
    }

    private static async Task<string> Sandbox(HttpClient client) =>
        (await client.Expect(HttpStatusCode.OK, HttpMethod.Get, "/umbraco/management/api/v1/reform/fanpage/sandbox")).ToString();

    private static async Task<HttpClient> SignIn(ChildSite site, string who)
    {
        var client = site.Visitor();
        using var response = await client.PostAsJsonAsync("/umbraco/management/api/v1/desk/sign-in", new { email = $"{who}@heza.example", password = RunningSite.SamplePassword }, Ct);
        response.EnsureSuccessStatusCode();
        var token = (await response.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("accessToken").GetString();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }
}
