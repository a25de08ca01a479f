"""The look of the page around the charts: one style sheet in the colours of the appearance that is shown."""

import json

from dashboard.theme import SANS, SERIF, SIZE_FOOTER, SIZE_HEADLINE, SIZE_SUBTITLE, Layout, Palette, faded

_ROOM = 8  # pixels more than a chart for telephones needs
_UNSEEN = "position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;"
_SHEET = """
.stMainBlockContainer {{ padding-top: 4rem; max-width: 1240px; }}
.st-key-viewport, .st-key-full_screen, .st-key-keyboard, .st-key-framework {{ position: absolute; width: 0 !important;
  overflow: hidden; }}
[data-testid="stElementContainer"]:has(> .stHtml > h1.page) {{ position: absolute; width: 1px; overflow: hidden; }}
h1.page {{ {unseen} margin: 0; padding: 0; }}
[data-testid="stSidebar"][data-collapsed="true"] {{ visibility: hidden; }}
.stApp :is(a:not(.mark), button, summary, [role="radio"], [role="tab"]):focus-visible,
[data-testid="stSkipToContent"]:focus-visible {{ outline: 3px solid {everyone}; outline-offset: 2px;
  box-shadow: none; }}
.stMain:focus-visible {{ outline: 3px solid {everyone}; outline-offset: -3px; }}
[data-testid="stSidebar"] h2 {{ font-size: 1.15rem; padding: .5rem 0 .2rem; }}
.headline {{ font: 600 {headline}px/1.2 {serif}; margin: 0; padding: .5rem 0 0; text-wrap: balance; color: {ink}; }}
.subtitle {{ font: 400 {subtitle}px/1.4 {sans}; color: {muted}; margin: .35rem 0 0; max-width: 46rem; }}
.caption {{ border-top: 1px solid {grid}; padding-top: .5rem; }}
.caption p {{ font: 400 {footer}px/1.45 {sans}; color: {muted}; margin: 0 0 .2rem; overflow-wrap: anywhere; }}
.note {{ border-left: 3px solid {withdrawn}; background: {tint}; color: {ink}; padding: .6rem .9rem;
  border-radius: 0 6px 6px 0; overflow-wrap: anywhere; }}
.note ul {{ margin: .3rem 0 0; }}
.note code {{ background: {page}; color: {ink}; padding: .1rem .4rem; border-radius: 4px; }}
[class*="st-key-exhibit-"] {{ margin-top: 1.25rem; }}
[class*="st-key-exhibit-"]:fullscreen {{ background: {page}; padding: 1.5rem 2rem; overflow: auto; margin: 0; }}
:fullscreen [class*="st-key-chart-"]:has([data-fills]), :fullscreen [class*="st-key-chart-"] div:has([data-fills]),
:fullscreen [data-fills], :fullscreen [data-fills] .svg-container {{ flex: 0 0 auto !important;
  height: calc(max(480px, 100vh - 19rem) + var(--below-map)) !important; max-height: none !important; }}
:fullscreen [data-fills] .maplibregl-map {{ height: max(480px, 100vh - 19rem) !important; }}
.ways {{ display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; align-items: baseline; margin-top: .2rem;
  font: 400 {footer}px/1.45 {sans}; color: {muted}; }}
.ways button {{ font: inherit; color: {everyone}; background: none; border: 0; padding: .2rem 0; cursor: pointer;
  text-decoration: underline; }}
.ways summary {{ cursor: pointer; color: {everyone}; padding: .2rem 0; }}
.ways details[open] {{ flex-basis: 100%; }}
.marks {{ font: 400 {footer}px/1.45 {sans}; color: {muted}; }}
.marks p {{ margin: 0; color: {ink}; }}
.marks ol {{ margin: .2rem 0 0; padding-left: 2.4rem; max-height: 16rem; overflow-y: auto; }}
.marks li {{ padding: .1rem 0; overflow-wrap: anywhere; color: {muted}; }}
.marks li a {{ color: {everyone}; }}
.marks a:focus-visible, .ways summary:focus-visible {{ outline: 3px solid {everyone}; outline-offset: 1px; }}
.ways p {{ margin: .1rem 0 0; max-width: 46rem; color: {ink}; user-select: all; }}
.ways .leave, :fullscreen .ways .enter, [data-full-screen="cannot"] .ways button {{ display: none; }}
:fullscreen .ways .leave {{ display: inline; }}
.st-key-beside [data-testid="stColumn"] {{ min-width: min({least}px, 100%); }}
[data-testid="stSelectbox"] input {{ text-overflow: ellipsis; }}
.heading {{ font: 600 1.05rem/1.3 {sans}; margin: 0; padding: 0; }}
.st-key-cards {{ display: grid; gap: .75rem; grid-template-columns: repeat(auto-fill, minmax(min(14rem, 100%), 1fr)); }}
.st-key-cards > * {{ min-width: 0; }}
.st-key-cards > :nth-child(1 of :has(.card.retracted)) {{ grid-column: span 2; }}
.st-key-cards > *, .st-key-cards > * > [class*="st-key-card-"] {{ height: 100%; }}
[class*="st-key-card-"] {{ position: relative; padding: .7rem .85rem; background: {card}; gap: 0; }}
[class*="st-key-open-"], [class*="st-key-open-"] [data-testid="stElementContainer"],
[class*="st-key-open-"] .stPageLink,
[class*="st-key-open-"] .stPageLink > div, [class*="st-key-open-"] a {{ position: absolute; inset: 0; margin: 0;
  width: 100%; height: 100%; border-radius: 6px; }}
[class*="st-key-open-"] a:hover {{ background: {hover}; }}
[class*="st-key-open-"] [data-testid="stIconMaterial"] {{ position: absolute; top: .75rem; right: .75rem; }}
[class*="st-key-open-"] a p {{ {unseen} }}
[class*="st-key-also-"] {{ position: relative; width: fit-content; margin-top: .4rem; }}
[class*="st-key-also-"] button {{ min-height: 1.6rem; padding: 0 .5rem; }}
[class*="st-key-also-"] button p {{ font-size: .8rem; }}
.spark {{ display: block; width: 100%; max-width: 15rem; margin: .3rem 0 0; }}
.card h3 {{ font: 600 .98rem/1.25 {sans}; margin: .4rem 0 0; padding: 0; }}
.card .figure, .claim .figure {{ font: 600 2rem/1.15 {serif}; margin: .1rem 0; overflow-wrap: anywhere; }}
.claim .figure {{ font-size: 2rem; }}
.claim .title {{ font: 600 1.25rem/1.3 {serif}; margin: .2rem 0; overflow-wrap: anywhere; }}
.card .credit, .article .credit {{ overflow-wrap: anywhere; color: {muted}; font: 400 .875rem/1.35 {sans}; margin: 0; }}
.card .change {{ margin: .3rem 0 0; font: 400 .875rem/1.35 {sans}; }}
.changed {{ font: 400 .875rem/1.4 {sans}; color: {muted}; margin: 0; }}
.st-key-as-of {{ gap: .1rem; }}
.st-key-as-of-steps {{ flex-wrap: nowrap; }}
s {{ color: {withdrawn}; font-weight: 400; text-decoration-thickness: 2px; }}
.badge {{ display: inline-block; border-radius: 999px; padding: .1rem .7rem; font: 600 .85rem/1.6 {sans};
  border: 1.5px solid {ink}; }}
.badge.stands {{ background: {ink}; color: {page}; }}
.badge.superseded, .badge.corrected {{ background: {tint}; color: {muted}; border-color: {tint}; }}
.badge.retracted, .badge.denied {{ color: {withdrawn}; border-color: {withdrawn}; }}
.claim {{ border: 1px solid {grid}; background: {card}; border-radius: 8px; padding: 1rem 1.2rem; }}
.claim blockquote {{ border-left: 3px solid {axis}; margin: .4rem 0; padding: 0 0 0 .8rem; color: {ink};
  font: 400 1.02rem/1.5 {serif}; overflow-wrap: anywhere; }}
.claim:focus-visible {{ outline: 3px solid {everyone}; outline-offset: -3px; }}
.claim a.to-text {{ color: {everyone}; }}
.claim h2 {{ font: 600 1rem/1.3 {sans}; margin: .6rem 0 0; padding: 0; }}
.claim .history {{ margin: .4rem 0 0; padding-left: 1.3rem; }}
.claim .rule {{ color: {muted}; font-size: .85rem; margin: .6rem 0 0; overflow-wrap: anywhere; }}
.claim .warning {{ color: {withdrawn}; font-weight: 600; margin: .3rem 0; }}
.article h2 {{ font: 600 1.6rem/1.2 {serif}; margin: 0; padding: 0; overflow-wrap: anywhere; }}
.article .text {{ font: 400 1.06rem/1.7 {serif}; max-width: 42rem; white-space: pre-wrap; margin-top: 1rem;
  overflow-wrap: anywhere; }}
.article .legend {{ list-style: none; display: flex; flex-wrap: wrap; gap: .3rem .6rem; padding: 0;
  margin: .7rem 0 0 !important; }}
.article .legend li {{ margin: 0; padding: 0; font-size: .85rem; }}
.pair {{ border: 1px solid {grid}; background: {card}; border-radius: 8px; padding: .8rem 1rem; }}
.pair h3 {{ font: 600 1rem/1.3 {sans}; margin: .4rem 0 0; padding: 0; }}
.pair .figure {{ font: 600 2rem/1.15 {serif}; margin: .1rem 0; }}
.pair .credit {{ overflow-wrap: anywhere; color: {muted}; font: 400 .93rem/1.4 {sans}; margin: 0; }}
.pair blockquote {{ border-left: 3px solid {axis}; margin: .6rem 0; padding: 0 0 0 .8rem; color: {ink};
  font: 400 1.02rem/1.5 {serif}; overflow-wrap: anywhere; }}
.pair ul {{ margin: .4rem 0 0; padding-left: 1.1rem; font-size: .93rem; }}
details.unread {{ border-left: 3px solid {attackers}; background: {tint}; color: {ink}; padding: .4rem .9rem;
  border-radius: 0 6px 6px 0; font: 400 .93rem/1.5 {sans}; }}
details.unread summary {{ cursor: pointer; }}
details.unread q {{ font-family: {serif}; }}
[class*="st-key-kinds"] [role="toolbar"] {{ flex-wrap: wrap; }}
[class*="st-key-kinds"] button p {{ font-size: .85rem; }}
[class*="st-key-kinds"] button:nth-of-type(1) p {{ border-bottom: 2px solid {everyone}; }}
[class*="st-key-kinds"] button:nth-of-type(2) p {{ border-bottom: 2px dashed {withdrawn}; }}
[class*="st-key-kinds"] button:nth-of-type(3) p {{ border-bottom: 2px solid {security}; }}
[class*="st-key-kinds"] button:nth-of-type(4) p {{ border-bottom: 2px dotted {ink}; }}
[class*="st-key-kinds"] button:nth-of-type(5) p {{ border-bottom: 1px solid {everyone}; }}
[class*="st-key-kinds"] button:nth-of-type(6) p {{ border-bottom: 1px dashed {muted}; }}
[class*="st-key-kinds"] button:nth-of-type(7) p {{ border-bottom: 1px dotted {security}; }}
[class*="st-key-kinds"] button:nth-of-type(8) p {{ border-bottom: 3px double {attackers}; }}
a.mark {{ text-decoration: none; }}
.mark.lit {{ background: {everyone} !important; color: {page} !important; box-shadow: none !important; }}
.mark:focus-visible {{ outline: 2px solid {everyone}; outline-offset: 0; box-shadow: 0 0 0 1px {page} inset; }}
.mark {{ color: inherit !important; background: none; border-radius: 2px; padding: .08em 0; }}
.mark.claim {{ background: {claim}; border-bottom: 2px solid {everyone}; }}
.mark.revision {{ background: {revision}; border-bottom: 2px dashed {withdrawn}; }}
.mark.event {{ background: {event}; border-bottom: 2px solid {security}; }}
.mark.unread {{ background: {unread}; border-bottom: 2px dotted {ink}; }}
.mark.figure {{ border-bottom: 1px solid {everyone}; }}
.mark.date {{ border-bottom: 1px dashed {muted}; }}
.mark.place {{ border-bottom: 1px dotted {security}; }}
.mark.source {{ border-bottom: 3px double {attackers}; }}
.mark.now {{ box-shadow: 0 -2px 0 {ink}, 0 2px 0 {ink}; background: {opened}; }}
.st-key-opened [data-testid="stCaptionContainer"], .st-key-opened [data-testid="stCaptionContainer"] p {{
  color: {muted} !important; opacity: 1; }}
.st-key-opened {{ max-height: 75vh; overflow-y: auto; }}
[data-testid="stPageLink"]:not([class*="st-key-open-"] *) a :is(span, div, p) {{ white-space: normal;
  overflow: visible; }}
[class*="st-key-report-row-"] > :first-child {{ flex: 1 1 11rem; min-width: 0; }}
[data-testid="stDownloadButtonError"] {{ visibility: hidden; font-size: 0 !important; }}
[data-testid="stDownloadButtonError"]::after {{ visibility: visible; content: {not_made}; color: {withdrawn};
  font: 400 {footer}px/1.4 {sans}; }}
@media (min-width: 641px) {{ [data-testid="stColumn"]:has(> [data-testid="stVerticalBlock"] .st-key-opened) {{
  position: sticky; top: 4rem; align-self: flex-start; }} }}
@media (min-width: 1000px) and (min-height: 700px) {{
  [data-testid="stElementContainer"]:has(> .stHtml > .claim) {{ position: sticky; top: 3.75rem; z-index: 2; }}
  section.claim {{ max-height: 46vh; overflow-y: auto; box-shadow: 0 -1rem 0 {page}, 0 .75rem .75rem {page}; }} }}
@media (max-width: 640px) {{ .st-key-opened {{ max-height: 18rem; }} .headline {{ font-size: 22px; }}
  .spark {{ display: none; }}
  [class*="st-key-report-row-"] > :first-child {{ flex-basis: 100%; }}
  .st-key-cards > :nth-child(1 of :has(.card.retracted)) {{ grid-column: auto; }}
  .st-key-as-of-steps button p {{ {unseen} }} }}
"""


def sheet(palette: Palette, not_made: str) -> str:
    """The style sheet as an HTML element.

    `not_made` is said of a file that could not be made, in place of the framework's own words.
    """
    rules = _SHEET.format(
        not_made=json.dumps(not_made, ensure_ascii=False),
        sans=SANS,
        serif=SERIF,
        headline=SIZE_HEADLINE,
        subtitle=SIZE_SUBTITLE,
        footer=SIZE_FOOTER,
        claim=faded(palette.everyone, 0.14),
        least=Layout.NARROW.width + _ROOM,
        hover=faded(palette.everyone, 0.07),
        unseen=_UNSEEN,
        opened=faded(palette.attackers, 0.25),
        revision=faded(palette.withdrawn, 0.14),
        event=faded(palette.security, 0.12),
        unread=faded(palette.attackers, 0.12),
        **{name: getattr(palette, name) for name in palette.__slots__},
    )
    return f"<style>{rules}</style>"
