namespace Heza.Testing.Fakes;

/// <summary>Everything that was asked of the server, in order, and who waits for what.</summary>
internal sealed class RequestLog
{
    private readonly Lock _lock = new();
    private readonly List<RecordedRequest> _requests = [];
    private readonly List<Offence> _offences = [];
    private readonly List<(CallKind Kind, TaskCompletionSource<RecordedRequest> Waiter)> _waiters = [];
    private readonly HashSet<RecordedRequest> _settled = [];
    private readonly Dictionary<string, (int Now, int Most)> _mutations = [];
    private int _numbers;

    public int NextNumber() => Interlocked.Increment(ref _numbers);

    public IReadOnlyList<RecordedRequest> Requests
    {
        get
        {
            lock (_lock)
            {
                return [.. _requests];
            }
        }
    }

    public IReadOnlyList<Offence> Offences
    {
        get
        {
            lock (_lock)
            {
                return [.. _offences];
            }
        }
    }

    public void Add(RecordedRequest request)
    {
        lock (_lock)
        {
            _requests.Add(request);
        }
    }

    public void Add(RecordedRequest request, OffenceKind kind, string what)
    {
        lock (_lock)
        {
            _offences.Add(new(request.Number, kind, $"{request.Method} {request.Path}: {what}"));
        }
    }

    /// <summary>The server has done with the call what it will, or keeps it at the gate: whoever waits is told.</summary>
    public void Settle(RecordedRequest request)
    {
        lock (_lock)
        {
            if (!_settled.Add(request))
            {
                return;
            }

            var index = _waiters.FindIndex(waiter => Matches(waiter.Kind, request) && !waiter.Waiter.Task.IsCompleted);
            if (index >= 0)
            {
                request.TakenByWait = true;
                _waiters[index].Waiter.TrySetResult(request);
                _waiters.RemoveAt(index);
            }
        }
    }

    public Task<RecordedRequest> Next(CallKind kind)
    {
        lock (_lock)
        {
            if (_requests.Find(request => _settled.Contains(request) && !request.TakenByWait && Matches(kind, request)) is { } there)
            {
                there.TakenByWait = true;
                return Task.FromResult(there);
            }

            var waiter = new TaskCompletionSource<RecordedRequest>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiters.Add((kind, waiter));
            return waiter.Task;
        }
    }

    /// <summary>A wait that gave up takes no request from a later one.</summary>
    public void Forget(Task<RecordedRequest> wait)
    {
        lock (_lock)
        {
            _waiters.RemoveAll(waiter => waiter.Waiter.Task == wait);
        }
    }

    /// <summary>Counts a call that changes something until what is returned is disposed of.</summary>
    public IDisposable EnterMutation(string owner)
    {
        lock (_lock)
        {
            var (now, most) = _mutations.GetValueOrDefault(owner);
            _mutations[owner] = (now + 1, Math.Max(most, now + 1));
        }

        return new Flight(this, owner);
    }

    public int MostMutationsInFlight(string owner)
    {
        lock (_lock)
        {
            return _mutations.GetValueOrDefault(owner).Most;
        }
    }

    public int Mutations(string owner)
    {
        lock (_lock)
        {
            return _requests.Count(request => request.Kind.IsMutation() && request.Owner == owner);
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _requests.Clear();
            _settled.Clear();
            _offences.Clear();
            foreach (var (owner, count) in _mutations)
            {
                _mutations[owner] = (count.Now, count.Now);
            }
        }
    }

    private void LeaveMutation(string owner)
    {
        lock (_lock)
        {
            var (now, most) = _mutations.GetValueOrDefault(owner);
            _mutations[owner] = (now - 1, most);
        }
    }

    private static bool Matches(CallKind kind, RecordedRequest request) => kind == CallKind.Any || kind == request.Kind;

    private sealed class Flight(RequestLog log, string owner) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0)
            {
                log.LeaveMutation(owner);
            }
        }
    }
}
