"""onrecord: a citable record of what states and international bodies put on record."""
