using System.Collections.Concurrent;
using System.Globalization;

namespace Heza.Testing.Fakes;

/// <summary>Pages, tokens and link cards of the fake Facebook.</summary>
public sealed class FakeFacebook
{
    private readonly Lock _lock;
    private readonly List<FakePage> _pages = [];
    private readonly List<Scrape> _scrapes = [];
    private readonly Dictionary<string, LoginCode> _codes = [];
    private readonly RequestLog _log;

    internal FakeFacebook(FakeGraphOptions options, Lock @lock, RequestLog log)
    {
        (Options, _lock, _log) = (options, @lock, log);
        Tokens = new(options, @lock);
        AddPage("Trang thử nghiệm");
    }

    public FakeTokens Tokens { get; }

    public IReadOnlyList<FakePage> Pages
    {
        get
        {
            lock (_lock)
            {
                return [.. _pages];
            }
        }
    }

    /// <summary>Links that Facebook cannot read: posting or scraping one is refused with 1609005.</summary>
    public ConcurrentDictionary<string, bool> UnreadableLinks { get; } = new();

    /// <summary>What a link's site says of itself when it is scraped; null for a page without a title.</summary>
    public Func<string, string?> TitleOf { get; set; } = link => $"Trang {link}";

    /// <summary>The person says no in the next login dialogue.</summary>
    public bool LoginDenied { get; set; }

    /// <summary>Every scrape that was asked for, oldest first.</summary>
    public IReadOnlyList<Scrape> Scrapes
    {
        get
        {
            lock (_lock)
            {
                return [.. _scrapes];
            }
        }
    }

    internal FakeGraphOptions Options { get; }

    internal DateTimeOffset Now => Options.Time.GetUtcNow();

    /// <summary>One more page of the same person.</summary>
    public FakePage AddPage(string name)
    {
        lock (_lock)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"{2_000_000_000_000_001 + _pages.Count}");
            var page = new FakePage(id, name, Tokens.ForPage(Tokens.User, id).Value, _lock, Options.Time, _log);
            _pages.Add(page);
            return page;
        }
    }

    /// <summary>The title on a link's card, as last scraped.</summary>
    public string CardTitle(string link) => Scrapes.LastOrDefault(scrape => scrape.Link == link)?.Title ?? link;

    internal FakePage? Page(string id) => Pages.FirstOrDefault(page => page.Id == id);

    internal Scrape AddScrape(string link)
    {
        lock (_lock)
        {
            var scrape = new Scrape(link, TitleOf(link) ?? link, Now);
            _scrapes.Add(scrape);
            return scrape;
        }
    }

    internal string NewCode(string redirect)
    {
        lock (_lock)
        {
            var code = $"AQFake{Guid.NewGuid():N}";
            _codes[code] = new(redirect, Now.AddMinutes(10));
            return code;
        }
    }

    internal LoginCode? TakeCode(string code)
    {
        lock (_lock)
        {
            return _codes.Remove(code, out var login) && login.Until > Now ? login : null;
        }
    }

    internal void Clear()
    {
        lock (_lock)
        {
            _pages.ForEach(page => page.Clear());
            _scrapes.Clear();
            UnreadableLinks.Clear();
            LoginDenied = false;
        }
    }

    internal sealed record LoginCode(string Redirect, DateTimeOffset Until);
}

/// <param name="Title">What the site said at that moment.</param>
public sealed record Scrape(string Link, string Title, DateTimeOffset At);
