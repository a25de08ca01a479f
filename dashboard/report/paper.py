"""The look of charts on paper: the light palette on white."""

from dataclasses import replace

from dashboard.theme import LIGHT

PAPER = replace(LIGHT, name="paper", page=LIGHT.card)
