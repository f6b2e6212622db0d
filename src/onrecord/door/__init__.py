"""The assistant's door: a record asked by programs that speak the Model Context Protocol."""
