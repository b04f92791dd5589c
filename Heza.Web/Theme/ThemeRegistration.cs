using Heza.Plugins.Reform.Platform.Pages;

namespace Heza.Web.Theme;

/// <summary>What this site puts around every page of the plugin.</summary>
public static class ThemeRegistration
{
    public static IServiceCollection AddTheme(this IServiceCollection services) => services.Configure<ThemeOptions>(theme =>
    {
        theme.Header = typeof(SiteHeader);
        theme.Footer = typeof(SiteFooter);
    });
}
