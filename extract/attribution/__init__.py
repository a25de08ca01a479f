"""Who is credited with what: verbs of saying, their subjects, and the stretches of a text that are somebody's words."""
