using Heza.Plugins.Reform.Documents;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Heza.Plugins.Reform.Search.Words;
using Lucene.Net.Documents;
using Lucene.Net.Util;

namespace Heza.Plugins.Reform.Search.Index;

/// <summary>What the index keeps of a publication.</summary>
internal sealed record IndexedPublication(Publication Publication)
{
    private const int MaxFacet = 300;

    /// <summary>Places are kept of pairs alone: phrases are looked for among them.</summary>
    private static readonly FieldType WithoutPlaces = new(TextField.TYPE_NOT_STORED) { IndexOptions = Lucene.Net.Index.IndexOptions.DOCS_AND_FREQS };

    public static string TermOf(Guid key) => key.ToString("N");

    public Document ToDocument()
    {
        var document = new Document
        {
            new StringField(SearchFields.Key, TermOf(Publication.Key), Field.Store.YES),
            new StringField(SearchFields.Kind, PublicAddress.Section(Publication), Field.Store.YES),
            new SortedDocValuesField(SearchFields.Kind, new BytesRef(PublicAddress.Section(Publication))),
            new StoredField(SearchFields.Slug, Publication.Slug),
        };
        var all = new List<Syllable>();
        AddText(document, all, SearchFields.Title, Publication.Title);
        AddText(document, all, SearchFields.Summary, Publication.Summary);
        AddText(document, all, SearchFields.Body, Publication.Text);
        AddMentions(document);
        foreach (var link in Publication.Links)
        {
            AddLink(document, link);
        }

        if (Publication is LegalDocument legal)
        {
            AddLegal(document, all, legal);
        }
        else if (Publication is Article article)
        {
            Add(document, SearchFields.Category, article.Category);
            AddMoment(document, article.DisplayDate, Platform.VietnamTime.Day(article.DisplayDate));
        }

        document.Add(new Field(SearchFields.Folded(SearchFields.All), new SyllableTokens(all, SyllableForm.Folded), WithoutPlaces));
        return document;
    }

    private static void AddText(Document document, List<Syllable> all, string field, string text)
    {
        var syllables = Syllables.Of(text);
        all.AddRange(syllables);
        document.Add(new StoredField(field, text));
        document.Add(new Field(SearchFields.Exact(field), new SyllableTokens(syllables, SyllableForm.Exact), WithoutPlaces));
        document.Add(new Field(SearchFields.Folded(field), new SyllableTokens(syllables, SyllableForm.Folded), WithoutPlaces));
        document.Add(new Field(SearchFields.Pairs(field), new SyllableTokens(syllables, SyllableForm.FoldedPairs), TextField.TYPE_NOT_STORED));
    }

    private static void AddLegal(Document document, List<Syllable> all, LegalDocument legal)
    {
        document.Add(new StoredField(SearchFields.Number, legal.Number));
        Add(document, SearchFields.Type, legal.Type);
        Add(document, SearchFields.Level, legal.Level);
        AddAll(document, SearchFields.Issuer, legal.Issuers);
        AddAll(document, SearchFields.Field, legal.Fields);
        document.Add(new StoredField(SearchFields.Type, legal.Type));
        document.Add(new StoredField(SearchFields.Issuer, string.Join(", ", legal.Issuers)));

        // What a reader may type of a document besides its abstract: its number, type and issuers.
        AddText(document, all, SearchFields.Heading, $"{legal.Type} {legal.Number} {string.Join(' ', legal.Issuers)} {legal.IssuedFrom?.Year}");

        if (DocumentNumber.Parse(legal.Number) is { Ok: true, Value: var number })
        {
            foreach (var key in NumberKeys.Of(number))
            {
                document.Add(new StringField(SearchFields.OwnNumber, key, Field.Store.NO));
            }
        }

        var day = legal.IssuedFrom ?? Platform.VietnamTime.Day(legal.FirstPublishedAt);
        AddMoment(document, Platform.VietnamTime.StartUtc(day), day);
        AddForce(document, legal.Force);
    }

    private static void AddForce(Document document, ForceDays days)
    {
        AddDay(document, SearchFields.ForceFrom, days.From);
        AddDay(document, SearchFields.ForceUntil, days.Until);
        AddDay(document, SearchFields.ForcePartUntil, days.PartUntil);
        if (days.Undated)
        {
            document.Add(new NumericDocValuesField(SearchFields.ForceUndated, 1));
        }
    }

    private void AddMentions(Document document)
    {
        foreach (var reading in NumberMentions.In($"{Publication.Title}\n{Publication.Summary}\n{Publication.Text}"))
        {
            var keys = NumberKeys.Of(reading);
            if (reading.Bodies.Count == 0)
            {
                document.Add(new StringField(SearchFields.ShortMention, keys[0], Field.Store.NO));
            }

            foreach (var key in keys)
            {
                document.Add(new StringField(SearchFields.Mention, key, Field.Store.NO));
            }
        }
    }

    private static void AddLink(Document document, PublicationLink link)
    {
        foreach (var target in new[] { link.TargetKey is { } key ? TermOf(key) : null, link.TargetNumberKey }.OfType<string>())
        {
            document.Add(new StringField(SearchFields.Link, $"{link.Kind}:{target}", Field.Store.NO));
        }
    }

    private static void Add(Document document, string field, string value)
    {
        if (value.Length > 0)
        {
            document.Add(new SortedDocValuesField(field, new BytesRef(Short(value))));
        }
    }

    /// <summary>Lucene refuses values of more than 32 kB; no facet is so long.</summary>
    private static string Short(string value) => value.Length > MaxFacet ? value[..MaxFacet] : value;

    private static void AddAll(Document document, string field, IEnumerable<string> values)
    {
        foreach (var value in values.Where(value => value.Length > 0).Select(Short).Distinct(StringComparer.Ordinal))
        {
            document.Add(new SortedSetDocValuesField(field, new BytesRef(value)));
        }
    }

    private static void AddMoment(Document document, DateTime moment, DateOnly day)
    {
        document.Add(new StoredField(SearchFields.Moment, moment.Ticks));
        AddDay(document, SearchFields.Day, day);
    }

    private static void AddDay(Document document, string field, DateOnly? day)
    {
        if (day is not null)
        {
            document.Add(new NumericDocValuesField(field, day.Value.DayNumber));
        }
    }
}
