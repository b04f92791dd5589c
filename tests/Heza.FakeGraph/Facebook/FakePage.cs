using System.Globalization;

namespace Heza.Testing.Fakes;

/// <summary>A page: what readers really see of it, and how it behaves.</summary>
public sealed class FakePage
{
    private readonly Lock _lock;
    private readonly TimeProvider _time;
    private readonly RequestLog _log;
    private readonly List<FakePost> _posts = [];
    private readonly Dictionary<string, FakePhoto> _photos = [];

    internal FakePage(string id, string name, string token, Lock @lock, TimeProvider time, RequestLog log) =>
        (Id, Name, Token, _lock, _time, _log) = (id, name, token, @lock, time, log);

    public string Id { get; }

    public string Name { get; set; }

    /// <summary>A page token that never ends, with every permission.</summary>
    public string Token { get; }

    /// <summary>Followers; insights need 100.</summary>
    public int Fans { get; set; } = 1500;

    /// <summary>A new post shows in lists only so long after it was accepted (by the server's clock).</summary>
    public TimeSpan FeedLag { get; set; }

    /// <summary>Sent with each answer about the page. At 100 % its calls are refused (80001) and counted as offences.</summary>
    public Usage? Usage { get; set; }

    /// <summary>Deleting is refused to the app, as it may be in life; hiding still works.</summary>
    public bool RefusesDeletes { get; set; }

    /// <summary>Every post ever accepted, oldest first, also scheduled, hidden, deleted and vanished ones.</summary>
    public IReadOnlyList<FakePost> Posts => Select(_ => true);

    /// <summary>Every post that readers could ever see, with its flags.</summary>
    public IReadOnlyList<FakePost> Published => Select(post => post.PublishedAt is not null);

    /// <summary>What a reader sees now.</summary>
    public IReadOnlyList<FakePost> Shown => Select(post => post.Shown);

    /// <summary>Posts that Facebook itself will send.</summary>
    public IReadOnlyList<FakePost> Scheduled => Select(post => post is { PublishedAt: null, ScheduledAt: not null, RemovedAt: null });

    /// <summary>Calls that change something, whatever became of them.</summary>
    public int Mutations => _log.Mutations(Id);

    /// <summary>Most of them in flight at one time.</summary>
    public int MostMutationsInFlight => _log.MostMutationsInFlight(Id);

    /// <summary>Posts that stood on the page together with an earlier one of the same text, link and photos.</summary>
    public IReadOnlyList<FakePost> Duplicates()
    {
        var seen = new Dictionary<(string, string, string), FakePost>();
        var duplicates = new List<FakePost>();
        foreach (var post in Published)
        {
            var key = (post.Text, post.Link, string.Join(' ', post.Photos.Select(photo => photo.Url + photo.Hash)));
            if (seen.TryGetValue(key, out var earlier) && (earlier.RemovedAt is null || post.PublishedAt < earlier.RemovedAt))
            {
                duplicates.Add(post);
            }
            else
            {
                seen[key] = post;
            }
        }

        return duplicates;
    }

    public FakePost? Find(string id) => Posts.FirstOrDefault(post => post.Id == id);

    /// <summary>The post, published or scheduled, is gone without a word.</summary>
    public void Vanish(string id)
    {
        lock (_lock)
        {
            var post = _posts.Single(post => post.Id == id);
            post.Vanished = true;
            post.RemovedAt = _time.GetUtcNow();
        }
    }

    /// <summary>Somebody changed the text on Facebook itself.</summary>
    public void Alter(string id, string text)
    {
        lock (_lock)
        {
            _posts.Single(post => post.Id == id).Text = text;
        }
    }

    /// <summary>Somebody posted on Facebook itself.</summary>
    public FakePost PostByHand(string text, string link = "") => Add(text, link, [], "by hand", _time.GetUtcNow(), null);

    internal FakePost Add(string text, string link, IReadOnlyList<FakePhoto> photos, string app, DateTimeOffset? published, DateTimeOffset? scheduled)
    {
        lock (_lock)
        {
            var number = _posts.Count + 1;
            var post = new FakePost
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"{Id}_{7_000_000_000 + number}"),
                Number = number,
                PageId = Id,
                AppId = app,
                AcceptedAt = _time.GetUtcNow(),
                Text = text,
                Link = link,
                Photos = photos,
                PublishedAt = published,
                ScheduledAt = scheduled,
            };
            _posts.Add(post);
            return post;
        }
    }

    internal FakePhoto AddPhoto(string url, string hash)
    {
        lock (_lock)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"8{Id[^4..]}{_photos.Count + 1:D6}");
            return _photos[id] = new(id, url, hash);
        }
    }

    internal FakePhoto? Photo(string id) => _photos.GetValueOrDefault(id);

    internal void Clear()
    {
        lock (_lock)
        {
            _posts.Clear();
            _photos.Clear();
            (FeedLag, Usage, RefusesDeletes) = (TimeSpan.Zero, null, false);
        }
    }

    private List<FakePost> Select(Predicate<FakePost> wanted)
    {
        lock (_lock)
        {
            SendWhatIsDue();
            return _posts.FindAll(wanted);
        }
    }

    private void SendWhatIsDue()
    {
        var now = _time.GetUtcNow();
        foreach (var post in _posts.Where(post => post is { PublishedAt: null, RemovedAt: null } && post.ScheduledAt <= now))
        {
            post.PublishedAt = post.ScheduledAt;
        }
    }
}
