using Heza.Web;

var app = HezaSite.Build(args);
await HezaSite.Prepare(app, CancellationToken.None);
await app.RunAsync();
