using System.Security.Cryptography;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Options;

namespace Heza.Plugins.Reform.Platform.Pages;

/// <summary>
/// Adds <c>?v=hash</c> to the addresses of style sheet and script, so that browsers may keep them for ever and a new
/// version of the site still shows at once.
/// </summary>
public sealed class VersionAssets(IWebHostEnvironment environment) : IPostConfigureOptions<ThemeOptions>
{
    public void PostConfigure(string? name, ThemeOptions options)
    {
        options.StyleSheet = WithVersion(options.StyleSheet);
        options.Script = WithVersion(options.Script);
        options.DeskStyleSheet = WithVersion(options.DeskStyleSheet);
    }

    private string WithVersion(string path)
    {
        var file = environment.WebRootFileProvider.GetFileInfo(path);
        if (!file.Exists)
        {
            return path;
        }

        using var content = file.CreateReadStream();
        return $"{path}?v={Convert.ToHexStringLower(SHA256.HashData(content))[..12]}";
    }
}
