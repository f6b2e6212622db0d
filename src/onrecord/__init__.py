"""onrecord: a citable record of what states and international bodies put on record.

`read` reads one file; `Record` is a folder of documents that can be searched and quoted.
The two are loaded when they are first asked for, so that a program which needs only a
part of the package does not wait for the rest.
"""

from importlib import import_module

__all__ = ["Record", "read"]


def __getattr__(name: str) -> object:
    if name in __all__:
        return getattr(import_module("onrecord.record"), name)
    message = f"module 'onrecord' has no attribute {name!r}"
    raise AttributeError(message)
