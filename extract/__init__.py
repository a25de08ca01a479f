"""Reading articles into tables: what was claimed, by whom, and what became of it."""
