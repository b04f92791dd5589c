using System.Globalization;
using Heza.Benchmarks;
using Heza.Benchmarks.Documents;
using Heza.Benchmarks.Fanpage;
using Heza.Benchmarks.Portal;
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
    case "kills":
        await KillBenchmark.Run(Number(200));
        return 0;
    case "citations" when Named("--sentences") is { } sentences:
        await CitationBenchmark.Run(sentences, Named("--documents"));
        return 0;
    case "suggestions":
        return await SuggestionBenchmark.Run(Named("--articles"), Named("--plan"));
    default:
        await Output.Line("dotnet run -c Release --project tests/Heza.Benchmarks -- portal [articles, default 2000] | fanpage [posts, default 200] | kills [on each database, default 200] | citations --sentences FILE [--documents FILE] | suggestions [--articles FILE] [--plan FILE]");
        return 1;
}

string? Named(string option) => args.SkipWhile(one => one != option).Skip(1).FirstOrDefault();

int Number(int otherwise) => args.Skip(1).FirstOrDefault() is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : otherwise;
