using Heza.Plugins.Reform.Platform.Text;

namespace Heza.Plugins.Reform.Plans.Papers;

/// <summary>
/// Units, forms and audiences that an earlier plan has are the same ones: they keep their codes, by which accounts and
/// reports know them, though papers name them a little otherwise.
/// </summary>
internal static class KnownNames
{
    /// <summary>Words in common (Dice) from which on two names are one's.</summary>
    private const double Alike = 0.6;

    public static PlanDocument Adopt(PlanDocument plan, PlanDocument known)
    {
        var units = Codes(plan.Units.Select(unit => (unit.Code, unit.Name)), known.Units.Select(unit => (unit.Code, unit.Name)));
        var forms = Codes(plan.Forms.Select(form => (form.Code, form.Title)), known.Forms.Select(form => (form.Code, form.Title)));
        var audiences = Codes(plan.Audiences.Select(one => (one.Code, one.Name)), known.Audiences.Select(one => (one.Code, one.Name)));
        return plan with
        {
            Units = [.. plan.Units.Select(unit => unit with { Code = units[unit.Code] })],
            Obligations = [.. plan.Obligations.Select(obligation => obligation with { Unit = units[obligation.Unit] })],
            Forms = [.. plan.Forms.Select(form => form with { Code = forms[form.Code] })],
            Audiences = [.. plan.Audiences.Select(one => one with { Code = audiences[one.Code] })],
        };
    }

    private static Dictionary<string, string> Codes(IEnumerable<(string Code, string Name)> fresh, IEnumerable<(string Code, string Name)> known)
    {
        var (rows, others) = (fresh.ToList(), known.Select(one => (one.Code, Words: Words(one.Name))).ToList());
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (code, name) in rows)
        {
            var words = Words(name);
            var best = others.Where(other => !taken.Contains(other.Code)).Select(other => (other.Code, Dice: Dice(words, other.Words)))
                .OrderByDescending(other => other.Dice).FirstOrDefault();
            if (best.Dice >= Alike && taken.Add(best.Code))
            {
                codes[code] = best.Code;
            }
        }

        foreach (var (code, _) in rows.Where(row => !codes.ContainsKey(row.Code)))
        {
            var free = taken.Contains(code) ? PaperCodes.Free(code, taken, code) : code;
            taken.Add(free);
            codes[code] = free;
        }

        return codes;
    }

    private static HashSet<string> Words(string name) => [.. VietnameseText.Slug(name, int.MaxValue).Split('-')];

    private static double Dice(HashSet<string> one, HashSet<string> other) => 2.0 * one.Count(other.Contains) / (one.Count + other.Count);
}
