namespace Heza.Web.EmbeddedCms.Media.Reading;

/// <summary>
/// Whether a file carries a digital signature. Found, not verified: nothing is said about whose it is, or whether it still
/// holds. In a PDF the signature dictionary stands in the open, because what it signs is given by places in the file
/// (ISO 32000-1, 12.8.1); an Office file has a part for each signature (ECMA-376 part 2, 13).
/// </summary>
public static class DigitalSignature
{
    private const int Block = 1024 * 1024;

    /// <summary>Longer than any of the words, so that one across two blocks is found.</summary>
    private const int Overlap = 32;

    private static readonly byte[] Range = [.. "/ByteRange"u8];

    // A time stamp alone (ETSI.RFC3161) signs nothing.
    private static readonly byte[][] Formats = [[.. "/adbe.pkcs7"u8], [.. "/adbe.x509"u8], [.. "/ETSI.CAdES"u8]];

    public static bool Found(FileKind kind, Stream file) => kind == FileKind.Pdf ? InPdf(file) : OfficeArchive.PartNames(file).Any(name =>
        name.StartsWith("_xmlsignatures/", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase));

    private static bool InPdf(Stream file)
    {
        var (range, format) = (false, false);
        var buffer = new byte[Block + Overlap];
        var kept = 0;
        file.Position = 0;
        for (int read; (read = file.ReadAtLeast(buffer.AsSpan(kept, Block), Block, throwOnEndOfStream: false)) > 0;)
        {
            var seen = buffer.AsSpan(0, kept + read);
            range |= seen.IndexOf(Range) >= 0;
            foreach (var each in Formats)
            {
                format |= seen.IndexOf(each) >= 0;
            }

            if (range && format)
            {
                return true;
            }

            kept = Math.Min(Overlap, seen.Length);
            seen[^kept..].CopyTo(buffer);
        }

        return false;
    }
}
