using Heza.Web;

// The site may start itself once more for a piece of work of its own.
if (HostCms.RunCommand(args) is { } exitCode)
{
    return exitCode;
}

var app = await HezaSite.Build(args);
await HezaSite.Prepare(app, CancellationToken.None);
await app.RunAsync();
return 0;
