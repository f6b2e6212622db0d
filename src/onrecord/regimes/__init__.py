"""Regimes: rules between states as data, and a judge that checks them over what is entered.

`sheets` says what a desk can enter, `reading` reads it, `loading` reads a regime, and `judge`
gives what is kept, broken or undecided on a day, by each account.
"""
