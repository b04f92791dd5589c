using System.Diagnostics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Win32.SafeHandles;

namespace Heza.SenderNode.Node;

/// <summary>Ends the node when whoever started it is gone: nothing is left behind by a test run that is cut short.</summary>
internal sealed partial class FollowParent(ILogger<FollowParent> log, IHostApplicationLifetime lifetime) : IHostedService
{
    public const string Started = "The node has started.";

    private const int StandardInput = 0;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(LogStarted);
        new Thread(Watch) { IsBackground = true }.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The parent holds the other end of standard input and never writes: a read returns when the parent has died.</summary>
    private static void Watch()
    {
        using var input = new FileStream(new SafeFileHandle(StandardInput, ownsHandle: false), FileAccess.Read, 1);
        while (input.ReadByte() >= 0)
        {
        }

        Process.GetCurrentProcess().Kill();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = Started)]
    private partial void LogStarted();
}
