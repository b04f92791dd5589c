using System.Text.Json.Serialization;

namespace Heza.Plugins.Reform.Platform.Office;

/// <summary>One piece of an official document's body.</summary>
public abstract record OfficialBlock;

/// <param name="Level">1 ("I. …"), 2 ("1. …") or 3 ("a) …"); the marker is part of the text.</param>
public sealed record OfficialHeading(int Level, string Text) : OfficialBlock;

public sealed record OfficialParagraph(IReadOnlyList<OfficialRun> Runs) : OfficialBlock
{
    public OfficialParagraph(string text) : this([new OfficialRun(text)])
    {
    }
}

/// <summary>A line of a list. Its marker is written, as clerks do: numbers must not change when a program counts anew.</summary>
/// <param name="Marker">"-", "+", "1.", "a)".</param>
public sealed record OfficialLine(string Marker, IReadOnlyList<OfficialRun> Runs) : OfficialBlock
{
    public OfficialLine(string marker, string text) : this(marker, [new OfficialRun(text)])
    {
    }
}

/// <summary>Words in one face.</summary>
public sealed record OfficialRun(string Text, bool Bold = false, bool Italic = false);

/// <param name="Columns">From left to right.</param>
/// <param name="Head">
/// Header rows, repeated on every page. A cell covers <see cref="OfficialHeadCell.Columns"/> × <see cref="OfficialHeadCell.Rows"/>
/// places; a row names only the cells that begin in it, as HTML tables do.
/// </param>
/// <param name="Rows">Each with a text for every column.</param>
/// <param name="Wide">On pages turned to landscape.</param>
public sealed record OfficialTable(
    IReadOnlyList<OfficialColumn> Columns,
    IReadOnlyList<IReadOnlyList<OfficialHeadCell>> Head,
    IReadOnlyList<OfficialRow> Rows,
    bool Wide = false) : OfficialBlock
{
    /// <summary>A table with one plain header row.</summary>
    public static OfficialTable Plain(IReadOnlyList<(string Title, OfficialColumn Column)> columns, IReadOnlyList<OfficialRow> rows, bool wide = false) =>
        new([.. columns.Select(one => one.Column)], [[.. columns.Select(one => new OfficialHeadCell(one.Title))]], rows, wide);
}

/// <param name="Share">Part of the table's width, against the other columns' shares.</param>
public sealed record OfficialColumn(int Share, OfficialAlignment Alignment = OfficialAlignment.Left)
{
    /// <summary>A column of figures: to the right, so that digits stand under digits.</summary>
    public static OfficialColumn Number(int share) => new(share, OfficialAlignment.Right);
}

[JsonConverter(typeof(KebabCaseEnum<OfficialAlignment>))]
public enum OfficialAlignment
{
    Left,
    Centre,
    Right,
}

public sealed record OfficialHeadCell(string Text, int Columns = 1, int Rows = 1);

/// <param name="Bold">A sum or a group.</param>
public sealed record OfficialRow(IReadOnlyList<string> Cells, bool Bold = false);
