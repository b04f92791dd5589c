namespace Heza.Plugins.Reform.Portal.Documents;

/// <param name="Relation">How the middle stands to it: "Thay thế", "Được sửa đổi bởi".</param>
/// <param name="Path">Null when there is nowhere to go.</param>
public sealed record RelationNode(string Relation, string Title, string? Path);

/// <param name="Y">Top, in the picture's units.</param>
public sealed record PlacedLabel(double Y, string Text);

/// <param name="Y">Top, in the picture's units.</param>
/// <param name="Short">What fits into the box.</param>
public sealed record PlacedNode(double Y, RelationNode Node, string Short)
{
    public double Middle => Y + (RelationLayout.BoxHeight / 2);
}

/// <summary>
/// Where the boxes of a document's relations stand: above it what it names, below it what names it, so that one picture
/// fits a phone and a side column alike. Pure; the list beside it says the same in words.
/// </summary>
public sealed record RelationLayout(
    IReadOnlyList<PlacedLabel> Labels, IReadOnlyList<PlacedNode> Named, IReadOnlyList<PlacedNode> Naming, double MiddleY, double Height, int LeftOut)
{
    public const double Width = 340, BoxX = 28, BoxWidth = 304, BoxHeight = 36, TrunkX = 10;

    private const double Gap = 8, LabelHeight = 22;

    /// <summary>Boxes drawn on either side; the list has them all.</summary>
    public const int Most = 6;

    /// <summary>Characters that fit into a box.</summary>
    private const int Fits = 38;

    public static RelationLayout Of(IReadOnlyList<RelationNode> named, IReadOnlyList<RelationNode> naming)
    {
        var labels = new List<PlacedLabel>();
        var (above, middle) = Place(named, 0, labels);
        var (below, height) = Place(naming, middle + BoxHeight + Gap, labels);
        return new RelationLayout(labels, above, below, middle, height, Math.Max(0, named.Count - Most) + Math.Max(0, naming.Count - Most));
    }

    private static (List<PlacedNode> Placed, double Bottom) Place(IReadOnlyList<RelationNode> nodes, double top, List<PlacedLabel> labels)
    {
        var placed = new List<PlacedNode>();
        foreach (var group in nodes.Take(Most).GroupBy(node => node.Relation, StringComparer.Ordinal))
        {
            labels.Add(new PlacedLabel(top, group.Key));
            top += LabelHeight;
            foreach (var node in group)
            {
                placed.Add(new PlacedNode(top, node, node.Title.Length <= Fits ? node.Title : $"{node.Title[..(Fits - 1)].TrimEnd()}…"));
                top += BoxHeight + Gap;
            }
        }

        return (placed, top);
    }
}
