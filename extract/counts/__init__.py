"""What a sentence counts: numbers and nouns tied to what happened to those counted, and why some count nobody."""
