using System.Diagnostics;
using System.Text.RegularExpressions;
using Heza.Plugins.Reform.Platform.Data;

namespace Heza.Web.Tests.Sites;

/// <summary>
/// The site as a process of its own, so that it can be killed as the kernel kills. Started again on the same folder it
/// finds what it left.
/// </summary>
public sealed partial class ChildSite : IAsyncDisposable
{
    private readonly Process _process;

    private ChildSite(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <param name="fault">A named fault from <see cref="Faults"/>, or null for the site as it ships.</param>
    public static async Task<ChildSite> Start(string folder, DatabaseProvider provider, string connection, string? fault = null, bool seed = false)
    {
        var bin = AppContext.BaseDirectory;
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = bin,
        };
        foreach (var argument in (string[])
        [
            "exec", "--runtimeconfig", "Heza.Web.Tests.runtimeconfig.json", "--depsfile", "Heza.Web.Tests.deps.json", "Heza.Web.dll",
            .. RunningSite.Arguments(folder, provider, connection), "--environment=Development", $"--SampleContent:Load={(seed ? "Always" : "Never")}",
            "--Serilog:MinimumLevel:Override:Microsoft.Hosting.Lifetime=Information",
        ])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["ASPNETCORE_HOSTINGSTARTUPASSEMBLIES"] = fault is null ? "" : typeof(ChildSite).Assembly.GetName().Name;
        start.Environment[Faults.Variable] = fault ?? "";
        var process = Process.Start(start)!;
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var output = new List<string>();
        DataReceivedEventHandler read = (_, line) =>
        {
            lock (output)
            {
                output.Add(line.Data ?? "");
            }

            if (line.Data is not null && Listening().Match(line.Data) is { Success: true } match)
            {
                listening.TrySetResult(new Uri(match.Groups[1].Value));
            }
        };
        process.OutputDataReceived += read;
        process.ErrorDataReceived += read;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        _ = process.WaitForExitAsync().ContinueWith(
            _ => listening.TrySetException(new InvalidOperationException("The site ended before it listened:\n" + string.Join('\n', output))), TaskScheduler.Default);
        return new ChildSite(process, await listening.Task);
    }

    public HttpClient Visitor() => new() { BaseAddress = Address };

    /// <summary>SIGKILL: nothing is finished, nothing is flushed.</summary>
    public async Task Kill()
    {
        _process.Kill(entireProcessTree: true);
        await WaitForEnd();
    }

    public Task WaitForEnd() => _process.WaitForExitAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    [GeneratedRegex(@"Now listening on: ""?(http://127\.0\.0\.1:\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex Listening();
}
