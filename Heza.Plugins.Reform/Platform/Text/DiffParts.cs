using System.Text;

namespace Heza.Plugins.Reform.Platform.Text;

/// <summary>Collects parts so that between two same ones there is at most one removed, then one added.</summary>
internal sealed class DiffParts
{
    private readonly List<DiffPart> _parts = [];
    private readonly StringBuilder _same = new(), _removed = new(), _added = new();

    public void Add(DiffKind kind, string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (kind == DiffKind.Same)
        {
            FlushChanges();
            _same.Append(text);
        }
        else
        {
            Flush(DiffKind.Same, _same);
            (kind == DiffKind.Removed ? _removed : _added).Append(text);
        }
    }

    /// <summary>Without the break of the last line, which was put there for comparing only.</summary>
    public IReadOnlyList<DiffPart> Finish()
    {
        Trim(_same);
        Trim(_removed);
        Trim(_added);
        Flush(DiffKind.Same, _same);
        FlushChanges();
        return _parts;
    }

    private void FlushChanges()
    {
        Flush(DiffKind.Removed, _removed);
        Flush(DiffKind.Added, _added);
    }

    private void Flush(DiffKind kind, StringBuilder text)
    {
        if (text.Length > 0)
        {
            _parts.Add(new DiffPart(kind, text.ToString()));
            text.Clear();
        }
    }

    private static void Trim(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] == '\n')
        {
            text.Length--;
        }
    }
}
