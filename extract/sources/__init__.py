"""Sources: bodies and persons that a text names, each under one name however it is printed."""
