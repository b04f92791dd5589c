using Heza.Plugins.Reform.Publishing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Heza.Plugins.Reform.Backoffice.People;

/// <summary>
/// Makes the user groups that are missing and lets administrators into the plugin's section. Each is done once: what
/// somebody changes or deletes afterwards stays so.
/// </summary>
public sealed partial class EnsureGroups(
    IUserGroupService groups, IKeyValueService done, IShortStringHelper strings, IOptions<BackofficeOptions> options, ILogger<EnsureGroups> logger)
{
    /// <summary>Alias of the section in <c>umbraco-package.json</c>.</summary>
    public const string Section = "Heza.Section.Reform";

    private const string DonePrefix = "Heza.Plugins.Reform+Group+";

    // Umbraco stores permissions as the actions' letters.
    private static readonly string[] Reading = [ActionBrowse.ActionLetter];
    private static readonly string[] Writing =
    [
        .. Reading, ActionNew.ActionLetter, ActionUpdate.ActionLetter, ActionCopy.ActionLetter, ActionMove.ActionLetter, ActionSort.ActionLetter,
        ActionRollback.ActionLetter, ActionNotify.ActionLetter,
    ];
    private static readonly string[] Approving = [.. Writing, ActionPublish.ActionLetter, ActionUnpublish.ActionLetter, ActionDelete.ActionLetter];

    public async Task Run(CancellationToken ct)
    {
        if (options.Value.CreateGroups)
        {
            foreach (var wanted in Wanted(options.Value))
            {
                ct.ThrowIfCancellationRequested();
                await Once(wanted.Alias, () => Make(wanted));
            }
        }

        await Once(options.Value.AdministratorGroup, LetAdministratorsIn);
    }

    private static IEnumerable<NewGroup> Wanted(BackofficeOptions options)
    {
        var units = new BackofficeGroups(options);
        return
        [
            new(options.EditorGroup, "Cải cách hành chính: Biên tập viên", "icon-edit", Writing, [Constants.Applications.Content, Constants.Applications.Media, Section]),
            new(options.ApproverGroup, "Cải cách hành chính: Lãnh đạo duyệt", "icon-check", Approving, [Constants.Applications.Content, Constants.Applications.Media, Section]),
            new(options.OfficeGroup, "Cải cách hành chính: Văn phòng", "icon-briefcase", Reading, [Constants.Applications.Content, Section]),
            .. FieldLabels.Units.Select(unit => new NewGroup(units.OfUnit(unit.Key)!, $"Đơn vị: {unit.Value}", "icon-users", [], [Section])),
        ];
    }

    private async Task Once(string alias, Func<Task> act)
    {
        if (done.GetValue(DonePrefix + alias) is null)
        {
            await act();
            done.SetValue(DonePrefix + alias, "1");
        }
    }

    private async Task Make(NewGroup wanted)
    {
        if (await groups.GetAsync(wanted.Alias) is not null)
        {
            return;
        }

        var seesContent = wanted.Sections.Contains(Constants.Applications.Content);
        var group = new UserGroup(strings)
        {
            Alias = wanted.Alias,
            Name = wanted.Name,
            Icon = wanted.Icon,
            HasAccessToAllLanguages = true,
            Permissions = wanted.Permissions.ToHashSet(),
            StartContentId = seesContent ? Constants.System.Root : null,
            StartMediaId = seesContent ? Constants.System.Root : null,
        };
        foreach (var section in wanted.Sections)
        {
            group.AddAllowedSection(section);
        }

        var made = await groups.CreateAsync(group, Constants.Security.SuperUserKey);
        if (!made.Success)
        {
            throw new InvalidOperationException($"Umbraco refused the user group \"{wanted.Alias}\": {made.Status}.");
        }

        LogMade(logger, wanted.Alias);
    }

    private async Task LetAdministratorsIn()
    {
        if (await groups.GetAsync(options.Value.AdministratorGroup) is { } administrators && !administrators.AllowedSections.Contains(Section))
        {
            administrators.AddAllowedSection(Section);
            var changed = await groups.UpdateAsync(administrators, Constants.Security.SuperUserKey);
            if (!changed.Success)
            {
                throw new InvalidOperationException($"Umbraco refused the section for \"{administrators.Alias}\": {changed.Status}.");
            }
        }
    }

    private sealed record NewGroup(string Alias, string Name, string Icon, IReadOnlyList<string> Permissions, IReadOnlyList<string> Sections);

    [LoggerMessage(Level = LogLevel.Information, Message = "Made the user group {Alias}.")]
    private static partial void LogMade(ILogger logger, string alias);
}
