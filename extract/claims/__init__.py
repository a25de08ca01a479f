"""Claims: a count with its place, its days and its source, and the words that say so."""
