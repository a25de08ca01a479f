"""Dates as printed, from their words to a stretch of days as fine as the print."""
