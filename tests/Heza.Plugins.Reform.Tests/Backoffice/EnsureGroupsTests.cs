using Heza.Plugins.Reform.Backoffice.People;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Strings;

namespace Heza.Plugins.Reform.Tests.Backoffice;

public sealed class EnsureGroupsTests
{
    private static readonly DefaultShortStringHelper Strings = new(new DefaultShortStringHelperConfig().WithDefault(new RequestHandlerSettings()));

    private readonly Dictionary<string, IUserGroup> _groups = new(StringComparer.Ordinal) { ["admin"] = new UserGroup(Strings) { Alias = "admin", Name = "Administrators" } };
    private readonly Dictionary<string, string> _done = new(StringComparer.Ordinal);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Groups_are_made_once_and_a_deleted_one_stays_deleted()
    {
        await Run();

        Assert.Equal(1 + 3 + 6, _groups.Count);
        Assert.Contains("Umb.Document.Publish", _groups["reformApprovers"].Permissions);
        Assert.DoesNotContain("Umb.Document.Publish", _groups["reformEditors"].Permissions);
        Assert.Equal([EnsureGroups.Section], _groups["reformUnitMotCua"].AllowedSections);
        Assert.Null(_groups["reformUnitMotCua"].StartContentId);
        Assert.Contains(EnsureGroups.Section, _groups["admin"].AllowedSections);

        _groups.Remove("reformUnitMotCua");
        _groups["admin"].RemoveAllowedSection(EnsureGroups.Section);
        await Run();

        Assert.False(_groups.ContainsKey("reformUnitMotCua"));
        Assert.DoesNotContain(EnsureGroups.Section, _groups["admin"].AllowedSections);
    }

    private Task Run() => new EnsureGroups(
        Edge<IUserGroupService>.With(
            ("GetAsync", args => Task.FromResult(_groups.GetValueOrDefault((string)args[0]!))),
            ("CreateAsync", args =>
            {
                var group = (IUserGroup)args[0]!;
                _groups.Add(group.Alias, group);
                return Task.FromResult(Attempt.SucceedWithStatus(UserGroupOperationStatus.Success, group));
            }
    ),
            ("UpdateAsync", args => Task.FromResult(Attempt.SucceedWithStatus(UserGroupOperationStatus.Success, (IUserGroup)args[0]!)))),
        Edge<IKeyValueService>.With(("GetValue", args => _done.GetValueOrDefault((string)args[0]!)), ("SetValue", args => _done[(string)args[0]!] = (string)args[1]!)),
        Strings, Options.Create(new BackofficeOptions()), NullLogger<EnsureGroups>.Instance).Run(Ct);
}
