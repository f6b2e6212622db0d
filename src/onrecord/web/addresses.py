"""Addresses of pages: documents, passages and archived copies."""

from onrecord.record.written.addresses import address_of, archived_address, copy_name, place

__all__ = ["address_of", "archived_address", "copy_name", "place"]
