"""The sign in the browser's tab: drawn here, so that nothing is fetched for it. A figure, and one withdrawn."""

from PIL import Image, ImageDraw

from dashboard.theme import LIGHT

_SIZE = 64


def icon() -> Image.Image:
    """A solid dot above a hollow one that is struck through."""
    image = Image.new("RGBA", (_SIZE, _SIZE))
    draw = ImageDraw.Draw(image)
    draw.ellipse((4, 4, 30, 30), fill=LIGHT.everyone)
    draw.ellipse((34, 34, 60, 60), outline=LIGHT.withdrawn, width=6)
    draw.line((28, 47, 64, 47), fill=LIGHT.withdrawn, width=6)
    return image
