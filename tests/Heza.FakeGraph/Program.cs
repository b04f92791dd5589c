using System.Runtime.InteropServices;
using Heza.Testing.Fakes;
using Heza.Testing.Fakes.Control;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

// dotnet run --project tests/Heza.FakeGraph -- --urls http://127.0.0.1:5090 --script script.json
var options = new ConfigurationBuilder().AddCommandLine(args).Build();
using var logging = LoggerFactory.Create(builder => builder.AddSimpleConsole(console => console.SingleLine = true));
var log = logging.CreateLogger("Heza.FakeGraph");
await using var graph = await FakeGraph.Start(new() { Url = options["urls"] ?? "http://127.0.0.1:5090" });
if (options["script"] is { } script)
{
    ScriptJson.Apply(await File.ReadAllTextAsync(script), graph.Script);
}

Says.Listening(log, graph.BaseAddress, graph.Page.Id, graph.Page.Token, graph.Options.AppId, graph.Options.AppSecret);
var stop = new TaskCompletionSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
await stop.Task;

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.TrySetResult();
}

internal static partial class Says
{
    [LoggerMessage(LogLevel.Information, "Listening on {Address} (see {Address}/_fake). Page {Page}, its token {Token}; app {App}, its secret {Secret}. The rest: /_fake/state.")]
    public static partial void Listening(ILogger log, string address, string page, string token, string app, string secret);
}
