using Heza.Plugins.Reform.Platform.Pictures;

namespace Heza.Plugins.Reform.Tests.Platform;

public sealed class PictureSizesTests
{
    [Theory]
    [InlineData("/media/ab/c.jpg", true)]
    [InlineData("/media/ab/C.PNG", true)]
    [InlineData("/media/ab/c.webp", true)]
    [InlineData("/media/ab/c.gif", false)]
    [InlineData("/media/ab/c.pdf", false)]
    [InlineData("/media/ab/c.jpg?width=320", false)]
    [InlineData("https://other.example/c.jpg", false)]
    public void Own_still_pictures_have_smaller_sizes(string address, bool resizes)
    {
        Assert.Equal(resizes, PictureSizes.Resizes(address));
        Assert.Equal(resizes ? $"{address}?width=640" : address, PictureSizes.At(address, 640));
    }

    [Theory]
    [InlineData(null, null, "/a.jpg?width=960")]
    [InlineData(200, null, "/a.jpg?width=320")]
    [InlineData(320, null, "/a.jpg?width=320")]
    [InlineData(500, "/a.jpg?width=320 320w, /a.jpg?width=480 480w, /a.jpg?width=640 500w", "/a.jpg?width=640")]
    [InlineData(640, "/a.jpg?width=320 320w, /a.jpg?width=480 480w, /a.jpg?width=640 640w", "/a.jpg?width=640")]
    [InlineData(5000, "/a.jpg?width=320 320w, /a.jpg?width=480 480w, /a.jpg?width=640 640w, /a.jpg?width=960 960w, /a.jpg?width=1200 1200w, /a.jpg?width=1600 1600w", "/a.jpg?width=960")]
    public void Picture_is_offered_in_smaller_sizes_and_never_larger_than_it_is(int? width, string? sourceSet, string source)
    {
        Assert.Equal(sourceSet, PictureSizes.SourceSet("/a.jpg", width));
        Assert.Equal(source, PictureSizes.Source("/a.jpg", width));
    }
}
