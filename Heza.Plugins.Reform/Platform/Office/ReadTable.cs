namespace Heza.Plugins.Reform.Platform.Office;

/// <summary>Rows of a file as a spreadsheet counts them, from 1; rows without any text are left out.</summary>
public sealed record ReadTable(IReadOnlyList<ReadRow> Rows);

public sealed record ReadRow(int Number, IReadOnlyList<ReadCell> Cells)
{
    /// <summary>Cells to the right of the last filled one are empty.</summary>
    public ReadCell At(int column) => column < Cells.Count ? Cells[column] : default;
}

/// <summary>A cell's value as text; a formula's is what it last gave, a real date is written <c>2018-04-23</c>.</summary>
/// <param name="Trouble">Vietnamese: why the value cannot be told; null when it can.</param>
public readonly record struct ReadCell(string? Text, string? Trouble = null)
{
    public string Shown => Text ?? "";

    public bool IsEmpty => string.IsNullOrWhiteSpace(Text) && Trouble is null;
}

/// <summary>What a table may hold at most; what goes beyond is refused in words.</summary>
/// <param name="Rows">Rows with text, header and headings included.</param>
/// <param name="UnpackedBytes">Of all parts of an XLSX together, so that a crafted archive cannot fill the memory.</param>
public sealed record TableLimits(int Rows, int Columns, int CellCharacters, long UnpackedBytes)
{
    internal Problem TooManyRows => new(ProblemKind.Invalid, $"Tệp có quá nhiều dòng: mỗi lần đọc được nhiều nhất {Rows.ToString("N0", VietnamTime.Culture)} dòng. Hãy chia thành nhiều tệp.");

    internal Problem TooManyColumns(int row) => new(ProblemKind.Invalid, $"Dòng {row} có quá {Columns} cột. Hãy xoá các cột không dùng.");

    internal Problem CellTooLong(int row) => new(ProblemKind.Invalid, $"Dòng {row} có một ô dài quá {CellCharacters.ToString("N0", VietnamTime.Culture)} ký tự. Hãy rút ngắn ô ấy.");
}
