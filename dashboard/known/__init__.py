"""What was known on a day: claims, revisions and events as values, what became of each, what repeats or disputes it."""
