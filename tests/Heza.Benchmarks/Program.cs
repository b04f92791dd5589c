using System.Globalization;
using Heza.Benchmarks;
using Heza.Benchmarks.Coverage;
using Heza.Benchmarks.Documents;
using Heza.Benchmarks.Fanpage;
using Heza.Benchmarks.Portal;
using Heza.Benchmarks.Search;
using Heza.Benchmarks.Suggestions;

// Each benchmark prints a table and asserts nothing: README, "Benchmarks".
switch (args.FirstOrDefault())
{
    case "portal":
        await PortalBenchmark.Run(Number(2000));
        return 0;
    case "fanpage":
        await OnTimeBenchmark.Run(Number(200));
        return 0;
    case "coverage":
        await CoverageBenchmark.Run(Number(10_000), Number(200, 2), Number(24, 3));
        return 0;
    case "kills":
        await KillBenchmark.Run(Number(200));
        return 0;
    case "register":
        await RegisterBenchmark.Run(Number(50_000), Number(10_000, 2));
        return 0;
    case "citations" when Named("--sentences") is { } sentences:
        await CitationBenchmark.Run(sentences, Named("--documents"));
        return 0;
    case "search":
        await SearchBenchmark.Run(Named("--articles"), Named("--documents"), Named("--queries"));
        return 0;
    case "search-speed":
        await SearchSpeedBenchmark.Run(Number(50_000));
        return 0;
    case "suggestions":
        return await SuggestionBenchmark.Run(Named("--articles"), Named("--plan"));
    default:
        await Output.Line("dotnet run -c Release --project tests/Heza.Benchmarks -- portal [articles, default 2000] | fanpage [posts, default 200] | kills [on each database, default 200] | coverage [evidence, default 10000] [items, default 200] [months, default 24] | register [documents, default 50000] [characters of text, default 10000] | citations --sentences FILE [--documents FILE] | search [--articles FILE] [--documents FILE] [--queries FILE] | search-speed [pieces, default 50000] | suggestions [--articles FILE] [--plan FILE]");
        return 1;
}

string? Named(string option) => args.SkipWhile(one => one != option).Skip(1).FirstOrDefault();

int Number(int otherwise, int place = 1) => args.Skip(place).FirstOrDefault() is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : otherwise;
