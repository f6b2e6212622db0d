"""The desk: a record as pages, and the same pages as data."""

from onrecord.web.app import make_app

__all__ = ["make_app"]
