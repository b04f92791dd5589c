using Microsoft.Playwright;

namespace Heza.Web.Tests.Browser;

/// <summary>What every page of the desk keeps to.</summary>
internal static class Sound
{
    /// <summary>Nothing for axe to find, no complaint, no sideways scrolling; and a picture where they are wanted.</summary>
    /// <param name="complaints">Of <see cref="WritingDesk.Complaints"/>. An answer that says what to mend (422) is none, though Chromium calls it an error.</param>
    public static async Task IsSound(this IPage page, List<string> complaints, string name)
    {
        await page.Photograph(name);
        Assert.Empty(await page.Barriers());
        Assert.DoesNotContain(complaints, complaint => !complaint.Contains("422", StringComparison.Ordinal));
        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }
}
