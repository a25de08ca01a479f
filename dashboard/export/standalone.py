"""A chart as a page of its own: it can be pointed at, saves itself as PNG and SVG, and holds words and table."""

from html import escape
from pathlib import Path

import pandas as pd

from dashboard.export.borders import with_borders
from dashboard.export.framing import Framed
from dashboard.export.look import Look
from dashboard.export.name import file_name
from dashboard.export.typefaces import font_faces
from dashboard.framing.drawn import tabled_of
from dashboard.framing.table import link_heading, readable
from dashboard.theme import SANS, SERIF, SIZE_FOOTER, SIZE_LABEL

# nothing is fetched: what the page needs is in it, and whatever its texts hold, the browser asks no other machine
_POLICY = (
    "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval' blob:; style-src 'unsafe-inline'; "
    "img-src data: blob:; font-src data:; worker-src blob:; connect-src data: blob:"
)
_BUTTON = (
    "<button onclick=\"Plotly.downloadImage(document.querySelector('.js-plotly-plot'),"
    "{{format:'{kind}',filename:'{name}',width:{width},height:{height},scale:{scale}}})\">{label}</button>"
)
_PAGE = """<!doctype html>
<html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<title>{title}</title><meta name="description" content="{alt}">
<style>{faces}
body {{ margin: 0; background: {page}; color: {ink}; font: {label}px/1.45 {sans}; }}
figure {{ margin: 0; overflow-x: auto; }} main {{ max-width: {width}px; }} .words {{ padding: 0 28px 28px; }}
h2 {{ font: 600 18px/1.3 {serif}; margin: 20px 0 6px; }}
button {{ font: inherit; margin-right: 8px; padding: 4px 12px; }}
.table {{ overflow-x: auto; }} table {{ border-collapse: collapse; font-size: {footer}px; }}
th, td {{ text-align: left; vertical-align: top; padding: 4px 10px 4px 0; border-bottom: 1px solid {grid}; }}
tr.withdrawn {{ color: {withdrawn}; }} tr.withdrawn .figure {{ text-decoration: line-through; }}
</style></head><body><main>
<script>{from_folder}</script>
<figure aria-labelledby="alternative">{drawing}</figure>
<div class="words"><p>{buttons}</p>
<h2>{alternative}</h2><p id="alternative">{alt}</p>
{table}</div></main></body></html>
"""


def from_folder() -> str:
    """The script that lets Plotly draw maps on a page that is opened from a folder, where no server is."""
    return Path(__file__).with_name("from_folder.js").read_text(encoding="utf-8")


def standalone(framed: Framed, look: Look | None = None) -> bytes:
    """The framed figure as one HTML file that needs nothing else, not even a network.

    Args:
        framed: the chart with its words inside.
        look: what its table is made of; without it there is none.
    """
    texts, palette, frame = framed.texts, framed.palette, framed.frame
    name = file_name(framed.chart, look) if look else f"recount-{framed.chart}"
    drawing = with_borders(framed.figure).to_html(
        full_html=False, include_plotlyjs=True, config={"displayModeBar": False}
    )
    width, height = framed.fit.width, framed.fit.height
    buttons = "".join(
        _BUTTON.format(kind=kind, name=name, width=width, height=height, scale=scale, label=escape(texts(label)))
        for kind, scale, label in (("png", 2, "export.save_png"), ("svg", 1, "export.save_svg"))
    )
    page = _PAGE.format(
        language=texts.code,
        policy=_POLICY,
        title=escape(frame.headline),
        alt=escape(frame.alt, quote=True),
        faces=font_faces(""),
        sans=SANS,
        serif=SERIF,
        label=SIZE_LABEL,
        footer=SIZE_FOOTER,
        width=round(width),
        from_folder=from_folder(),
        drawing=drawing,
        buttons=buttons,
        alternative=escape(texts("export.alternative")),
        table=_table(framed.chart, look) if look else "",
        **{role: getattr(palette, role) for role in ("page", "ink", "grid", "withdrawn")},
    )
    return page.encode(errors="replace")


def _table(chart: str, look: Look) -> str:
    """What the chart draws, one row a statement, the withdrawn ones struck through."""
    texts = look.texts
    table = readable(tabled_of(chart, look.shown.statements), look).drop(columns=link_heading(look), errors="ignore")
    head = "".join(f'<th scope="col">{escape(str(name))}</th>' for name in table.columns)
    rows = "".join(_row(row, look) for _, row in table.iterrows())
    count = texts("views.table", count=len(table))
    body = f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody>"
    return f'<h2>{escape(count)}</h2><div class="table"><table>{body}</table></div>'


def _row(row: "pd.Series[str]", look: Look) -> str:
    texts = look.texts
    figure, status = texts("views.columns.figure"), texts("views.columns.status")
    cells = "".join(
        f'<td class="figure">{escape(str(cell))}</td>' if name == figure else f"<td>{escape(str(cell))}</td>"
        for name, cell in row.items()
    )
    withdrawn = row[status] == texts.status("retracted")
    return f'<tr class="withdrawn">{cells}</tr>' if withdrawn else f"<tr>{cells}</tr>"
