using Heza.Benchmarks;
using Heza.Benchmarks.Portal;

// Each benchmark prints a table and asserts nothing: README, "Benchmarks".
switch (args.FirstOrDefault())
{
    case "portal":
        await PortalBenchmark.Run(args.Skip(1).FirstOrDefault() is { } count ? int.Parse(count, System.Globalization.CultureInfo.InvariantCulture) : 2000);
        return 0;
    default:
        await Output.Line("dotnet run -c Release --project tests/Heza.Benchmarks -- portal [articles, default 2000]");
        return 1;
}
