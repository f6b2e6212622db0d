"""Languages: the words, cues and calendars of each, as data."""
