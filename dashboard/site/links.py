"""What the marks of a page lead to."""

from dataclasses import dataclass

from dashboard.known.knowledge import Known
from dashboard.site import paths
from extract.schema import Claims, Events


class UnknownMarkError(ValueError):
    """A mark stands for something that has no page."""


@dataclass(frozen=True, slots=True)
class Links:
    """From one page to the evidence: `here` is the page, `articles` says where each claim and event is told."""

    here: str
    code: str
    articles: dict[tuple[str, str], str]

    def claim(self, claim_id: str) -> str:
        """To a claim's words."""
        return self._evidence("claim", claim_id, paths.claim_anchor(claim_id))

    def event(self, event_id: str) -> str:
        """To an event's words."""
        return self._evidence("event", event_id, paths.event_anchor(event_id))

    def to(self, there: str, anchor: str = "") -> str:
        """To any file of the site."""
        return paths.link(self.here, there, anchor)

    def of_mark(self, kind: str, found: str) -> str:
        """To what a mark of a chart stands for."""
        match kind:
            case "claim":
                return self.claim(found)
            case "event":
                return self.event(found)
            case "place":
                return self.to(self.here, paths.place_anchor(found))
        raise UnknownMarkError(f"no page tells of a {kind}")

    def _evidence(self, kind: str, found: str, anchor: str) -> str:
        return self.to(paths.evidence(self.code, self.articles[kind, found]), anchor)


def links(here: str, code: str, known: Known) -> Links:
    """The links of a page."""
    claims, events = known.claims, known.events
    told = {("claim", one): article for one, article in zip(claims[Claims.ID], claims[Claims.ARTICLE_ID], strict=True)}
    told |= {("event", one): article for one, article in zip(events[Events.ID], events[Events.ARTICLE_ID], strict=True)}
    return Links(here, code, told)
