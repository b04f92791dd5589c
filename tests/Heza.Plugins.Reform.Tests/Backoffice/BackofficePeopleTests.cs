using Heza.Plugins.Reform.Backoffice.People;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Tests.Publishing;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Heza.Plugins.Reform.Tests.Backoffice;

/// <summary>Umbraco's users and groups as the plugin's people.</summary>
public sealed class BackofficePeopleTests
{
    private static readonly DefaultShortStringHelper Strings = new(new DefaultShortStringHelperConfig().WithDefault(new RequestHandlerSettings()));

    private readonly BackofficeGroups _roles = new(new BackofficeOptions());
    private readonly List<User> _users = [];
    private readonly List<UserGroup> _groups = [];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void Umbraco_keeps_the_alias_of_every_group_as_it_is()
    {
        var aliases = _roles.Satisfying(Permissions.UseDesk);

        Assert.Equal(4 + 6, aliases.Count);
        Assert.All(aliases, alias => Assert.Equal(alias, new UserGroup(Strings) { Alias = alias }.Alias));
    }

    [Fact]
    public void Roles_and_the_unit_follow_from_groups()
    {
        Assert.Equal([Roles.Editor, Roles.Unit], _roles.RolesOf(["REFORMEDITORS", "reformUnitMotCua", "writer"]));
        Assert.Equal("mot-cua", _roles.UnitOf(["reformUnitMotCua"]));
        Assert.Empty(_roles.RolesOf(["editor", "sensitiveData"]));
        Assert.Null(_roles.UnitOf(["reformUnitKhongCo"]));
    }

    [Fact]
    public async Task People_are_found_by_permission_by_unit_and_by_key_and_closed_accounts_left_out()
    {
        var office = Add("Văn phòng", "reformOffice");
        var unit = Add("Đơn vị", "reformUnitMotCua");
        Add("Đơn vị khác", "reformUnitVanPhong");
        Add("Đã đóng", "reformUnitMotCua").IsApproved = false;
        var people = People(null);

        Assert.Equal([office.Key.ToString("D")], (await people.WithPermission(Permissions.Office, Ct)).Select(person => person.Id));
        Assert.Equal([("Đơn vị", "don-vi@heza.example")], (await people.OfUnit("mot-cua", Ct)).Select(person => (person.Name, person.Email)));
        Assert.Equal(3, (await people.WithPermission(Permissions.Unit, Ct)).Count);
        Assert.Equal(["Đơn vị"], (await people.ByIds([unit.Key.ToString("D"), "system", Guid.NewGuid().ToString()], Ct)).Select(person => person.Name));
        Assert.Empty(await people.OfUnit("khong-co", Ct));
    }

    [Fact]
    public async Task Behind_content_are_all_who_wrote_a_version_of_it()
    {
        var (creator, writer, former) = (Add("Người tạo", "reformEditors"), Add("Người sửa", "reformEditors"), Add("Người cũ", "reformEditors"));
        Add("Người khác", "reformEditors");
        var content = TestContent.Article("Bài");
        (content.CreatorId, content.WriterId) = (creator.Id, writer.Id);
        var version = TestContent.Article("Bài");
        version.WriterId = former.Id;

        var people = await People(content, version).BehindContent(content.Key, Ct);

        Assert.Equal([creator.Key, writer.Key, former.Key], people.Select(person => Guid.Parse(person.Id)));
        Assert.Empty(await People(null).BehindContent(content.Key, Ct));
    }

    private User Add(string name, string group)
    {
        var email = name.Length == 6 ? "don-vi@heza.example" : "nguoi@heza.example";
        var user = new User(new GlobalSettings(), name, email, $"{name}-{_users.Count}", "băm") { Id = 100 + _users.Count, Key = Guid.NewGuid(), IsApproved = true };
        if (_groups.TrueForAll(each => each.Alias != group))
        {
            _groups.Add(new UserGroup(Strings) { Id = 10 + _groups.Count, Key = Guid.NewGuid(), Alias = group, Name = group });
        }

        var held = _groups.Find(each => each.Alias == group)!;
        user.AddGroup(held.ToReadOnlyGroup());
        _users.Add(user);
        return user;
    }

    private BackofficePeople People(IContent? content, params IContent[] versions) => new(
        Edge<IUserService>.With(
            ("GetAllInGroup", args => _users.Where(user => user.Groups.Any(group => group.Id == (int)args[0]!)).Cast<IUser>()),
            ("GetAsync", args => Task.FromResult(_users.Where(user => ((IEnumerable<Guid>)args[0]!).Contains(user.Key)).Cast<IUser>())),
            ("GetUsersById", args => _users.Where(user => ((int[])args[0]!).Contains(user.Id)).Cast<IUser>())),
        Edge<IUserGroupService>.With(("GetAsync", args => Task.FromResult<IUserGroup?>(_groups.Find(group => group.Alias == (string)args[0]!)))),
        Edge<IContentService>.With(("GetById", args => content?.Key == (Guid)args[0]! ? content : null), ("GetVersionsSlim", _ => versions.AsEnumerable())),
        _roles);
}
