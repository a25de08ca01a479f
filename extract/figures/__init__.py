"""Figures as printed: numerals, the words that bound them, and numbers that count nobody."""
