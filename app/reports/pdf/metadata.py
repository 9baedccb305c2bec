"""What a PDF says about itself: properties, XMP, and the colour profile an archive copy needs.

The standards ask the same values in two places, in two notations; both are made here from one
`Properties`. The dates come from the report, so that the same report gives the same bytes.
"""

from dataclasses import dataclass
from datetime import date
from html import escape
from typing import Any

from PIL import ImageCms
from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFStream

from app.reports.pdf.objects import RawObject, array, dictionary, reference, text_string

_PRODUCER = "ReportLab"

_EXTENSION = """
  <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
   <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
   <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
   <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
   <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
    <pdfaProperty:name>part</pdfaProperty:name>
    <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
    <pdfaProperty:category>internal</pdfaProperty:category>
    <pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
   </rdf:li></rdf:Seq></pdfaSchema:property>
  </rdf:li></rdf:Bag></pdfaExtension:schemas>"""

_ARCHIVE = """
  <pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>"""

_DATES = """\
  <xmp:CreateDate>{day}T00:00:00Z</xmp:CreateDate><xmp:ModifyDate>{day}T00:00:00Z</xmp:ModifyDate>
"""

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
 <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
  xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
  xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
  xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
  xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
  <dc:format>application/pdf</dc:format>
  <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
  <dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
  <dc:description><rdf:Alt>
   <rdf:li xml:lang="x-default">{subject}</rdf:li>
  </rdf:Alt></dc:description>
  <dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
{dates}  <xmp:CreatorTool>{program}</xmp:CreatorTool>
  <pdf:Producer>{producer}</pdf:Producer><pdf:Keywords>{keywords}</pdf:Keywords>
  <pdfuaid:part>1</pdfuaid:part>{archive}
 </rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


@dataclass(frozen=True, slots=True)
class Properties:
    """The properties of a document.

    Attributes:
        title: Shown in the title bar of the reader.
        author: The municipality.
        subject: The conclusion of the report.
        keywords: Separated by commas.
        program: Name and version of what made the document.
        language: Of the text, such as `nl-NL`.
        day: Stands for the moment of making; `None` for what is of no day.
    """

    title: str
    author: str
    subject: str
    keywords: str
    program: str
    language: str
    day: date | None


def write_metadata(document: Any, properties: Properties, *, pdfa: bool) -> RawObject:
    """Put `properties` in `document` and return the object of the classic properties."""
    catalog = document.Catalog
    catalog.Metadata = PDFStream(
        PDFDictionary({"Type": PDFName("Metadata"), "Subtype": PDFName("XML")}),
        _xmp(properties, pdfa=pdfa).encode(),
    )
    catalog.ViewerPreferences = RawObject(dictionary({"DisplayDocTitle": b"true"}))
    if pdfa:
        _add_output_intent(document)
    return RawObject(_info(properties))


def _xmp(properties: Properties, *, pdfa: bool) -> str:
    return _XMP.format(
        title=_escaped(properties.title),
        author=_escaped(properties.author),
        subject=_escaped(properties.subject),
        keywords=_escaped(properties.keywords),
        program=_escaped(properties.program),
        language=_escaped(properties.language),
        dates=_DATES.format(day=properties.day.isoformat()) if properties.day else "",
        producer=_PRODUCER,
        archive=_ARCHIVE + _EXTENSION if pdfa else "",
    )


def _info(properties: Properties) -> bytes:
    return dictionary(
        {
            "Title": text_string(properties.title),
            "Author": text_string(properties.author),
            "Subject": text_string(properties.subject),
            "Keywords": text_string(properties.keywords),
            "Creator": text_string(properties.program),
            "Producer": text_string(_PRODUCER),
            **_moments(properties.day),
        }
    )


def _moments(day: date | None) -> dict[str, bytes]:
    if day is None:
        return {}
    # Not by strftime, which drops the zeros of early years on some systems.
    moment = f"(D:{day.isoformat().replace('-', '')}000000+00'00')".encode("ascii")
    return {"CreationDate": moment, "ModDate": moment}


def _add_output_intent(document: Any) -> None:
    """Say that colours are sRGB, with the profile."""
    profile = PDFStream(PDFDictionary({"N": 3}), _srgb())
    document.Reference(profile, "ColourProfile")
    number, _ = document.idToObjectNumberAndVersion["ColourProfile"]
    intent = dictionary(
        {
            "Type": b"/OutputIntent",
            "S": b"/GTS_PDFA1",
            "Info": b"(sRGB)",
            "OutputConditionIdentifier": b"(sRGB)",
            "DestOutputProfile": reference(number),
        }
    )
    catalog = document.Catalog
    # WORKAROUND: reportlab's catalog only writes the keys in this list, and lacks this one.
    catalog.__NoDefault__ = [*type(catalog).__NoDefault__, "OutputIntents"]
    catalog.OutputIntents = RawObject(array([intent]))


def _srgb() -> bytes:
    """Return an sRGB profile, dated in 2000 whatever the clock says."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    january_2000 = bytes((7, 208, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0))
    return profile[:24] + january_2000 + profile[36:]


def _escaped(text: str) -> str:
    """A text between tags. `xml.sax.saxutils` does the same, and loads the network modules."""
    return escape(text, quote=False)
