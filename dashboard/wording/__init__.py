"""Words of the screen: texts, numbers and days by language, and how wide they are."""
