namespace Heza.Testing.Fakes;

/// <summary>Hands a Graph call to what answers it.</summary>
internal sealed class GraphApi(FakeFacebook facebook, RequestLog log)
{
    private readonly GraphAccess _access = new(facebook, log);
    private readonly GraphLogin _login = new(facebook);
    private readonly GraphAccounts _accounts = new(facebook);
    private readonly GraphPublishing _publishing = new(facebook);
    private readonly GraphEditing _editing = new(facebook);
    private readonly GraphReading _reading = new(facebook);

    public void NoteOffences(RecordedRequest request) => _access.NoteOffences(request);

    public Answer Answer(RecordedRequest request)
    {
        if (request.Kind == CallKind.OAuth)
        {
            return request.Route.Segments[0] == "dialog" ? _login.Dialogue(request) : _login.Token(request);
        }

        if (request.Owner is { } owner && facebook.Page(owner)?.Usage is { Percent: >= 100 })
        {
            log.Add(request, OffenceKind.CalledWhileBlocked, "usage stands at 100 %");
            return Fakes.Answer.Refuse(GraphErrors.PageQuota);
        }

        var (token, error) = _access.Check(request);
        return token is null ? Fakes.Answer.Refuse(error!) : Answer(request, token);
    }

    private Answer Answer(RecordedRequest request, FakeToken token) => request.Kind switch
    {
        CallKind.Publish => _publishing.Feed(request, token),
        CallKind.Photo => _publishing.Photo(request, token),
        CallKind.Edit => _editing.Edit(request, token),
        CallKind.Delete => _editing.Delete(request, token),
        CallKind.Read => _reading.Read(request, token),
        CallKind.Insights => _reading.Insights(request, token),
        CallKind.Scrape => _publishing.Scrape(request),
        CallKind.Debug => _login.Debug(request, token),
        CallKind.Account => _accounts.Answer(request, token),
        _ => Fakes.Answer.Refuse(new(2500, $"Unknown path components: /{string.Join('/', request.Route.Segments)}")),
    };
}
