"""Knowledge: the facts that rules ask for, looked up by the forms that texts use."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from types import MappingProxyType

from onrecord.knowledge.hosts import issuer_of
from onrecord.knowledge.offices import Office, read_offices
from onrecord.knowledge.organisations import Organisation, read_organisations
from onrecord.knowledge.polities import (
    LANGUAGES,
    FormKind,
    Polity,
    read_ambiguous,
    read_capitals,
    read_names,
    read_polities,
)
from onrecord.knowledge.rows import users_folder

_SHORTEST_FOLDED = 4
"""Forms of fewer letters ("US", "Mali") are not matched in another case than their own."""


@dataclass(frozen=True, eq=False)
class Knowledge:
    """Polities, organisations and offices, as data.  Made by `known()`.

    Attributes:
        polities: By code.
        organisations: By usual short name.
        offices: Who held which office when.
        ambiguous: Forms that more than one polity bears, with their codes.
    """

    polities: Mapping[str, Polity]
    organisations: Mapping[str, Organisation]
    offices: tuple[Office, ...]
    ambiguous: Mapping[str, tuple[str, ...]]

    @cached_property
    def _polity_names(self) -> Mapping[str, tuple[str, FormKind]]:
        kinds = list(FormKind)
        rows = [(form, p.code, kind) for p in self.polities.values() for form, kind in p.forms()]
        rows.sort(key=lambda row: (kinds.index(row[2]), row[0], row[1]))
        found: dict[str, tuple[str, FormKind]] = {}
        for form, code, kind in rows:
            if form not in self.ambiguous:
                found.setdefault(form, (code, kind))
        return MappingProxyType(found)

    @cached_property
    def _organisation_names(self) -> Mapping[str, str]:
        found: dict[str, str] = {}
        for organisation in self.organisations.values():
            for form in organisation.forms():
                found.setdefault(form, organisation.name)
        return MappingProxyType(found)

    @cached_property
    def _foreign(self) -> Mapping[str, str]:
        found: dict[str, str] = {}
        for language in LANGUAGES:
            for name, code in self.names_in(language).items():
                found.setdefault(name.casefold(), code)
        return found

    @cached_property
    def _folded(self) -> Mapping[str, str | None]:
        found: dict[str, str | None] = {}
        for form, (code, kind) in self._polity_names.items():
            if kind is not FormKind.SEAT and len(form) > _SHORTEST_FOLDED:
                key = form.casefold()
                found[key] = code if found.get(key, code) == code else None
        return found

    @cached_property
    def _held(self) -> Mapping[tuple[str, str], Sequence[Office]]:
        """The offices by whole name and "", and by surname and title, all casefolded."""
        found: dict[tuple[str, str], list[Office]] = defaultdict(list)
        for row in self.offices:
            names = {name.casefold() for name in (row.holder, *row.names)}
            titles = {title.casefold() for title in (row.title, *row.titles)}
            surnames = {name.split(" ")[-1] for name in names}
            for key in ((name, "") for name in names):
                found[key].append(row)
            for key in ((name, title) for name in surnames for title in titles):
                found[key].append(row)
        return found

    @cached_property
    def _hosts(self) -> Mapping[str, str]:
        owners = [(p.code, p.hosts) for p in self.polities.values()]
        owners += [(o.name, o.hosts) for o in self.organisations.values()]
        return {host: owner for owner, hosts in owners for host in hosts}

    def polity_names(self) -> Mapping[str, tuple[str, FormKind]]:
        """Give every English form that names one polity: form to (code, kind of form).

        Forms are without article.  A form that is both a name and something else (as
        "Singapore" is a capital) counts as the more telling: name, adjective, demonym,
        capital, seat.  Ambiguous forms are left out.
        """
        return self._polity_names

    def names_in(self, language: str) -> Mapping[str, str]:
        """Give the polities' names in a language of `polities.LANGUAGES`: name to code."""
        own = ((n, p.code) for p in self.polities.values() for n in p.others.get(language, ()))
        return {**read_names(language), **dict(own)}

    def capitals_in(self, language: str) -> Mapping[str, str]:
        """Give the capitals' names in a language of `polities.LANGUAGES`: name to code."""
        return read_capitals(language)

    def code_of(self, name: str) -> str:
        """Give the code of a polity or organisation by its name; anything else as it is.

        >>> known().code_of("the Russian Federation"), known().code_of("Ada Berg")
        ('RU', 'Ada Berg')
        """
        if name.upper() in self.polities:
            return name.upper()
        return self.polity_of(name) or self.organisation_of(name) or name

    def polity_of(self, name: str) -> str | None:
        """Give the code of the polity that a form names: any name, adjective, demonym, capital.

        Reads forms as printed, with or without "the", in their own case or all in
        capitals, and the names in other languages.  Leaves out forms that it does not
        know or that more than one polity bears: None.

        >>> known().polity_of("the Russian Federation"), known().polity_of("SERBIAN")
        ('RU', 'RS')
        >>> known().polity_of("Korea"), known().polity_of("us")
        (None, None)
        """
        form = " ".join(name.split())
        bare = form.removeprefix("the ").removeprefix("The ").removeprefix("THE ")
        for asked in (form, bare):
            if asked in self._polity_names:
                return self._polity_names[asked][0]
            if asked in self.ambiguous:
                return None
        if bare.isupper() and (code := self._folded.get(bare.casefold())):
            return code
        return None if bare.isascii() else self._foreign.get(bare.casefold())

    def organisation_names(self) -> Mapping[str, str]:
        """Give every English form that names an organisation: form to short name."""
        return self._organisation_names

    def organisation_of(self, name: str) -> str | None:
        """Give the short name of the organisation that a form names; None when unknown.

        >>> known().organisation_of("the North Atlantic Treaty Organization")
        'NATO'
        """
        form = " ".join(name.split())
        bare = form.removeprefix("the ").removeprefix("The ")
        return self._organisation_names.get(form) or self._organisation_names.get(bare)

    def issuer_of_host(self, host: str) -> str | None:
        """Give the code or short name of whoever publishes at a web host; None when unknown.

        >>> known().issuer_of_host("www.gov.uk"), known().issuer_of_host("example.com")
        ('GB', None)
        """
        owner = issuer_of(host, self._hosts)
        return owner if owner in self.polities or owner in self.organisations else None

    def office_holder(self, polity: str, office: str, day: date) -> str | None:
        """Give the person who held an office on a day; None when no row says, or two differ.

        Args:
            polity: Code of the polity, or short name of the organisation.
            office: The title as printed, in any case: "Foreign Minister".
            day: In the publisher's calendar.
        """
        asked = " ".join(office.split()).casefold()
        holders = {
            row.holder
            for row in self.offices
            if row.of == polity
            and row.held_on(day)
            and asked in {title.casefold() for title in (row.title, *row.titles)}
        }
        return holders.pop() if len(holders) == 1 else None

    def represents(self, person: str, day: date, office: str = "") -> str | None:
        """Give whom a person stood for on a day, by the offices; None when no row says.

        Reads whole names as the rows print them, and with an office also a surname alone
        ("Prime Minister", "Soler").  Leaves a surname without an office out.
        """
        asked, title = " ".join(person.split()).casefold(), office.casefold()
        rows = [*self._held.get((asked, ""), ()), *self._held.get((asked, title), ())]
        found = {row.of for row in rows if row.held_on(day)}
        return found.pop() if len(found) == 1 else None


def known() -> Knowledge:
    """Give all knowledge: the package's, and the user's own on top of it; read once.

    Raises:
        BadKnowledge: A file of the user's is no TOML or lacks a cell.
    """
    return _known(users_folder())


@cache
def _known(_folder: str) -> Knowledge:
    return Knowledge(
        polities=MappingProxyType(read_polities()),
        organisations=MappingProxyType(read_organisations()),
        offices=read_offices(),
        ambiguous=MappingProxyType(read_ambiguous()),
    )
