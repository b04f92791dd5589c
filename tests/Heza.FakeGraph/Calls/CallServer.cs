using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Heza.Testing.Fakes;

/// <summary>One call from its first byte to its last: record, behave as the script says, answer.</summary>
internal sealed class CallServer(FakeGraphOptions options, FakeFacebook facebook, FakeZalo zalo, CallScript script, RequestLog log, Lock world, CancellationToken stopping)
{
    private readonly GraphApi _graph = new(facebook, log);
    private readonly ZaloApi _zalo = new(zalo, log);

    public async Task Handle(HttpContext http)
    {
        var request = CallReader.Head(http.Request, log.NextNumber(), options.Time.GetUtcNow(), IsPage);
        log.Add(request);
        request.Flight = request.Kind.IsMutation() && request.Owner is { } owner ? log.EnterMutation(owner) : null;

        // A client that has gone has nothing in flight, even where its call is still to be accepted.
        using var gone = http.RequestAborted.Register(() => request.Flight?.Dispose());
        try
        {
            await Serve(http, request);
        }
        catch (Exception lost) when (lost is OperationCanceledException or IOException or BadHttpRequestException)
        {
            request.Ending = CallEnding.ClientGone;
            http.Abort();
        }
        finally
        {
            request.Waits = false;
            request.Flight?.Dispose();
            log.Settle(request);
        }
    }

    private async Task Serve(HttpContext http, RecordedRequest request)
    {
        if (script.CutsBeforeBody(request))
        {
            Cut(http, request);
            return;
        }

        await CallReader.ReadBody(request, http.Request, IsPage, http.RequestAborted);
        var behaviour = script.Take(request);
        if (behaviour.Delay > TimeSpan.Zero)
        {
            await Task.Delay(behaviour.Delay, http.RequestAborted);
        }

        NoteOffences(request);
        if (await Wait(http, request, behaviour.Before))
        {
            Cut(http, request);
            return;
        }

        var answer = behaviour.Accepts ? Accept(request, behaviour) : Answer.Refuse(GraphErrors.Unexpected);
        if (await Wait(http, request, behaviour.After) || behaviour.Cuts)
        {
            Cut(http, request);
            return;
        }

        await Send(http, request, behaviour, behaviour.Instead ?? (behaviour.Error is { } error ? Answer.Refuse(error) : answer));
    }

    private bool IsPage(string id) => facebook.Page(id) is not null;

    private void NoteOffences(RecordedRequest request)
    {
        if (request.Kind.IsZalo())
        {
            _zalo.NoteOffences(request);
        }
        else
        {
            _graph.NoteOffences(request);
        }
    }

    private Answer Accept(RecordedRequest request, Behaviour behaviour)
    {
        if (behaviour.AnswersEmptyPage && request.Kind == CallKind.Read)
        {
            return GraphList.Ask(request, 25).Empty();
        }

        lock (world)
        {
            var answer = request.Kind.IsZalo() ? _zalo.Answer(request) : _graph.Answer(request);
            request.ObjectId = answer.ObjectId;
            request.Accepted = answer.Error is null && request.Kind.IsMutation();
            if (behaviour.Vanishes && request.Accepted)
            {
                Vanish(request);
            }

            return answer;
        }
    }

    private void Vanish(RecordedRequest request)
    {
        if (request.Kind.IsZalo())
        {
            zalo.Vanish(request.ObjectId!);
        }
        else if (facebook.Page(request.Owner!)!.Find(request.ObjectId!) is { } post)
        {
            post.PublishedAt = null;
            facebook.Page(request.Owner!)!.Vanish(post.Id);
        }
    }

    /// <summary>Stays until the call is released. True: it is to be cut off.</summary>
    private async Task<bool> Wait(HttpContext http, RecordedRequest request, Pause pause)
    {
        if (pause == Pause.None)
        {
            return false;
        }

        request.Waits = true;
        log.Settle(request);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping, pause == Pause.HoldWithoutClient ? CancellationToken.None : http.RequestAborted);
        await request.Released.WaitAsync(end.Token);
        request.Waits = false;
        return pause == Pause.Hang;
    }

    private static void Cut(HttpContext http, RecordedRequest request)
    {
        request.Ending = CallEnding.Reset;
        request.Flight?.Dispose();
        http.Abort();
    }

    private async Task Send(HttpContext http, RecordedRequest request, Behaviour behaviour, Answer answer)
    {
        var trace = string.Create(CultureInfo.InvariantCulture, $"AFake{request.Number:D8}");
        var body = answer.Error?.Render(request.Kind.IsZalo(), trace) ?? answer.Body;
        var response = http.Response;
        response.StatusCode = answer.Status;
        response.ContentType = answer.ContentType;
        if (answer.Location is { } location)
        {
            response.Headers.Location = location;
        }

        if (!request.Kind.IsZalo())
        {
            response.Headers["x-fb-trace-id"] = trace;
            response.Headers["facebook-api-version"] = request.Route.Version ?? "v25.0";
            AddUsage(response, request, behaviour.Usage ?? (request.Owner is { } owner ? facebook.Page(owner)?.Usage : null));
        }

        request.Status = answer.Status;
        request.Answer = behaviour.Truncates ? body[..(body.Length / 2)] : body;
        request.Ending = answer.Error is null ? CallEnding.Answered : CallEnding.Refused;
        request.Flight?.Dispose();
        log.Settle(request);
        await response.WriteAsync(request.Answer, http.RequestAborted);
    }

    private static void AddUsage(HttpResponse response, RecordedRequest request, Usage? usage)
    {
        if (usage is null)
        {
            return;
        }

        response.Headers["X-Business-Use-Case-Usage"] = usage.PageHeader(request.Owner ?? "0");
        response.Headers["X-App-Usage"] = usage.AppHeader();
    }
}
