"""How long a picture moves, read from the file itself."""
