"""Charts: tables in, plotly figure out."""
