"""Reading articles into tables: what was claimed, by whom, and what became of it.

The rooms, in the order in which an article goes through them: `words` (tokens and cues), `figures`, `dates`, `places`,
`sources`, `attribution`, `counts`, `claims`, `events`, `revisions`; then the `ledger` of all articles, `tables` as
files, and `building`, which takes every article of a folder through the `pipeline`.
"""
