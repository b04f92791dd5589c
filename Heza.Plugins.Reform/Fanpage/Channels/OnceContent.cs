using System.Net;
using System.Net.Http.Headers;

namespace Heza.Plugins.Reform.Fanpage.Channels;

/// <summary>
/// A body that goes out at most once: platforms know no idempotency key, so a handler that tries again by itself would post
/// twice. It tells whether anything of it went out.
/// </summary>
internal sealed class OnceContent : HttpContent
{
    private readonly byte[] _bytes;
    private int _started;

    public OnceContent(byte[] bytes, string mediaType)
    {
        _bytes = bytes;
        Headers.ContentType = new MediaTypeHeaderValue(mediaType);
    }

    public bool Started => Volatile.Read(ref _started) > 0;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref _started) > 1)
        {
            throw new InvalidOperationException("A call to a channel must not be sent twice.");
        }

        await stream.WriteAsync(_bytes, cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _bytes.Length;
        return true;
    }
}
