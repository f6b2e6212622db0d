"""Exports: readings taken away, one file a format."""
