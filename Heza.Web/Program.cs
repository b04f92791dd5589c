using Heza.Web;
using Heza.Web.EmbeddedCms.Media.Reading;

// The site starts itself once more to read a stranger's file.
if (args is [ReadingProcess.Command, ..])
{
    return ReadingProcess.Run(args);
}

var app = await HezaSite.Build(args);
await HezaSite.Prepare(app, CancellationToken.None);
await app.RunAsync();
return 0;
