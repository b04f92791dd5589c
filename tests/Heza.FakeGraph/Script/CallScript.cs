namespace Heza.Testing.Fakes;

/// <summary>
/// How the next calls are treated. A call takes the first rule, in the order given, that fits it and is not used up;
/// without one it is treated as normal.
/// </summary>
public sealed class CallScript
{
    private readonly Lock _lock = new();
    private readonly List<Rule> _rules = [];
    private Random _random;
    private readonly int _seed;

    internal CallScript(int seed)
    {
        _seed = seed;
        _random = new(seed);
    }

    /// <summary>How many uses are left over all rules that end by themselves.</summary>
    public int Left
    {
        get
        {
            lock (_lock)
            {
                return _rules.Where(rule => rule.Left != int.MaxValue).Sum(rule => rule.Left);
            }
        }
    }

    public CallScript Once(CallKind kind, Behaviour behaviour, Func<RecordedRequest, bool>? when = null) => Times(1, kind, behaviour, when);

    public CallScript Times(int times, CallKind kind, Behaviour behaviour, Func<RecordedRequest, bool>? when = null) => Add(new(kind, behaviour, when, times, 1));

    public CallScript Always(CallKind kind, Behaviour behaviour, Func<RecordedRequest, bool>? when = null) => Add(new(kind, behaviour, when, int.MaxValue, 1));

    /// <param name="share">0 to 1; drawn from the seeded generator for each call that the rule fits.</param>
    public CallScript Share(double share, CallKind kind, Behaviour behaviour, Func<RecordedRequest, bool>? when = null) => Add(new(kind, behaviour, when, int.MaxValue, share));

    public void Clear()
    {
        lock (_lock)
        {
            _rules.Clear();
            _random = new(_seed);
        }
    }

    internal bool CutsBeforeBody(RecordedRequest request)
    {
        lock (_lock)
        {
            return _rules.Find(rule => rule.Fits(request)) is { Behaviour.CutsBeforeBody: true } cut && Use(cut);
        }
    }

    internal Behaviour Take(RecordedRequest request)
    {
        lock (_lock)
        {
            return _rules.Find(rule => !rule.Behaviour.CutsBeforeBody && rule.Fits(request) && Use(rule))?.Behaviour ?? Behaviour.Normal;
        }
    }

    private bool Use(Rule rule)
    {
        if (rule.Share < 1 && _random.NextDouble() >= rule.Share)
        {
            return false;
        }

        rule.Left -= rule.Left == int.MaxValue ? 0 : 1;
        return true;
    }

    private CallScript Add(Rule rule)
    {
        lock (_lock)
        {
            _rules.RemoveAll(used => used.Left == 0);
            _rules.Add(rule);
        }

        return this;
    }

    private sealed class Rule(CallKind kind, Behaviour behaviour, Func<RecordedRequest, bool>? when, int times, double share)
    {
        public Behaviour Behaviour { get; } = behaviour;

        public int Left { get; set; } = times;

        public double Share { get; } = share;

        public bool Fits(RecordedRequest request) => Left > 0 && (kind == CallKind.Any || kind == request.Kind) && when?.Invoke(request) != false;
    }
}
