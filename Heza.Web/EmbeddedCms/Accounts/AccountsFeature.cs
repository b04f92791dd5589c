using Heza.Plugins.Reform.Notices;
using Heza.Plugins.Reform.Platform.Pages;
using Heza.Web.EmbeddedCms.Accounts.Profile;
using Heza.Web.EmbeddedCms.Accounts.SignIns;
using Heza.Web.EmbeddedCms.Accounts.TwoFactor;
using Heza.Web.EmbeddedCms.Data;
using Heza.Web.Security;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Heza.Web.EmbeddedCms.Accounts;

public static class AccountsFeature
{
    /// <summary>
    /// Accounts, roles, the plugin's policies, cookie and bearer authentication. Needs <see cref="CmsDbContext"/> and
    /// <see cref="RateLimits.AddHezaRateLimits"/>.
    /// </summary>
    public static IServiceCollection AddEmbeddedAccounts(this IServiceCollection services)
    {
        services.AddOptions<AccountOptions>().BindConfiguration(AccountOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<AccountOptions>, CheckAccountOptions>();
        AddIdentity(services);
        services.AddDeskAuthentication();
        services.AddAuthorization(options =>
        {
            foreach (var (policy, roles) in DeskRole.Satisfying)
            {
                options.AddPolicy(policy, builder => builder.RequireRole(roles).AddRequirements(new TwoFactorRequirement()));
            }

            options.AddPolicy(TwoFactorRule.MayBeMissing, builder => builder.RequireRole(DeskRole.All));
        });
        services.AddSingleton<IAuthorizationHandler, RequireTwoFactor>();
        AddKeys(services);
        services.AddHttpContextAccessor();
        services.TryAddSingleton<SendAccountLink>((_, _, _, _) => Task.CompletedTask);
        services.AddRazorComponents();
        services.Configure<ThemeOptions>(theme => theme.DeskPath = AccountPages.Home);
        services.Configure<AntiforgeryOptions>(options =>
        {
            options.HeaderName = CsrfGuard.Header;
            options.Cookie.Name = "heza.csrf";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;

            // The content security policy says it for all pages.
            options.SuppressXFrameOptionsHeader = true;
        });
        return services
            .AddScoped<IPeople, DeskPeople>()
            .AddScoped<SignIn>().AddScoped<OpenSession>().AddScoped<ChangeOwnPassword>()
            .AddScoped<PasswordLink>().AddScoped<SetPassword>().AddScoped<IssuePasswordLink>()
            .AddSingleton<Tickets>().AddScoped<FinishSignIn>().AddScoped<StartTwoFactor>().AddScoped<ConfirmTwoFactor>()
            .AddScoped<TurnOffTwoFactor>().AddScoped<RenewRecoveryCodes>().AddScoped<ResetTwoFactor>()
            .AddScoped<RecordSignIn>().AddScoped<ListSignIns>().AddScoped<EndSession>()
            .AddScoped<ConfirmPassword>().AddScoped<ShowProfile>().AddScoped<ChangeProfile>().AddScoped<SignOutEverywhere>()
            .AddScoped<RegisterAccount>().AddScoped<CreateAccount>().AddScoped<ChangeAccount>().AddScoped<ListAccounts>()
            .AddScoped<EnsureFirstAdministrator>().AddScoped<SetUpFirstAdministrator>().AddScoped<CreateSampleAccounts>();
    }

    public static IEndpointRouteBuilder MapEmbeddedAccounts(this IEndpointRouteBuilder app)
    {
        AccountEndpoints.Map(app);
        AccountPages.Map(app);
        return app;
    }

    private static void AddIdentity(IServiceCollection services)
    {
        services.AddIdentityCore<Account>(options =>
        {
            options.User.RequireUniqueEmail = true;
            options.User.AllowedUserNameCharacters = "";
            options.Lockout.MaxFailedAccessAttempts = 5;
            options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);

            // Length is what counts (NIST SP 800-63B); rules about digits and signs only make passwords harder to remember.
            options.Password.RequiredLength = AccountOptions.MinPassword;
            options.Password.RequiredUniqueChars = 5;
            options.Password.RequireDigit = options.Password.RequireLowercase = false;
            options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
        })
            .AddRoles<IdentityRole>()
            .AddEntityFrameworkStores<CmsDbContext>()
            .AddUserStore<DeskAccountStore>()
            .AddSignInManager<DeskSignInManager>()
            .AddDefaultTokenProviders()
            .AddErrorDescriber<VietnameseIdentityErrors>()
            .AddClaimsPrincipalFactory<DeskPrincipalFactory>();
        services.AddScoped(provider => (DeskAccountStore)provider.GetRequiredService<IUserStore<Account>>());
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = PasswordLink.Life);
        services.AddOptions<SecurityStampValidatorOptions>().Configure<IOptions<AccountOptions>>(
            (stamp, accounts) =>
            {
                stamp.ValidationInterval = TimeSpan.FromSeconds(accounts.Value.SessionCheckSeconds);
                stamp.OnRefreshingPrincipal = KeepSession;
            });
    }

    // A checked cookie is written anew from its account, which does not know the session.
    private static Task KeepSession(SecurityStampRefreshingPrincipalContext context)
    {
        if (context.CurrentPrincipal?.FindFirst(EndedSession.Claim) is { } session)
        {
            context.NewPrincipal?.Identities.First().AddClaim(session.Clone());
        }

        return Task.CompletedTask;
    }

    private static void AddKeys(IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("Heza");
        services.AddOptions<KeyManagementOptions>().Configure<IOptions<AccountOptions>, IHostEnvironment, ILoggerFactory>((keys, accounts, environment, log) =>
        {
            var folder = Directory.CreateDirectory(Path.Combine(environment.ContentRootPath, accounts.Value.KeyFolder));
            keys.XmlRepository = new FileSystemXmlRepository(folder, log);
        });
    }
}
