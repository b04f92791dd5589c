namespace Heza.Plugins.Reform.Platform.Office;

/// <summary>Tables for a spreadsheet. <see cref="WriteXlsx"/> writes them.</summary>
/// <param name="Title">In the file's properties, as are author and day: nothing is taken from the clock.</param>
public sealed record Workbook(string Title, string Author, DateOnly Day, IReadOnlyList<Sheet> Sheets);

/// <summary>
/// One table: lines of heading, a header row that stays in view and filters, rows. Names that a spreadsheet does not take
/// (over 31 characters, brackets, used twice) are made fit.
/// </summary>
public sealed record Sheet(string Name, IReadOnlyList<string> Heading, IReadOnlyList<SheetColumn> Columns, IReadOnlyList<SheetRow> Rows);

/// <param name="Width">In characters.</param>
public sealed record SheetColumn(string Title, double Width)
{
    /// <summary>Also cells that people fill in later keep what is typed: no "4/2018" becomes a day.</summary>
    public bool WholeColumnIsText { get; init; }

    /// <summary>What cells below the header may be chosen from.</summary>
    public SheetOffer? Offer { get; init; }
}

/// <summary>A drop-down list: cells under the header of another sheet that has no heading.</summary>
/// <param name="Column">There, from 1.</param>
/// <param name="Count">How many entries it has.</param>
/// <param name="Rows">For how many rows it is offered.</param>
/// <param name="OthersToo">Other texts may be typed.</param>
public sealed record SheetOffer(string Sheet, int Column, int Count, int Rows, bool OthersToo);

/// <param name="Bold">A sum or a group.</param>
public sealed record SheetRow(IReadOnlyList<SheetValue> Cells, bool Bold = false);

/// <summary>
/// What stands in a cell. Text stays text, whatever it begins with; numbers and days are real ones, so that a spreadsheet
/// can sum and sort them.
/// </summary>
public readonly record struct SheetValue
{
    private SheetValue(SheetValueKind kind, string text, decimal number) => (Kind, Text, Number) = (kind, text, number);

    internal SheetValueKind Kind { get; }

    internal string Text { get; }

    internal decimal Number { get; }

    public static readonly SheetValue Empty = new(SheetValueKind.Empty, "", 0);

    /// <summary>A number without marks between its thousands: a year.</summary>
    public static SheetValue Plain(int number) => new(SheetValueKind.Plain, "", number);

    /// <summary>0.25 is shown as 25%.</summary>
    public static SheetValue Percent(decimal part) => new(SheetValueKind.Percent, "", part);

    /// <summary>A UTC moment, shown by the clock of Vietnam.</summary>
    public static SheetValue Moment(DateTime utc) => Time(SheetValueKind.Moment, VietnamTime.Local(utc));

    public static implicit operator SheetValue(string? text) => string.IsNullOrEmpty(text) ? Empty : new(SheetValueKind.Text, text, 0);

    public static implicit operator SheetValue(int number) => (decimal)number;

    public static implicit operator SheetValue(int? number) => number is { } some ? some : Empty;

    public static implicit operator SheetValue(long number) => (decimal)number;

    public static implicit operator SheetValue(decimal number) =>
        new(number == decimal.Truncate(number) ? SheetValueKind.Whole : SheetValueKind.Fraction, "", number);

    public static implicit operator SheetValue(DateOnly day) => Time(SheetValueKind.Day, day.ToDateTime(TimeOnly.MinValue));

    public static implicit operator SheetValue(DateOnly? day) => day is { } some ? some : Empty;

    // Spreadsheets count days from 1900 and believe in a 29/02/1900: what lies before is text.
    private static SheetValue Time(SheetValueKind kind, DateTime moment) =>
        moment < new DateTime(1900, 3, 1)
            ? VietnamTime.Show(DateOnly.FromDateTime(moment))
            : new SheetValue(kind, "", decimal.Round((moment.Ticks - new DateTime(1899, 12, 30).Ticks) / (decimal)TimeSpan.TicksPerDay, 8));
}

internal enum SheetValueKind
{
    Empty,
    Text,
    Whole,
    Fraction,
    Plain,
    Percent,
    Day,
    Moment,
}
