using Heza.Plugins.Reform.Platform.Pictures;
using Heza.Web.EmbeddedCms.Accounts.SignIns;
using Heza.Web.EmbeddedCms.Accounts.TwoFactor;

namespace Heza.Web.Tests.EmbeddedCms.Accounts;

public sealed class TotpTests
{
    /// <summary>The key of RFC 6238, appendix B, in base32.</summary>
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1234567890, "005924")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(seconds);

        Assert.Equal(code, Totp.Code(Key, Totp.Step(now)));
        Assert.Equal(Totp.Step(now), Totp.Match(Key, $"{code[..3]} {code[3..]}", now, lastStep: null));
    }

    [Fact]
    public void Neighbouring_steps_count_others_do_not_and_no_step_counts_twice()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000);
        var step = Totp.Step(now);

        Assert.Equal(step - 1, Totp.Match(Key, Totp.Code(Key, step - 1), now, null));
        Assert.Equal(step + 1, Totp.Match(Key, Totp.Code(Key, step + 1), now, step));
        Assert.Null(Totp.Match(Key, Totp.Code(Key, step - 2), now, null));
        Assert.Null(Totp.Match(Key, Totp.Code(Key, step), now, step));
        Assert.Null(Totp.Match(Key, Totp.Code(Key, step - 1), now, step));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("1234567")]
    [InlineData("٠٠٥٩٢٤")]
    [InlineData("00592a")]
    public void What_is_not_six_digits_is_no_code(string? typed) =>
        Assert.Null(Totp.Match(Key, typed, DateTimeOffset.FromUnixTimeSeconds(1234567890), null));

    [Fact]
    public void New_keys_are_160_bits_and_differ()
    {
        var keys = Enumerable.Range(0, 20).Select(_ => Totp.NewKey()).ToHashSet();

        Assert.Equal(20, keys.Count);
        Assert.All(keys, key => Assert.Matches("^[A-Z2-7]{32}$", key));
    }

    [Fact]
    public void Drawing_holds_the_whole_code_and_a_quiet_zone()
    {
        var drawing = QrDrawing.Of("otpauth://totp/HEZA:a@b.vn?secret=" + Key);

        // Version n has 17 + 4n modules, and four more on each side.
        Assert.Equal(1, (drawing.Size - 8) % 4);
        Assert.StartsWith("M4 4h7v1h-7z", drawing.Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36", "Chrome, Windows")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36 Edg/130.0", "Edge, Windows")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Version/17.0 Mobile/15E148 Safari/604.1", "Safari, iPhone")]
    [InlineData("Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36", "Chrome, Android")]
    [InlineData("curl/8.5.0", "curl")]
    [InlineData("", "")]
    public void Browser_is_told_in_a_few_words(string userAgent, string words) => Assert.Equal(words, SignInOrigin.BrowserOf(userAgent));
}
