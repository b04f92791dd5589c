using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Publishing;

namespace Heza.Plugins.Reform.Backoffice.People;

/// <summary>Between Umbraco's user groups, by alias, and the plugin's roles and units.</summary>
public sealed class BackofficeGroups
{
    private readonly Dictionary<string, string> _roles;
    private readonly List<(string Unit, string Alias)> _units;

    public BackofficeGroups(BackofficeOptions options)
    {
        _roles = new(StringComparer.OrdinalIgnoreCase)
        {
            [options.EditorGroup] = Roles.Editor,
            [options.ApproverGroup] = Roles.Approver,
            [options.OfficeGroup] = Roles.Office,
            [options.AdministratorGroup] = Roles.Administrator,
        };
        _units = [.. FieldLabels.Units.Keys.Select(unit => (unit, options.UnitGroupPrefix + Camel(unit)))];
    }

    /// <summary>The group of a unit; null for a code that no unit has.</summary>
    public string? OfUnit(string unit) => _units.Find(each => each.Unit == unit).Alias;

    /// <summary>Aliases of the groups whose users satisfy a permission.</summary>
    /// <param name="permission">One of <see cref="Permissions"/>.</param>
    public IReadOnlyList<string> Satisfying(string permission)
    {
        var roles = Roles.Satisfying[permission];
        var units = roles.Contains(Roles.Unit) ? _units.Select(unit => unit.Alias) : [];
        return [.. _roles.Where(group => roles.Contains(group.Value)).Select(group => group.Key), .. units];
    }

    /// <param name="aliases">Groups that somebody is in.</param>
    /// <returns>Roles in the order of <see cref="Roles.All"/>.</returns>
    public IReadOnlyList<string> RolesOf(IReadOnlyCollection<string> aliases)
    {
        var held = aliases.Select(alias => _roles.GetValueOrDefault(alias)).ToHashSet();
        return [.. Roles.All.Where(role => held.Contains(role) || (role == Roles.Unit && UnitOf(aliases) is not null))];
    }

    /// <summary>The unit for which somebody reports; of several the first in the order of the plan.</summary>
    public string? UnitOf(IReadOnlyCollection<string> aliases) =>
        _units.Find(unit => aliases.Contains(unit.Alias, StringComparer.OrdinalIgnoreCase)).Unit;

    // Umbraco lets only letters and digits into an alias.
    private static string Camel(string code) =>
        string.Concat(code.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
}
