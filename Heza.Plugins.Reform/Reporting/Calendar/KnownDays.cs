using System.Globalization;

namespace Heza.Plugins.Reform.Reporting.Calendar;

/// <param name="Working">True: worked (làm bù); false: off.</param>
/// <param name="Assumed">No official notice of that year was known when this was written: reckoned from the law.</param>
public sealed record KnownDay(DateOnly Day, bool Working, string Name, bool Assumed);

/// <summary>
/// Public holidays that come with the site: for 2023–2026 as officials had them off by the yearly notices (days in lieu and
/// exchanged days included), for 2027 reckoned from the Labour Code, article 112 (lunar days after the Vietnamese calendar),
/// for other years only those of the solar calendar. The Office corrects it by day: <see cref="CalendarDay"/>.
/// </summary>
public static class KnownDays
{
    public const int FirstYear = 2023, LastNoticedYear = 2026, LastYear = 2027;

    private const string NewYear = "Tết Dương lịch", Tet = "Tết Nguyên đán", Hung = "Giỗ Tổ Hùng Vương", April = "Ngày Chiến thắng 30/4 và Quốc tế Lao động 1/5", National = "Quốc khánh";

    // From and to, both off; weekends between them need not be told apart.
    private static readonly (string From, string To, string Name)[] Off =
    [
        ("2023-01-01", "2023-01-02", NewYear), ("2023-01-20", "2023-01-26", Tet), ("2023-04-29", "2023-04-29", Hung), ("2023-04-30", "2023-05-03", April), ("2023-09-01", "2023-09-04", National),
        ("2024-01-01", "2024-01-01", NewYear), ("2024-02-08", "2024-02-14", Tet), ("2024-04-18", "2024-04-18", Hung), ("2024-04-29", "2024-05-01", April), ("2024-09-02", "2024-09-03", National),
        ("2025-01-01", "2025-01-01", NewYear), ("2025-01-27", "2025-01-31", Tet), ("2025-04-07", "2025-04-07", Hung), ("2025-04-30", "2025-05-02", April), ("2025-09-01", "2025-09-02", National),
        ("2026-01-01", "2026-01-02", NewYear), ("2026-02-16", "2026-02-20", Tet), ("2026-04-26", "2026-04-27", Hung), ("2026-04-30", "2026-05-01", April), ("2026-08-31", "2026-09-02", National),
        ("2027-01-01", "2027-01-01", NewYear), ("2027-02-05", "2027-02-11", Tet), ("2027-04-16", "2027-04-16", Hung), ("2027-04-30", "2027-05-03", April), ("2027-09-02", "2027-09-03", National),
    ];

    // Saturdays worked in exchange.
    private static readonly (string Day, string Name)[] Worked =
    [
        ("2024-05-04", "Làm bù ngày 29/4"), ("2025-04-26", "Làm bù ngày 2/5"), ("2026-01-10", "Làm bù ngày 2/1"), ("2026-08-22", "Làm bù ngày 31/8"),
    ];

    private static readonly ILookup<int, KnownDay> ByYear = Off.SelectMany(one => Days(one.From, one.To, one.Name))
        .Concat(Worked.Select(one => new KnownDay(Read(one.Day), true, one.Name, false)))
        .OrderBy(day => day.Day).ToLookup(day => day.Day.Year);

    public static IReadOnlyList<KnownDay> Of(int year) => ByYear.Contains(year) ? [.. ByYear[year]] :
    [
        new(new DateOnly(year, 1, 1), false, NewYear, true), new(new DateOnly(year, 4, 30), false, April, true),
        new(new DateOnly(year, 5, 1), false, April, true), new(new DateOnly(year, 9, 2), false, National, true),
    ];

    private static IEnumerable<KnownDay> Days(string from, string to, string name)
    {
        for (var day = Read(from); day <= Read(to); day = day.AddDays(1))
        {
            yield return new KnownDay(day, false, name, day.Year > LastNoticedYear);
        }
    }

    private static DateOnly Read(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
