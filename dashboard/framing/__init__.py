"""What stands around a chart on screen and on paper: headline, subtitle, caption, sources, text alternative, table."""
