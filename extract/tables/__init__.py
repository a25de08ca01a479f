"""The tables as files: written all at once, read with every fault named, and the data dictionary."""
