using DocumentFormat.OpenXml.Wordprocessing;

namespace Heza.Plugins.Reform.Platform.Office;

/// <summary>
/// An official document as a DOCX in the form of Nghị định 30/2020/NĐ-CP, appendix I (<see cref="OfficialForm"/>). The same
/// document gives the same bytes.
/// </summary>
public static class WriteOfficialDocx
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static byte[] Run(OfficialDocument document)
    {
        var body = new Body();
        body.Append(DocxHead.Of(document));
        body.Append(DocxBody.Of(document.Body));
        body.Append(DocxEnd.Of(document));
        // Only the section that begins the document has a first page without a number.
        body.Append(DocxSections.Portrait(first: !body.Descendants<SectionProperties>().Any()));

        var package = new OfficePackage();
        package.Main("word/document.xml", "wordprocessingml.document.main", DocxParts.Document(body));
        package.Add("rId1", "styles", "word/styles.xml", "wordprocessingml.styles", DocxParts.Styles());
        package.Add("rId2", "settings", "word/settings.xml", "wordprocessingml.settings", DocxParts.Settings());
        package.Add(DocxSections.NumberHeader, "header", "word/header1.xml", "wordprocessingml.header", DocxParts.PageNumber());
        package.Add(DocxSections.EmptyHeader, "header", "word/header2.xml", "wordprocessingml.header", DocxParts.NoPageNumber());
        return package.Write($"{OfficeText.Line(document.TypeName)} {OfficeText.Line(document.Abstract)}", document.IssuingBody, document.Date);
    }
}
