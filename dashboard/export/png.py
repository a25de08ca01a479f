"""What a PNG says about itself: how finely it is to be printed, and the words for those who cannot see it."""

import struct
import zlib
from collections.abc import Mapping

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_HEADER_ENDS = len(_SIGNATURE) + 4 + 4 + 13 + 4  # the first chunk always holds 13 bytes
_PER_METRE = 1 / 0.0254


def with_words_inside(png: bytes, dpi: float, words: Mapping[str, str]) -> bytes:
    """The picture with its resolution and texts; not one pixel is touched.

    Args:
        png: a PNG file.
        dpi: dots an inch, for print.
        words: texts by PNG's own keywords, such as "Title" and "Description".
    """
    if not png.startswith(_SIGNATURE):
        raise ValueError("this is no PNG")
    dots = round(dpi * _PER_METRE)
    chunks = [_chunk(b"pHYs", struct.pack(">IIB", dots, dots, 1))]
    chunks += [_chunk(b"iTXt", _text(keyword, text)) for keyword, text in words.items() if text]
    return png[:_HEADER_ENDS] + b"".join(chunks) + png[_HEADER_ENDS:]


def _text(keyword: str, text: str) -> bytes:
    """UTF-8, not compressed, of no stated language."""
    return keyword.encode("latin-1") + b"\0\0\0\0\0" + text.encode(errors="replace")


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
