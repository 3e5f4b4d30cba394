"""The parts of a workbook that are not rows (ECMA-376, Open Packaging and SpreadsheetML)."""

import datetime as dt
from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from build_site.packages.xlsx_sheet import STYLE_HEADER, letters, text_cell
from build_site.tables.declarations import Table

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml"

_TEXT_WIDTHS = {
    "url": 40,
    "summary": 60,
    "summary_en": 60,
    "text": 60,
    "statement": 60,
    "title": 40,
    "name": 30,
}
_TYPE_WIDTHS = {"string": 22, "integer": 12, "number": 14, "date": 13, "year": 12, "boolean": 12}

# The order of the cell formats is that of the STYLE_ numbers, after the plain one.
STYLES = (
    f'{_XML}<styleSheet xmlns="{_MAIN}">'
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>'
    '<fonts count="4">'
    '<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font>'
    '<font><b/><sz val="14"/><name val="Calibri"/><family val="2"/></font>'
    '<font><u/><sz val="11"/><color rgb="FF0B5D66"/><name val="Calibri"/><family val="2"/></font>'
    "</fonts>"
    '<fills count="3"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill>'
    '<fill><patternFill patternType="solid"><fgColor rgb="FFE3F0F1"/></patternFill></fill>'
    "</fills>"
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="9">'
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" '
    'applyFill="1"/>'
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="1" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="49" fontId="2" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>'
    '<xf numFmtId="49" fontId="3" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>'
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">'
    '<alignment vertical="top" wrapText="1"/></xf>'
    "</cellXfs>"
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
    "</styleSheet>"
)


def content_types(sheets: int) -> str:
    """Return `[Content_Types].xml` for a number of sheets."""
    overrides = [
        ("/xl/workbook.xml", f"{_CONTENT}.sheet.main+xml"),
        ("/xl/styles.xml", f"{_CONTENT}.styles+xml"),
        *(
            (f"/xl/worksheets/sheet{number}.xml", f"{_CONTENT}.worksheet+xml")
            for number in range(1, sheets + 1)
        ),
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        ("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
    ]
    parts = "".join([f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in overrides])
    return (
        f'{_XML}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{parts}</Types>'
    )


def package_relations() -> str:
    """Return `_rels/.rels`."""
    return _relations(
        [
            (f"{_OFFICE}/relationships/officeDocument", "xl/workbook.xml"),
            (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            (f"{_OFFICE}/relationships/extended-properties", "docProps/app.xml"),
        ]
    )


def workbook_relations(sheets: int) -> str:
    """Return `xl/_rels/workbook.xml.rels`; sheet n has the id `rId<n>`."""
    kinds = [
        (f"{_OFFICE}/relationships/worksheet", f"worksheets/sheet{number}.xml")
        for number in range(1, sheets + 1)
    ]
    return _relations([*kinds, (f"{_OFFICE}/relationships/styles", "styles.xml")])


def _relations(targets: Sequence[tuple[str, str]]) -> str:
    items = [
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, start=1)
    ]
    return f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">{"".join(items)}</Relationships>'


def workbook(names: Sequence[str], filters: dict[int, str]) -> str:
    """Return `xl/workbook.xml`.

    Args:
        names: Names of the sheets, in order.
        filters: Position of a sheet, from 0 → the range that is filtered, `$A$1:$C$9`.
    """
    sheets = [
        f'<sheet name={quoteattr(name)} sheetId="{number}" r:id="rId{number}"/>'
        for number, name in enumerate(names, start=1)
    ]
    defined = [
        f'<definedName name="_xlnm._FilterDatabase" localSheetId="{place}" hidden="1">'
        f"{escape(_quoted(names[place]))}!{area}</definedName>"
        for place, area in filters.items()
    ]
    return (
        f'{_XML}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}/relationships">'
        '<bookViews><workbookView windowWidth="24000" windowHeight="12000"/></bookViews>'
        f"<sheets>{''.join(sheets)}</sheets><definedNames>{''.join(defined)}</definedNames></workbook>"
    )


def _quoted(name: str) -> str:
    return "'" + name.replace("'", "''") + "'"


def core_properties(title: str, description: str, keywords: Sequence[str], created: dt.date) -> str:
    """Return `docProps/core.xml`; the workbook is dated midnight UTC of `created`."""
    moment = f'xsi:type="dcterms:W3CDTF">{created.isoformat()}T00:00:00Z'
    return (
        f'{_XML}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(title)}</dc:title><dc:creator>Kế hoạch Mở</dc:creator>"
        f"<cp:keywords>{escape(', '.join(keywords))}</cp:keywords>"
        f"<dc:description>{escape(description)}</dc:description>"
        f"<dcterms:created {moment}</dcterms:created><dcterms:modified {moment}</dcterms:modified>"
        "<dc:language>vi</dc:language></cp:coreProperties>"
    )


def app_properties() -> str:
    """Return `docProps/app.xml`."""
    return (
        f'{_XML}<Properties xmlns="{_OFFICE}/extended-properties">'
        "<Application>Kế hoạch Mở</Application></Properties>"
    )


def sheet_head(widths: Sequence[int], headings: Sequence[str], *, is_first: bool = False) -> str:
    """Return the beginning of a worksheet: its columns, and its headings, frozen, if it has any."""
    pane = (
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
        '<selection pane="bottomLeft" activeCell="A2" sqref="A2"/>'
    )
    columns = [
        f'<col min="{place}" max="{place}" width="{width}" customWidth="1"/>'
        for place, width in enumerate(widths, start=1)
    ]
    cells = [
        text_cell(f"{letters(place)}1", heading, STYLE_HEADER)
        for place, heading in enumerate(headings, start=1)
    ]
    selected = ' tabSelected="1"' if is_first else ""
    return (
        f'{_XML}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView{selected} workbookViewId="0">'
        f"{pane if headings else ''}</sheetView></sheetViews>"
        f'<sheetFormatPr defaultRowHeight="15"/><cols>{"".join(columns)}</cols><sheetData>'
        + (f'<row r="1">{"".join(cells)}</row>' if headings else "")
    )


def sheet_tail(area: str = "", links: Sequence[tuple[str, str]] = ()) -> str:
    """Return the end of a worksheet.

    Args:
        area: The range that is filtered (`A1:C9`), "" for none; its texts that look like
            numbers are meant to be texts.
        links: Cell and name of the sheet that it leads to.
    """
    filtered = f'<autoFilter ref="{area}"/>' if area else ""
    linked = "".join(
        [f'<hyperlink ref="{cell}" location={quoteattr(_quoted(sheet) + "!A1")}/>' for cell, sheet in links]
    )
    ignored = (
        f'<ignoredErrors><ignoredError sqref="{area}" numberStoredAsText="1"/></ignoredErrors>'
        if area
        else ""
    )
    hyperlinks = f"<hyperlinks>{linked}</hyperlinks>" if linked else ""
    return f"</sheetData>{filtered}{hyperlinks}{ignored}</worksheet>"


def widths_of(table: Table) -> list[int]:
    """Return how wide the columns of a table are shown, in characters."""
    return [
        max(_TEXT_WIDTHS.get(column.name, _TYPE_WIDTHS[column.type]), min(len(column.name) + 4, 40))
        for column in table.columns
    ]
