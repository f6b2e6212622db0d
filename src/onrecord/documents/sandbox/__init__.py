"""What runs in a child process: parsers that a bad file may crash or make hungry.

`python -m onrecord.documents.sandbox` answers requests on its standard input; see
`onrecord.documents.child` for the other side.
"""
