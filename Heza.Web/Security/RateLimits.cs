using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Heza.Plugins.Reform.Platform;
using Microsoft.Extensions.Options;

namespace Heza.Web.Security;

/// <summary>Section <c>RateLimits</c>: requests that one address may send in a minute.</summary>
public sealed class RateLimitOptions
{
    public const string Section = "RateLimits";

    /// <summary>Attempts to sign in, counted by address and, separately, by e-mail.</summary>
    [Range(1, 1_000_000, ErrorMessage = "RateLimits:SignInPerMinute must be between 1 and 1000000.")]
    public int SignInPerMinute { get; set; } = 10;

    /// <summary>Forms that readers without an account send, e.g. surveys.</summary>
    [Range(1, 1_000_000, ErrorMessage = "RateLimits:PublicFormsPerMinute must be between 1 and 1000000.")]
    public int PublicFormsPerMinute { get; set; } = 20;

    /// <summary>Suggestions while readers type: a dozen for a search; whole offices share an address.</summary>
    [Range(1, 1_000_000, ErrorMessage = "RateLimits:SuggestionsPerMinute must be between 1 and 1000000.")]
    public int SuggestionsPerMinute { get; set; } = 600;
}

/// <summary>The policies' names, for <c>RequireRateLimiting</c>.</summary>
public static class RateLimits
{
    public const string SignIn = "sign-in";
    public const string PublicForms = Heza.Plugins.Reform.Platform.PublicForms.RateLimit;
    public const string Suggestions = PublicSearch.RateLimit;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private static readonly Problem TooMany = new(ProblemKind.TooMany, "Bạn đã gửi quá nhiều yêu cầu. Hãy đợi một phút rồi thử lại.");

    public static IServiceCollection AddHezaRateLimits(this IServiceCollection services)
    {
        services.AddOptions<RateLimitOptions>().BindConfiguration(RateLimitOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<SignInThrottle>().AddRateLimiter(limiter =>
        {
            limiter.AddPolicy(SignIn, context => ByAddress(context, Options(context).SignInPerMinute));
            limiter.AddPolicy(PublicForms, context => ByAddress(context, Options(context).PublicFormsPerMinute));
            limiter.AddPolicy(Suggestions, context => ByAddress(context, Options(context).SuggestionsPerMinute));
            limiter.OnRejected = async (rejected, _) =>
            {
                var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var retryAfter) ? retryAfter : Window;
                SetRetryAfter(rejected.HttpContext, wait);
                await Refusal.Write(rejected.HttpContext, TooMany);
            };
        });
    }

    public static void SetRetryAfter(HttpContext context, TimeSpan wait) =>
        context.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);

    public static FixedWindowRateLimiterOptions PerMinute(int permits) =>
        new() { PermitLimit = permits, Window = Window, QueueLimit = 0, AutoReplenishment = true };

    private static RateLimitPartition<string> ByAddress(HttpContext context, int permits) =>
        RateLimitPartition.GetFixedWindowLimiter(AddressKey(context.Connection.RemoteIpAddress), _ => PerMinute(permits));

    /// <summary>An IPv6 user commands a whole /64 network, so that counts as one address.</summary>
    public static string AddressKey(IPAddress? address)
    {
        if (address is { IsIPv4MappedToIPv6: false, AddressFamily: AddressFamily.InterNetworkV6 })
        {
            return Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8));
        }

        return address is null ? "unknown" : address.IsIPv4MappedToIPv6 ? address.MapToIPv4().ToString() : address.ToString();
    }

    private static RateLimitOptions Options(HttpContext context) =>
        context.RequestServices.GetRequiredService<IOptions<RateLimitOptions>>().Value;
}

/// <summary>Counts attempts to sign in to one account from all addresses together, whether the account exists or not.</summary>
public sealed class SignInThrottle(IOptions<RateLimitOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(
        email => RateLimitPartition.GetFixedWindowLimiter(email, _ => RateLimits.PerMinute(options.Value.SignInPerMinute)));

    public bool Allows(string email)
    {
        using var lease = _limiter.AttemptAcquire(email);
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}
