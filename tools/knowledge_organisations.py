"""Make knowledge/organisations.toml from our own list, with the source of each row.

Keeps of a row's domains and Russian forms only those that were found in `DOMAINS` and `RUSSIAN`.

Run: python tools/knowledge_organisations.py
"""

from __future__ import annotations

import json
from pathlib import Path

HERE = Path(__file__).resolve().parent
OWN = HERE / "knowledge_organisations.txt"
OUT = HERE.parent / "src" / "onrecord" / "knowledge" / "organisations.toml"

KEYS = {
    "S": "github.com/confirmordeny/supraverden, dist/ENGLISH_EXTENDED_A_TO_Z_LIST.md",
    "U": "github.com/confirmordeny/supraverden, data/united_nations.yaml",
    "F3": "The 2003 CIA World Factbook, Appendix A",
    "F9": "The 2009 CIA World Factbook, Appendix A",
    "P": "Wikipedia, Timeline of United Nations peacekeeping missions",
    "N": "fcnl.org, The UN: Keeping Peace Around the World (May 2000)",
    "E": "educationobservers.blogspot.com, UN Peacekeeping Missions (August 2013)",
    "X": "examrace.com, Multilateral Groups (2011)",
    "K": "ian.org.rs, Tenth Assessment of the Situation of Ethnic Minorities in Kosovo, glossary",
    "J": "Acta Universitatis Danubius, Juridica 13 (2017) 1, article 3857",
    "W": "walladb.com, Australia Group",
    "Q": "observerxtra.com, The Quad and the next cold war (September 2021)",
    "O": "theinternationalobserver.com, International and Regional Organizations, 17th edition",
    "D": "a directory of official domains, public source file, 2026-10-03",
}
DOMAINS = """
un.org ohchr.org who.int unicef.org unhcr.org unesco.org fao.org ilo.org wmo.int ipcc.ch iaea.org
imf.org worldbank.org oecd.org wto.org icrc.org osce.org europa.eu nato.int wfp.org undp.org
unep.org unfpa.org unaids.org unido.org ifad.org imo.org unctad.org unodc.org unhabitat.org
unrwa.org unwomen.org unops.org intracen.org unwto.org opcw.org ctbto.org icj-cij.org ifc.org
unocha.org paho.org afdb.org adb.org aiib.org iadb.org isdb.org eabr.org asean.org oas.org
oic-oci.org lasportal.org gcc-sg.org sectsco.org e-cis.info odkb-csto.org caricom.org
thecommonwealth.org francophonie.org saarc-sec.org cplp.org home.cern irena.org iucn.org
theglobalfund.org ipu.org ifrc.org ebrd.com eib.org bis.org iea.org opec.org
"""
"""Domains that the directory `D` has."""

RUSSIAN = {
    "D": "ООН|ВОЗ|ЮНИСЕФ|УВКБ|ЮНЕСКО|ФАО|МОТ|МАГАТЭ|МВФ|Всемирный банк|ОЭСР|ВТО|МККК|ОБСЕ|НАТО"
    "|СНГ|Содружество Независимых Государств|ОДКБ",
    "Unicode CLDR by Babel 2.18.0": "Организация Объединенных Наций|Европейский союз",
    "mo.bobrodobro.ru, Основная структура ООН": "МСЭ|ВОИС",
    "a table of coalitions with Russian names, public source file": "ШОС|БРИКС",
    "a quiz on integration, public source file": "ЕАЭС|Евразийский экономический союз",
    "a list of alliances, public source file": "Евросоюз",
    "institutiones.com, Экономические санкции Запада против России": "ЕС",
}


def where(keys: str) -> str:
    """Write the sources out: "S G ALB 76" names two."""
    words, found = keys.split(), []
    while words:
        key = words.pop(0)
        if key == "G":
            found.append(f"UN General Debate, statement of {words.pop(0)}, session {words.pop(0)}")
        elif key == "R":
            found.append(f"{words.pop(0)} {words.pop(0)}")
        else:
            found.append(KEYS[key])
    return "; ".join(found)


def split(cell: str) -> list[str]:
    """Split a cell at semicolons."""
    return [form.strip() for form in cell.split(";") if form.strip()]


def main() -> None:
    """Write the file and print what was left out."""
    russian = {f: KEYS.get(k, k) for k, forms in RUSSIAN.items() for f in forms.split("|")}
    rows, left = [], []
    for line in OWN.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        name, full, variants, hosts, forms, parent, keys = line.split("|")
        sources = [where(keys)]
        kept = [host for host in split(hosts) if host in DOMAINS.split()]
        named = [form for form in split(forms) if form in russian]
        left += [h for h in split(hosts) if h not in kept] + [
            f for f in split(forms) if f not in named
        ]
        sources += [KEYS["D"]] * bool(kept) + [russian[form] for form in named]
        spelled = split(variants)
        spelled += [f.replace("'", "\u2019") for f in (full, *spelled) if "'" in f]
        row = {"name": name, "full_name": full, "variants": spelled, "ru": named, "hosts": kept}
        row |= {"parent": parent} if parent else {}
        row["source"] = "; ".join(dict.fromkeys(sources))
        cells = (f"{key} = {json.dumps(value, ensure_ascii=False)}\n" for key, value in row.items())
        rows.append("[[organisation]]\n" + "".join(cells))
    head = "# Made by tools/knowledge_organisations.py from knowledge_organisations.txt.\n\n"
    OUT.write_text(head + "\n".join(rows), encoding="utf-8")
    print(len(rows), "organisations; left out:", ", ".join(left))


if __name__ == "__main__":
    main()
