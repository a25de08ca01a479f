"""Places: the gazetteer, the names of a text in it, and which place each of them means."""
