"""Showing the tables in a browser, and exporting what is shown.

The rooms, from the tables outwards: `known` (what was known on a day), `wording`, `charts` (tables in, figure out),
`framing` (headline, caption and table around a chart); then `page` and `views` for the screen, and `export`, `report`
and `site` for files.
"""
