namespace Heza.Plugins.Reform.Plans.Papers;

/// <summary>A line of a plan on paper: of a text, or a paragraph of a DOCX with the number that Word would print before it.</summary>
/// <param name="Number">From 1, for people who look it up.</param>
/// <param name="Text">Cleaned: composed, one space between words, plain hyphens.</param>
/// <param name="Depth">Level of Word's own numbering, from 1; 0: none.</param>
/// <param name="AfterGap">An empty line stands before it.</param>
/// <param name="Whole">A paragraph: it is not continued by the next line.</param>
/// <param name="Table">Which table it stands in, from 1; 0: none.</param>
internal sealed record PaperLine(int Number, string Text, int Depth = 0, bool AfterGap = false, bool Whole = false, int Table = 0);

/// <summary>Something that a person has to look at before the plan is saved.</summary>
/// <param name="Line">Of the text, from 1; 0: of the whole.</param>
/// <param name="Text">What stands there, cut.</param>
/// <param name="Message">What was done with it, or what is missing.</param>
public sealed record PaperDoubt(int Line, string Text, string Message);

/// <summary>Doubts of one reading: so many and no more, for noise gives one in each line.</summary>
internal sealed class PaperDoubts
{
    private const int Most = 200, LongestText = 160;
    private readonly List<PaperDoubt> _doubts = [];
    private int _more;

    public void Add(int line, string text, string message)
    {
        if (_doubts.Count >= Most)
        {
            _more++;
            return;
        }

        _doubts.Add(new PaperDoubt(line, PaperText.Cut(text, LongestText), message));
    }

    public void Add(PaperLine line, string message) => Add(line.Number, line.Text, message);

    /// <summary>In the order of the lines.</summary>
    public IReadOnlyList<PaperDoubt> All() =>
    [
        .. _doubts.OrderBy(doubt => doubt.Line),
        .. _more > 0 ? [new PaperDoubt(0, "", $"Còn {_more} chỗ khác chưa đọc được.")] : Array.Empty<PaperDoubt>(),
    ];
}
