"""What bodies are called in the reader's language: alone, inside a sentence, and as who carried another's figure."""

from functools import lru_cache

from dashboard.wording.i18n import Texts, capital
from extract.attribution.attribution import source_name
from extract.sources.bodies import country_of, own_name

_ENDS = ">"


def body_alone(source_id: str, texts: Texts, printed: str = "") -> str:
    """A body's name at the beginning of a line; `printed` is what it is called where the project has no name."""
    return capital(_placed(_called(source_id, texts, printed), source_id, texts))


def body_within(source_id: str, texts: Texts, printed: str = "") -> str:
    """The same inside a sentence, with the article that it takes there: "the interior ministry"."""
    name = _called(source_id, texts, printed)
    named = texts("sources.with_article", name=name) if _takes_article(name, texts) else name
    return _placed(named, source_id, texts)


def body_carrying(source_id: str, texts: Texts) -> str:
    """A body as who carried another's figure, with the word that says so: "via the information ministry"."""
    name = _listed(source_id, texts)
    if not name:
        return texts("sources.via_printed", source=body_within(source_id, texts))
    named = _inflected(name, texts)
    named = texts("sources.with_article", name=named) if _takes_article(name, texts) else named
    return texts("sources.via", source=_placed(named, source_id, texts))


def _called(source_id: str, texts: Texts, printed: str) -> str:
    return _listed(source_id, texts) or printed or _spelled(source_id)


def _listed(source_id: str, texts: Texts) -> str:
    """The project's own name for a body, "" where it has none; one of another country by the name it alone has."""
    return (_is_abroad(source_id, texts) and own_name(source_id, texts.code)) or source_name(source_id, texts.code)


def _spelled(source_id: str) -> str:
    """A body's name as its source_id spells it, for one that only carried a figure: nothing printed stands with it."""
    return " ".join(word.capitalize() for word in source_id.rpartition(":")[2].split("-"))


def _placed(named: str, source_id: str, texts: Texts) -> str:
    """A name with its country, where many countries have such a body and it is not that of the ledger's own."""
    if not _is_abroad(source_id, texts) or not source_name(source_id, texts.code) or own_name(source_id, texts.code):
        return named
    code = country_of(source_id).upper()
    return texts("sources.abroad", name=named, country=str(texts.locale.territories.get(code, code)))


def _is_abroad(source_id: str, texts: Texts) -> bool:
    return bool(texts.home) and country_of(source_id) not in ("", texts.home)


def _takes_article(name: str, texts: Texts) -> bool:
    spoken = f" {name.lower().replace('’', ' ')} "
    return any(f" {word} " in spoken for word in texts.words("sources.bodies"))


def _inflected(name: str, texts: Texts) -> str:
    """A name in the case that stands behind the word for a carrier; the longest beginning that is listed changes."""
    return next((after + name[len(before) :] for before, after in _cases(texts) if name.startswith(before)), name)


def _cases(texts: Texts) -> tuple[tuple[str, str], ...]:
    return _read_cases(texts.words("sources.after_via"))


@lru_cache(maxsize=8)
def _read_cases(pairs: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    cut = (pair.partition(_ENDS) for pair in pairs)
    return tuple(sorted(((before, after) for before, _, after in cut), key=lambda pair: -len(pair[0])))
