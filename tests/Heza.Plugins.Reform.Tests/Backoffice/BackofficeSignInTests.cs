using System.Security.Claims;
using System.Text.Encodings.Web;
using Heza.Plugins.Reform.Backoffice;
using Heza.Plugins.Reform.Backoffice.People;
using Heza.Plugins.Reform.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Heza.Plugins.Reform.Tests.Backoffice;

/// <summary>A user of Umbraco's backoffice before the plugin's policies.</summary>
public sealed class BackofficeSignInTests
{
    private static readonly DefaultShortStringHelper Strings = new(new DefaultShortStringHelperConfig().WithDefault(new RequestHandlerSettings()));

    private readonly User _user = new(new GlobalSettings(), "Phạm Văn Đơn Vị", "donvi@heza.example", "donvi@heza.example", "băm") { Id = 7, Key = Guid.NewGuid(), IsApproved = true };

    [Theory]
    [InlineData("GET", "/umbraco/management/api/v1/reform/plans", true, BackofficeSignIn.TokenScheme)]
    [InlineData("POST", "/umbraco/management/api/v1/reform/plans", true, BackofficeSignIn.TokenScheme)]
    [InlineData("GET", "/umbraco/reform/coverage/2023", false, BackofficeSignIn.CookieScheme)]
    [InlineData("POST", "/umbraco/hangfire/jobs/actions", false, BackofficeSignIn.CookieScheme)]
    [InlineData("POST", "/umbraco/management/api/v1/reform/plans", false, null)]
    [InlineData("DELETE", "/umbraco/management/api/v1/reform/plans", false, null)]
    public async Task The_cookie_alone_never_changes_anything(string method, string path, bool withToken, string? scheme)
    {
        var (result, asked) = await Authenticate(method, path, withToken, new Claim("sub", _user.Key.ToString()));

        Assert.Equal((scheme is not null, scheme), (result.Succeeded, asked));
    }

    [Fact]
    public async Task The_user_of_today_counts_by_key_or_number()
    {
        var (byKey, _) = await Authenticate("GET", "/umbraco/x", true, new Claim("sub", _user.Key.ToString()));
        var (byNumber, _) = await Authenticate("GET", "/umbraco/x", false, new Claim(ClaimTypes.NameIdentifier, "7"));
        Assert.Equal(new Actor(_user.Key.ToString("D"), "Phạm Văn Đơn Vị"), Actor.Of(byKey.Principal!));
        Assert.True(byNumber.Succeeded);
        Assert.False((await Authenticate("GET", "/umbraco/x", true, new Claim("sub", Guid.NewGuid().ToString()))).Result.Succeeded);

        _user.IsApproved = false;
        Assert.False((await Authenticate("GET", "/umbraco/x", true, new Claim("sub", _user.Key.ToString()))).Result.Succeeded);
    }

    [Theory]
    [InlineData("reformEditors", Permissions.Edit)]
    [InlineData("reformApprovers", Permissions.Edit, Permissions.Approve, Permissions.ReadReports)]
    [InlineData("reformOffice", Permissions.Office, Permissions.Unit, Permissions.Audit, Permissions.ReadReports)]
    [InlineData("reformUnitMotCua", Permissions.Unit)]
    [InlineData("admin", Permissions.Administer, Permissions.Audit, Permissions.ReadReports)]
    public async Task Groups_give_exactly_their_permissions(string alias, params string[] expected)
    {
        _user.AddGroup(new UserGroup(Strings) { Id = 3, Key = Guid.NewGuid(), Alias = alias, Name = alias }.ToReadOnlyGroup());
        var principal = (await Authenticate("GET", "/umbraco/x", true, new Claim("sub", _user.Key.ToString()))).Result.Principal!;
        await using var services = new ServiceCollection().AddLogging().AddBackofficeSignIn().BuildServiceProvider();
        var authorization = services.GetRequiredService<IAuthorizationService>();
        var held = new List<string>();
        foreach (var permission in Permissions.All)
        {
            if ((await authorization.AuthorizeAsync(principal, permission)).Succeeded)
            {
                held.Add(permission);
            }
        }

        Assert.Equal(expected.Append(Permissions.UseDesk).Order(), held.Order());
        var scope = await UnitScope.Of(new DefaultHttpContext { User = principal, RequestServices = services });
        Assert.Equal(alias switch { "reformOffice" => (true, null), "reformUnitMotCua" => (true, "mot-cua"), _ => (false, (string?)null) }, (scope.Ok, scope.Ok ? scope.Value.Unit : null));
    }

    [Fact]
    public async Task Somebody_of_no_group_of_ours_may_do_nothing()
    {
        _user.AddGroup(new UserGroup(Strings) { Id = 3, Key = Guid.NewGuid(), Alias = "translator", Name = "x" }.ToReadOnlyGroup());
        var principal = (await Authenticate("GET", "/umbraco/x", true, new Claim("sub", _user.Key.ToString()))).Result.Principal!;
        await using var services = new ServiceCollection().AddLogging().AddBackofficeSignIn().BuildServiceProvider();

        foreach (var permission in Permissions.All)
        {
            Assert.False((await services.GetRequiredService<IAuthorizationService>().AuthorizeAsync(principal, permission)).Succeeded);
        }
    }

    private async Task<(AuthenticateResult Result, string? Asked)> Authenticate(string method, string path, bool withToken, Claim claim)
    {
        string? asked = null;
        var umbraco = Edge<IAuthenticationService>.With(("AuthenticateAsync", args =>
        {
            asked = (string)args[1]!;
            return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity([claim], "Umbraco")), asked)));
        }
        ));
        var http = new DefaultHttpContext { RequestServices = new ServiceCollection().AddSingleton(umbraco).BuildServiceProvider() };
        (http.Request.Method, http.Request.Path) = (method, path);
        if (withToken)
        {
            http.Request.Headers.Authorization = "Bearer [redacted]";
        }

        var users = Edge<IUserService>.With(
            ("GetAsync", args => Task.FromResult<IUser?>(args[0] is Guid key && key == _user.Key ? _user : null)),
            ("GetUserById", args => args[0] is 7 ? _user : null));
        var handler = new BackofficeSignIn(new FixedOptions(), NullLoggerFactory.Instance, UrlEncoder.Default, users, new BackofficeGroups(new BackofficeOptions()));
        await handler.InitializeAsync(new AuthenticationScheme(BackofficeSignIn.SchemeName, null, typeof(BackofficeSignIn)), http);
        return (await handler.AuthenticateAsync(), asked);
    }

    private sealed class FixedOptions : IOptionsMonitor<AuthenticationSchemeOptions>
    {
        public AuthenticationSchemeOptions CurrentValue { get; } = new();

        public AuthenticationSchemeOptions Get(string? name) => CurrentValue;

        public IDisposable? OnChange(Action<AuthenticationSchemeOptions, string?> listener) => null;
    }
}
