"""Showing the tables in a browser, and exporting what is shown."""
