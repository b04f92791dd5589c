using System.Text.Json;
using Heza.SenderNode.Node;
using Microsoft.Extensions.Hosting;

// One node of the site that does nothing but send posts, started by Drill/NodeProcess; its only argument is a NodeSettings as JSON.
var settings = JsonSerializer.Deserialize<NodeSettings>(args[0])!;
using var host = SendingHost.Build(settings);
await SendingHost.Plan(host, settings);
await host.RunAsync();
