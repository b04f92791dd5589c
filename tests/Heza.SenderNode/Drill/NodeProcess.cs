using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Heza.SenderNode.Node;

namespace Heza.SenderNode.Drill;

/// <summary>A node in a process of its own.</summary>
public sealed class NodeProcess : IAsyncDisposable
{
    /// <summary>128 and the number of SIGKILL.</summary>
    private const int Killed = 137;

    private const int MostLines = 200;

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = [];
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private bool _killedFromOutside;

    private NodeProcess(Process process) => _process = process;

    public bool HasExited => _process.HasExited;

    /// <summary>It died where it was told to.</summary>
    public bool DiedByItself => _process.HasExited && !_killedFromOutside && _process.ExitCode == Killed;

    /// <summary>Ended neither by a fault point nor by us: it could not start, or something is wrong with it.</summary>
    public bool Broke => _process.HasExited && !_killedFromOutside && _process.ExitCode != Killed;

    /// <summary>Completes when the node works.</summary>
    public Task Started => _started.Task;

    /// <summary>Null: it does not work yet.</summary>
    public TimeSpan? StartedAfter { get; private set; }

    /// <summary>The last lines of what it logged.</summary>
    public string Log => string.Join('\n', _lines);

    /// <param name="zone">The machine's zone as the node shall see it, e.g. <c>America/New_York</c>; null: as here.</param>
    public static NodeProcess Start(NodeSettings settings, string? zone = null)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "Heza.SenderNode"), [JsonSerializer.Serialize(settings)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // It does not live long enough to be worth compiling again.
        start.Environment["DOTNET_TC_CallCountingDelayMs"] = "EA60";
        if (zone is not null)
        {
            start.Environment["TZ"] = zone;
        }

        var node = new NodeProcess(new Process { StartInfo = start });
        node._process.OutputDataReceived += (_, line) => node.Note(line.Data);
        node._process.ErrorDataReceived += (_, line) => node.Note(line.Data);
        node._process.Start();
        node._process.BeginOutputReadLine();
        node._process.BeginErrorReadLine();
        return node;
    }

    /// <summary><c>kill -9</c>, and waits until it is dead.</summary>
    public async Task Kill()
    {
        if (!_process.HasExited)
        {
            _killedFromOutside = true;
            _process.Kill();
        }

        await _process.WaitForExitAsync();
    }

    /// <summary>False: it still lives after <paramref name="patience"/>.</summary>
    public async Task<bool> WaitForExit(TimeSpan patience, CancellationToken ct)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(ct);
        end.CancelAfter(patience);
        try
        {
            await _process.WaitForExitAsync(end.Token);
            return true;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        _process.Dispose();
    }

    private void Note(string? line)
    {
        if (line is null)
        {
            return;
        }

        if (line.Contains(FollowParent.Started, StringComparison.Ordinal))
        {
            StartedAfter = _watch.Elapsed;
            _started.TrySetResult();
        }

        _lines.Enqueue(line);
        while (_lines.Count > MostLines)
        {
            _lines.TryDequeue(out _);
        }
    }
}
