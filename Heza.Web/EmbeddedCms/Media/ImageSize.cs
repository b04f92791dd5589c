using System.Buffers.Binary;

namespace Heza.Web.EmbeddedCms.Media;

/// <summary>Width and height of an image in pixels, from its header; nothing is decoded.</summary>
public static class ImageSize
{
    private const int HeadBytes = 32;

    /// <returns>Null when the header is damaged.</returns>
    public static (int Width, int Height)? Read(FileKind kind, Stream file)
    {
        var size = kind == FileKind.Jpeg ? Jpeg(file) : Fixed(kind, file);
        return size is { Width: > 0, Height: > 0 } ? size : null;
    }

    private static (int Width, int Height)? Fixed(FileKind kind, Stream file)
    {
        Span<byte> head = stackalloc byte[HeadBytes];
        file.Position = 0;
        if (file.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false) < HeadBytes)
        {
            return null;
        }

        // PNG: the first chunk is IHDR. GIF: the logical screen.
        return kind == FileKind.Png
                ? head[12..].StartsWith("IHDR"u8) ? (BinaryPrimitives.ReadInt32BigEndian(head[16..]), BinaryPrimitives.ReadInt32BigEndian(head[20..])) : null
            : kind == FileKind.Gif ? (BinaryPrimitives.ReadUInt16LittleEndian(head[6..]), BinaryPrimitives.ReadUInt16LittleEndian(head[8..]))
            : kind == FileKind.WebP ? WebP(head[12..])
            : null;
    }

    /// <summary>RFC 9649: a lossy, lossless or extended first chunk.</summary>
    private static (int Width, int Height)? WebP(ReadOnlySpan<byte> chunk)
    {
        if (chunk.StartsWith("VP8X"u8))
        {
            return (1 + UInt24(chunk[12..]), 1 + UInt24(chunk[15..]));
        }

        if (chunk.StartsWith("VP8L"u8) && chunk[8] == 0x2F)
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(chunk[9..]);
            return (1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF));
        }

        return chunk.StartsWith("VP8 "u8) && chunk[11..].StartsWith((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A])
            ? (BinaryPrimitives.ReadUInt16LittleEndian(chunk[14..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(chunk[16..]) & 0x3FFF)
            : null;
    }

    private static int UInt24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);

    /// <summary>Goes from segment to segment until a start of frame (ITU-T T.81 B.2).</summary>
    private static (int Width, int Height)? Jpeg(Stream file)
    {
        Span<byte> frame = stackalloc byte[5];
        Span<byte> length = stackalloc byte[2];
        file.Position = 2;
        while (NextMarker(file) is { } marker)
        {
            if (marker is 0x01 or (>= 0xD0 and <= 0xD8))
            {
                continue;
            }

            if (marker is 0xD9 or 0xDA || file.ReadAtLeast(length, 2, throwOnEndOfStream: false) < 2)
            {
                return null;
            }

            // C4, C8 and CC stand in the same row but are tables.
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return file.ReadAtLeast(frame, 5, throwOnEndOfStream: false) == 5
                    ? (BinaryPrimitives.ReadUInt16BigEndian(frame[3..]), BinaryPrimitives.ReadUInt16BigEndian(frame[1..]))
                    : null;
            }

            file.Position += Math.Max(0, BinaryPrimitives.ReadUInt16BigEndian(length) - 2);
        }

        return null;
    }

    private static int? NextMarker(Stream file)
    {
        if (file.ReadByte() != 0xFF)
        {
            return null;
        }

        var marker = 0xFF;
        while (marker == 0xFF)
        {
            marker = file.ReadByte();
        }

        return marker > 0 ? marker : null;
    }
}
