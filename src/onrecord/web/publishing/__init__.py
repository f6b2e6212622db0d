"""Publishing: the desk, documents and passages as files that any web server can carry."""

from onrecord.web.publishing.site import Site, Written

__all__ = ["Site", "Written"]
