"""The ledger as a static site that any web host can serve, and a reader can open from a folder without one.

A page for each change of knowledge, in each language of the screen, with every chart interactive; a page for each
article with the words that each figure was read from; and the tables to take away. All words and numbers are those of
the app: only drawing, light and dark are left to the reader's browser.
"""
