using System.Net.Http.Json;
using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.Json;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Publishing;
using Heza.Web.EmbeddedCms;
using Heza.Web.EmbeddedCms.Content;
using Heza.Web.EmbeddedCms.Content.Operations;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Heza.Web.Tests.EmbeddedCms.Content;

/// <summary>The desk's content API on a real server, with accounts that a header names.</summary>
internal sealed class ContentDesk : IAsyncDisposable
{
    private readonly CmsTestDatabase _database;
    private readonly WebApplication _app;

    private ContentDesk(CmsTestDatabase database, WebApplication app) => (_database, _app) = (database, app);

    public HttpClient Editor => Client(Permissions.Edit);

    public HttpClient Approver => Client($"{Permissions.Edit},{Permissions.Approve}");

    public HttpClient Nobody => Client("");

    public static async Task<ContentDesk> Open()
    {
        var database = await CmsTestDatabase.Create();
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration["Heza:Workflow:ApproveOwnText"] = "true";
        ContentBench.Register(builder.Services);
        builder.Services.AddSingleton(new ContentCheck(content => content.GetValue("title") is null
            ? new Dictionary<string, string[]> { ["title"] = ["Hãy nhập tiêu đề."] }
            : []));
        builder.Services.AddSingleton<TimeProvider>(new FakeTimeProvider(ContentBench.Start));
        builder.Services.AddScoped<CmsDbContext>(_ => database.Open());
        new EmbeddedUmbracoBuilder(builder.Services, builder.Configuration, NullLoggerFactory.Instance, typeof(ReformSchema).Assembly).Build();
        builder.Services.AddAuthentication(HeaderAccounts.Scheme).AddScheme<AuthenticationSchemeOptions, HeaderAccounts>(HeaderAccounts.Scheme, null);
        builder.Services.AddAuthorizationBuilder()
            .AddPolicy(Permissions.Edit, policy => policy.RequireRole(Permissions.Edit))
            .AddPolicy(Permissions.Approve, policy => policy.RequireRole(Permissions.Approve));
        var app = builder.Build();
        app.MapDeskContent();
        await app.StartAsync(TestContext.Current.CancellationToken);
        await using var scope = app.Services.CreateAsyncScope();
        foreach (var (key, type, parent) in new[] { (SiteStructure.Home, ReformSchema.Home, (Guid?)null), (SiteStructure.ArticleFolder, ReformSchema.ArticleFolder, SiteStructure.Home) })
        {
            // Folders of the test types have no title, so they are made as drafts and published past the check.
            (await scope.ServiceProvider.GetRequiredService<CreateContent>().Run(
                new NewContent(type, type, parent, key, TestTypes.Json(), Publish: false), Actor.System, TestContext.Current.CancellationToken)).Must();
        }

        await using var db = database.Open();
        foreach (var node in db.Set<Heza.Web.EmbeddedCms.Content.Storage.CmsNode>())
        {
            (node.Published, node.PublishedVersionId) = (true, node.CurrentVersionId);
        }

        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return new ContentDesk(database, app);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _database.DisposeAsync();
    }

    private HttpClient Client(string roles)
    {
        var client = new HttpClient { BaseAddress = new Uri(_app.Urls.Single()) };
        client.DefaultRequestHeaders.Add(HeaderAccounts.Header, roles);
        return client;
    }

    private sealed class HeaderAccounts(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
    {
        public new const string Scheme = "Header";
        public const string Header = "X-Roles";

        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            var roles = Request.Headers[Header].ToString();
            if (roles.Length == 0)
            {
                return Task.FromResult(AuthenticateResult.NoResult());
            }

            var claims = roles.Split(',').Select(role => new Claim(ClaimTypes.Role, role));
            var user = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, "lan"), new Claim(ClaimTypes.Name, "Nguyễn Thị Lan"), .. claims], Scheme);
            return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(user), Scheme)));
        }
    }
}

internal static class DeskCalls
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Sends a body as it is, or an object as JSON, and reads the answer's JSON (undefined when it has none).</summary>
    public static async Task<(int Status, JsonElement Body, HttpResponseMessage Response)> Send(this HttpClient client, HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, ContentFeature.Route + path);
        request.Content = body switch
        {
            null => null,
            string text => new StringContent(text, System.Text.Encoding.UTF8, "application/json"),
            _ => JsonContent.Create(body),
        };
        var response = await client.SendAsync(request, Ct);
        var text2 = await response.Content.ReadAsStringAsync(Ct);
        return ((int)response.StatusCode, text2.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text2), response);
    }
}
