using System.Globalization;
using System.Text.Json.Nodes;

namespace Heza.Testing.Fakes;

/// <summary>The fake Zalo: one Official Account, its articles and its tokens.</summary>
public sealed class FakeZalo
{
    private readonly Lock _lock;
    private readonly RequestLog _log;
    private readonly List<FakeArticle> _articles = [];
    private readonly Dictionary<string, FakeArticle> _making = [];

    internal FakeZalo(FakeGraphOptions options, Lock @lock, RequestLog log)
    {
        (Options, _lock, _log) = (options, @lock, log);
        Tokens = new(options, @lock);
    }

    public string OaId => "5000000000000001";

    public string Name { get; set; } = "Official Account thử nghiệm";

    public FakeZaloTokens Tokens { get; }

    /// <summary>How long Zalo works on an article before verify gives its id (by the server's clock).</summary>
    public TimeSpan Processing { get; set; }

    /// <summary>An article shows in the list only so long after it was made.</summary>
    public TimeSpan ListLag { get; set; }

    /// <summary>Every article ever accepted, oldest first.</summary>
    public IReadOnlyList<FakeArticle> Articles
    {
        get
        {
            lock (_lock)
            {
                return [.. _articles];
            }
        }
    }

    /// <summary>What a reader sees now.</summary>
    public IReadOnlyList<FakeArticle> Shown => [.. Articles.Where(article => article.Show && article.RemovedAt is null && article.ReadyAt <= Now)];

    public int Mutations => _log.Mutations("zalo");

    public int MostMutationsInFlight => _log.MostMutationsInFlight("zalo");

    internal FakeGraphOptions Options { get; }

    internal DateTimeOffset Now => Options.Time.GetUtcNow();

    /// <summary>Articles that stood on the account together with an earlier one of the same title and text.</summary>
    public IReadOnlyList<FakeArticle> Duplicates()
    {
        var seen = new Dictionary<(string, string), FakeArticle>();
        var duplicates = new List<FakeArticle>();
        foreach (var article in Articles.Where(article => article.Show))
        {
            if (seen.TryGetValue((article.Title, article.Text), out var earlier) && (earlier.RemovedAt is null || article.CreatedAt < earlier.RemovedAt))
            {
                duplicates.Add(article);
            }
            else
            {
                seen[(article.Title, article.Text)] = article;
            }
        }

        return duplicates;
    }

    public void Vanish(string id)
    {
        lock (_lock)
        {
            var article = _articles.Single(article => article.Id == id);
            (article.Vanished, article.RemovedAt) = (true, Now);
        }
    }

    internal FakeArticle? Find(string id) => Articles.FirstOrDefault(article => article.Id == id && article.RemovedAt is null);

    internal FakeArticle? Making(string token)
    {
        lock (_lock)
        {
            return _making.GetValueOrDefault(token);
        }
    }

    /// <summary>A new article, and the token that stands for it until it is made.</summary>
    internal (FakeArticle Article, string Token) Add(JsonObject content)
    {
        lock (_lock)
        {
            var article = new FakeArticle
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"{_articles.Count + 1:x8}{Guid.NewGuid().ToString("N")[..12]}"),
                Number = _articles.Count + 1,
                CreatedAt = Now,
                ReadyAt = Now + Processing,
                Content = content,
            };
            _articles.Add(article);
            return (article, Token(article));
        }
    }

    internal string Token(FakeArticle article)
    {
        lock (_lock)
        {
            var token = $"article{Guid.NewGuid():N}";
            _making[token] = article;
            return token;
        }
    }

    internal void Clear()
    {
        lock (_lock)
        {
            _articles.Clear();
            _making.Clear();
            (Processing, ListLag) = (TimeSpan.Zero, TimeSpan.Zero);
        }
    }
}
