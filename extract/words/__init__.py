"""Words of a text and of a language: tokens and sentences, cues and forms, and what a language file says of them."""
