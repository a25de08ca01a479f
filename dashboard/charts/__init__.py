"""Charts: tables in, plotly figure out.

Every chart takes DataFrames with the columns of `extract.schema`, already filtered: claims one row a statement, with
the status of the day that is shown; revisions only those known on that day. It returns a figure with no title and no
width: headline, caption and sources belong to `dashboard.frame`, the width to the page. The height is the chart's own,
for rows have a height. `Layout.WIDE` holds from 720 pixels on, `Layout.NARROW` from 320.

    comparison(claims, revisions, texts, palette, layout, *, places, sort)
    timeline(claims, events, as_of, texts, palette, layout, *, revisions, places)
    places_map(claims, events, places, texts, palette, layout, borders_url)
    known_when(claims, revisions, as_of, texts, palette, layout)
    parts(claims, revisions, texts, palette, layout, *, places)
    overview.cards(claims, revisions, texts, places=) and spark.spark(card, texts, palette), which is SVG

Each mark is also a point whose `customdata` says what a click leads to: `["claim", claim_id]`, `["event", event_id]`
or `["place", place_id]`. An empty table gives a figure that says so.
"""
