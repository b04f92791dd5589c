using System.Text;

namespace Heza.Plugins.Reform.Platform.Office;

/// <summary>
/// Reads CSV as spreadsheets write it (RFC 4180): commas, semicolons or tabs, whichever the header uses most; quotes;
/// line breaks of any kind, also inside quotes; Excel's <c>sep=;</c> line.
/// </summary>
public static class ReadCsv
{
    private const int SearchedLines = 20, Many = 4;

    private static readonly char[] Separators = [';', ',', '\t'];

    public static Result<ReadTable> Run(string text, TableLimits limits)
    {
        var body = SkipHint(text, out var hinted);
        return new Reader(body, hinted ?? Guess(body), limits).Read();
    }

    /// <summary>"sep=;" tells programs the separator; they do not count it as a row.</summary>
    private static string SkipHint(string text, out char? separator)
    {
        separator = null;
        if (!text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) || text.Length < 5)
        {
            return text;
        }

        separator = text[4];
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return end < 0 ? "" : text[(end + 1)..];
    }

    /// <summary>
    /// The sign that the first line with many of them uses most: the header, since headings above it have few. Rows below may
    /// well have more commas in a text than the header has columns.
    /// </summary>
    private static char Guess(string text)
    {
        var (best, most) = (Separators[0], 0);
        var counts = new int[Separators.Length];
        var (quoted, lines) = (false, 0);
        for (var i = 0; i < text.Length && lines < SearchedLines; i++)
        {
            quoted ^= text[i] == '"';
            if (quoted)
            {
                continue;
            }

            if (text[i] == '\n')
            {
                if (most >= Many)
                {
                    break;
                }

                Array.Clear(counts);
                lines++;
            }
            else if (Array.IndexOf(Separators, text[i]) is var at and >= 0 && ++counts[at] > most)
            {
                (best, most) = (Separators[at], counts[at]);
            }
        }

        return best;
    }

    private sealed class Reader(string text, char separator, TableLimits limits)
    {
        private readonly List<ReadRow> _rows = [];
        private readonly List<ReadCell> _cells = [];
        private readonly StringBuilder _cell = new();
        private int _at;
        private int _row = 1;
        private Problem? _problem;

        public Result<ReadTable> Read()
        {
            while (_at < text.Length && _problem is null)
            {
                ReadCell();
            }

            // A last line without a line end.
            if (_problem is null && (_cells.Count > 0 || _cell.Length > 0))
            {
                EndCell();
                EndRow();
            }

            return _problem is { } problem ? problem : new ReadTable(_rows);
        }

        private void ReadCell()
        {
            if (text[_at] == '"' && _cell.Length == 0)
            {
                ReadQuoted();
            }

            while (_at < text.Length && text[_at] != separator && text[_at] is not ('\r' or '\n'))
            {
                _cell.Append(text[_at++]);
            }

            EndCell();
            if (_at == text.Length)
            {
                EndRow();
            }
            else if (text[_at++] is var end && end != separator)
            {
                _at += end == '\r' && _at < text.Length && text[_at] == '\n' ? 1 : 0;
                EndRow();
            }
            else if (_at == text.Length)
            {
                // The separator was the file's last character: an empty cell stands behind it.
                EndRow();
            }
        }

        private void ReadQuoted()
        {
            _at++;
            while (_at < text.Length)
            {
                var c = text[_at++];
                if (c != '"')
                {
                    _cell.Append(c);
                }
                else if (_at < text.Length && text[_at] == '"')
                {
                    _cell.Append('"');
                    _at++;
                }
                else
                {
                    return;
                }
            }

            _problem ??= new Problem(ProblemKind.Invalid, $"Dòng {_row} có dấu ngoặc kép (\") mở mà không đóng, nên không biết ô kết thúc ở đâu. Hãy thêm dấu đóng, hoặc lưu lại tệp từ bảng tính.");
        }

        private void EndCell()
        {
            if (_cell.Length > limits.CellCharacters)
            {
                _problem ??= limits.CellTooLong(_row);
            }
            else if (_cells.Count == limits.Columns && _cell.Length > 0)
            {
                _problem ??= limits.TooManyColumns(_row);
            }
            else if (_cells.Count < limits.Columns)
            {
                _cells.Add(new ReadCell(Unguarded(_cell.ToString())));
            }

            _cell.Clear();
        }

        private void EndRow()
        {
            if (_cells.Exists(cell => !cell.IsEmpty))
            {
                if (_rows.Count == limits.Rows)
                {
                    _problem ??= limits.TooManyRows;
                }

                _rows.Add(new ReadRow(_row, [.. _cells]));
            }

            _cells.Clear();
            _row++;
        }

        /// <summary>Takes off the apostrophe by which our own tables keep a text from being reckoned as a formula.</summary>
        private static string Unguarded(string cell) => cell is ['\'', '=' or '+' or '-' or '@', ..] ? cell[1..] : cell;
    }
}
