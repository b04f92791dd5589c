using System.IO.Compression;
using System.Xml;

namespace Heza.Plugins.Reform.Platform.Office;

/// <summary>The parts of a spreadsheet that somebody sent: XML without declarations, and together no more than so many bytes.</summary>
internal sealed class XlsxParts(ZipArchive zip, long mostBytes)
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    private long _left = mostBytes;

    public bool Has(string path) => zip.GetEntry(path) is not null;

    public XmlReader Open(string path)
    {
        var entry = zip.GetEntry(path) ?? throw new InvalidDataException($"Part {path} is missing.");
        return XmlReader.Create(new CountedStream(entry.Open(), this), Settings);
    }

    /// <summary>By id: the kind (last segment of the relationship's type) and the path of each part that hangs from another.</summary>
    public Dictionary<string, (string Kind, string Path)> RelatedTo(string path)
    {
        var slash = path.LastIndexOf('/');
        var folder = path[..(slash + 1)];
        var related = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        using var xml = Open($"{folder}_rels/{path[(slash + 1)..]}.rels");
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" }
                && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target && xml.GetAttribute("TargetMode") != "External")
            {
                var type = xml.GetAttribute("Type") ?? "";
                related[id] = (type[(type.LastIndexOf('/') + 1)..], target.StartsWith('/') ? target[1..] : folder + target);
            }
        }

        return related;
    }

    /// <summary>Counts what is really unpacked: the sizes that an archive declares may lie.</summary>
    private sealed class CountedStream(Stream inner, XlsxParts parts) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = inner.Read(buffer, offset, count);
            parts._left -= read;
            return parts._left >= 0 ? read : throw new UnpackedTooLargeException();
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}

/// <summary>An archive holds more than it may; the reader turns it into words.</summary>
internal sealed class UnpackedTooLargeException : Exception;
