namespace Heza.Plugins.Reform.Publishing;

/// <summary>
/// Aliases of the document types and properties in <c>uSync/v17</c>. A test holds them against the files.
/// </summary>
public static class ReformSchema
{
    public const string Home = "reformHome";
    public const string ArticleFolder = "articleFolder";
    public const string Article = "reformArticle";
    public const string DocumentFolder = "documentFolder";
    public const string LegalDocument = "legalDocument";

    public static class ArticleFields
    {
        public const string Summary = "summary";
        /// <summary>Rich text: <c>{"markup":"…","blocks":null}</c> (old data: raw HTML).</summary>
        public const string Body = "body";
        /// <summary>Media picker: <c>[{"key":guid,"mediaKey":guid}]</c>.</summary>
        public const string LeadImage = "leadImage";
        public const string LeadImageCaption = "leadImageCaption";
        public const string LeadImageAlt = "leadImageAlt";
        /// <summary>Drop-down: <c>["tin-tuc"]</c>; one of <c>tin-tuc, su-kien, huong-dan, hoi-dap, pho-bien-phap-luat</c>.</summary>
        public const string Category = "category";
        /// <summary>Drop-down, one unit code of the plan, e.g. <c>["van-phong"]</c>.</summary>
        public const string Unit = "unit";
        /// <summary>Drop-down, several: <c>["can-bo","doanh-nghiep"]</c>.</summary>
        public const string Audience = "audience";
        public const string Source = "source";
        /// <summary>The date shown to readers, date and time: <c>{"date":"2023-02-09T01:00:00Z","timeZone":null}</c>; empty = first publication.</summary>
        public const string DisplayDate = "displayDate";
        /// <summary>JSON array of <c>"year/code"</c>, e.g. <c>["2023/a.1"]</c>.</summary>
        public const string PlanItems = "planItems";
        /// <summary>JSON array of content keys of legal documents.</summary>
        public const string RelatedDocuments = "relatedDocuments";
        /// <summary>Media picker, several.</summary>
        public const string Attachments = "attachments";
        public const string Featured = "featured";
        public const string FanpageText = "fanpageText";
        /// <summary>Drop-down: <c>["none"]</c>, <c>["on-publish"]</c>, <c>["at-time"]</c>.</summary>
        public const string FanpageMode = "fanpageMode";
        public const string FanpageTime = "fanpageTime";
    }

    public static class DocumentFields
    {
        public const string Number = "documentNumber";
        /// <summary>Drop-down: the Vietnamese name of the type, e.g. <c>["Nghị định"]</c>.</summary>
        public const string Type = "documentType";
        /// <summary>Drop-down: <c>trung-uong, thanh-pho, ban-quan-ly</c>.</summary>
        public const string Level = "level";
        /// <summary>One issuer a line.</summary>
        public const string Issuers = "issuers";
        /// <summary>Text: <c>2018-04-23</c>, <c>2023-01</c> or <c>2016</c>.</summary>
        public const string IssuedOn = "issuedOn";
        public const string EffectiveOn = "effectiveOn";
        public const string ExpiredOn = "expiredOn";
        public const string Signer = "signer";
        public const string SignerPosition = "signerPosition";
        public const string Abstract = "abstract";
        /// <summary>Drop-down, several: fields such as <c>cai-cach-thu-tuc-hanh-chinh</c>.</summary>
        public const string Fields = "fields";
        /// <summary>Media picker, several.</summary>
        public const string Files = "files";
        /// <summary>JSON array of <c>{"kind":"huong-dan","number":"61/2018/NĐ-CP","document":guid?,"scope":"all|part","provision":"…","holdsFrom":"2018-06-21"}</c>.</summary>
        public const string Relations = "relations";
        public const string PlanItems = "planItems";
        /// <summary>Rich text.</summary>
        public const string FullText = "fullText";
    }
}
