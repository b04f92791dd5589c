using System.ComponentModel.DataAnnotations;

namespace Heza.Plugins.Reform.Platform;

/// <summary>Section <c>Reform:Site</c>.</summary>
public sealed class SiteOptions
{
    public const string Section = "Reform:Site";

    /// <summary>Address under which readers reach the site, without a slash at the end: for canonical links, feeds, the fanpage.</summary>
    [Required(ErrorMessage = "Reform:Site:BaseUrl is missing."), Url(ErrorMessage = "Reform:Site:BaseUrl must be an absolute address such as https://www.heza.gov.vn.")]
    public string BaseUrl { get; set; } = "https://www.heza.gov.vn";

    /// <summary>The site's name as readers, feeds and shared links show it.</summary>
    [Required(ErrorMessage = "Reform:Site:Name is missing.")]
    public string Name { get; set; } = "Cải cách hành chính – Ban Quản lý Khu kinh tế Hải Phòng";

    public string Absolute(string path) => BaseUrl.TrimEnd('/') + path;
}
