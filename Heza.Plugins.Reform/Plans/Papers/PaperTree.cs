namespace Heza.Plugins.Reform.Plans.Papers;

/// <summary>A counted line with what stands below it.</summary>
/// <param name="marker">Null: the paper itself, or a heading in capitals without a number.</param>
/// <param name="line">Where it begins.</param>
internal sealed class PaperNode(PaperMarker? marker, PaperLine line)
{
    public PaperMarker? Marker { get; } = marker;

    public PaperLine Line { get; } = line;

    public string Text { get; set; } = "";

    /// <summary>Uncounted paragraphs right below it.</summary>
    public List<PaperLine> Paragraphs { get; } = [];

    public List<PaperNode> Children { get; } = [];

    public IEnumerable<PaperNode> WithBelow() => Children.SelectMany(child => child.WithBelow()).Prepend(this);

    /// <summary>Its own words with all that stands below, as one text.</summary>
    public string WholeText() => string.Join(" ", WithBelow().SelectMany(node => node.Paragraphs.Select(line => line.Text).Prepend(node.Text)));
}

/// <summary>
/// Puts counted lines under each other. Which sign stands under which is each paper's own custom, so the order in which
/// signs first come tells: a sign that is open already goes on there, a new one goes below.
/// </summary>
internal sealed class PaperTree
{
    /// <summary>A line that ends earlier than this was ended by its writer.</summary>
    private const int ShortestBroken = 40;

    private const int Deepest = 12;
    private readonly PaperNode _root = new(null, new PaperLine(0, ""));
    private readonly List<PaperNode> _open = [];
    private int _lastLength;

    private PaperTree() => _open.Add(_root);

    public static PaperNode Of(IEnumerable<PaperLine> lines)
    {
        var tree = new PaperTree();
        foreach (var line in lines)
        {
            tree.Add(line);
            tree._lastLength = line.Text.Length;
        }

        return tree._root;
    }

    private void Add(PaperLine line)
    {
        var (marker, rest) = ReadMarker.Of(line);
        if (marker is not null)
        {
            Open(marker, line, rest);
        }
        else if (PaperSections.IsBareHeading(line.Text))
        {
            CloseTo(node => node.Marker?.Kind != MarkerKind.Part && node != _root);
            Push(new PaperNode(null, line) { Text = line.Text });
        }
        else if (_open[^1] is { Text: "" } waiting && waiting != _root)
        {
            // "Phần thứ nhất" or "II." alone: its title follows.
            waiting.Text = line.Text;
        }
        else
        {
            Continue(line);
        }
    }

    private void Open(PaperMarker marker, PaperLine line, string rest)
    {
        if (marker.IsMajor)
        {
            CloseTo(node => node != _root && (node.Marker is null || node.Marker.Kind >= marker.Kind || !node.Marker.IsMajor));
        }
        else if (_open.FindLastIndex(node => node.Marker is { } open && GoesOn(open, marker)) is > 0 and var sibling)
        {
            _open.RemoveRange(sibling, _open.Count - sibling);
        }

        Push(new PaperNode(marker, line) { Text = rest });
    }

    private static bool GoesOn(PaperMarker open, PaperMarker next) =>
        open.Kind == next.Kind && open.Depth == next.Depth
        // 1) under 1. is another level, but 2) after 1. is a slip, as is 1, after 1.
        && (open.Sign == next.Sign || (next.Kind is MarkerKind.Number or MarkerKind.Letter && next.Value == open.Value + 1));

    private void CloseTo(Func<PaperNode, bool> closes)
    {
        while (_open.Count > 1 && closes(_open[^1]))
        {
            _open.RemoveAt(_open.Count - 1);
        }
    }

    private void Push(PaperNode node)
    {
        if (_open.Count > Deepest)
        {
            _open.RemoveAt(_open.Count - 1);
        }

        _open[^1].Children.Add(node);
        _open.Add(node);
    }

    /// <summary>A broken line goes on with the one before it; a paragraph stands for itself.</summary>
    private void Continue(PaperLine line)
    {
        var node = _open[^1];
        var last = node.Paragraphs.Count > 0 ? node.Paragraphs[^1].Text : node.Text;
        var broken = !line.Whole && !(line.AfterGap && EndsSentence(last)) && last.Length > 0 && last.Length < PaperText.LongestLine
            && PaperText.IsCapitals(last) == PaperText.IsCapitals(line.Text)
            && (char.IsLower(line.Text[0]) || (!EndsSentence(last) && _lastLength >= ShortestBroken));
        if (!broken || (node == _root && node.Paragraphs.Count == 0))
        {
            node.Paragraphs.Add(line);
        }
        else if (node.Paragraphs.Count > 0)
        {
            node.Paragraphs[^1] = node.Paragraphs[^1] with { Text = $"{last} {line.Text}" };
        }
        else
        {
            node.Text = $"{last} {line.Text}";
        }
    }

    private static bool EndsSentence(string text) => text.Length > 0 && text[^1] is '.' or ';' or ':' or '!' or '?';
}
