using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Heza.Benchmarks.Portal;

/// <summary>The yardstick: the same web server with one endpoint that returns given bytes under given headers, and nothing else.</summary>
public sealed class BareServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private BareServer(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    public static async Task<BareServer> Start(HttpResponseMessage like, byte[] body)
    {
        var headers = like.Headers.Concat(like.Content.Headers).Where(header => header.Key is not ("Date" or "Transfer-Encoding")).ToDictionary(header => header.Key, header => string.Join(", ", header.Value));
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(async context =>
        {
            foreach (var header in headers)
            {
                context.Response.Headers[header.Key] = header.Value;
            }

            context.Response.ContentLength = body.Length;
            await context.Response.Body.WriteAsync(body);
        });
        await app.StartAsync();
        return new BareServer(app);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
