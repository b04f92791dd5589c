namespace Heza.Plugins.Reform.Publishing;

/// <summary>How far reading a file for its text is, or what came of it. The host reads; the read model and the pages tell.</summary>
public enum FileReading
{
    /// <summary>Nobody reads it: a picture.</summary>
    NotRead,

    Waiting,

    Reading,

    Text,

    /// <summary>Pages without a letter: a scan.</summary>
    NoText,

    /// <summary>A password is asked for.</summary>
    Encrypted,

    Damaged,

    /// <summary>Too large or too tangled for the limits of time and memory.</summary>
    TooLarge,

    /// <summary>Looked at, but files of its kind are not read for text (DOCX, XLSX).</summary>
    Skipped,
}

public static class FileReadings
{
    /// <summary>As in JSON; null for files that nobody reads.</summary>
    public static string? Code(this FileReading reading) => reading switch
    {
        FileReading.Waiting => "waiting",
        FileReading.Reading => "reading",
        FileReading.Text => "text",
        FileReading.NoText => "no-text",
        FileReading.Encrypted => "encrypted",
        FileReading.Damaged => "damaged",
        FileReading.TooLarge => "too-large",
        FileReading.Skipped => "skipped",
        _ => null,
    };

    /// <summary>What a reader should know before opening the file; null when there is nothing to say.</summary>
    public static string? Warning(this FileReading reading) => reading switch
    {
        FileReading.Waiting or FileReading.Reading => "đang đọc chữ",
        FileReading.NoText => "bản quét, không có chữ",
        FileReading.Encrypted => "có mật khẩu",
        FileReading.Damaged => "tệp có thể bị hỏng",
        _ => null,
    };
}
