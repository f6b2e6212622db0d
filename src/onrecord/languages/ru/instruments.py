"""Russian words for resolutions and their organs, in the cases that texts use."""

from __future__ import annotations

NOUN = r"(?:[Рр]езолюци|РЕЗОЛЮЦИ)(?:[яиюйЯИЮЙ]|ей|ею|ЕЙ|ях|ям|ями)"
"""The noun before a resolution's number."""

OF_UN = r"(?:ООН|Организации Объедин[её]нных Наций)"

ORGANS: dict[str, str] = {
    r"(?:Совета Безопасности|СБ)": "S/RES/",
    r"(?:Генеральной Ассамблеи|Генассамблеи|ГА)": "A/RES/",
    r"(?:Совета по правам человека|СПЧ)": "A/HRC/RES/",
    r"(?:Экономического и Социального Совета|ЭКОСОС)": "E/RES/",
}
"""Organs whose resolutions have UN symbols, and the beginning of the symbol."""

UN = r"ООН|Организаци[ияйей]{1,2} Объедин[её]нных Наций|Совет[а-я]{0,2} Безопасности|СБ ООН"
"""Words that show that a text speaks of the United Nations."""

ENDINGS = "аеиоуыэюяйьё"
"""Letters at the end of a word that its cases change."""

LAWS: dict[str, str] = {
    r"[Фф]едеральн[а-я]{2,4} конституционн[а-я]{2,4} закон[а-я]{0,3}": (
        "Федеральный конституционный закон"
    ),
    r"[Фф]едеральн[а-я]{2,4} закон[а-я]{0,3}": "Федеральный закон",
    r"[Уу]каз[а-я]{0,3}(?: Президента(?: [А-Я][а-я]+){0,2})?": "Указ",
    r"[Пп]остановлени[а-я]{1,3}(?: Правительства(?: [А-Я][а-я]+){0,2})?": "Постановление",
    r"[Рр]аспоряжени[а-я]{1,3}(?: (?:Президента|Правительства)(?: [А-Я][а-я]+){0,2})?": (
        "Распоряжение"
    ),
}
"""Laws and orders with a number, and their names in the nominative."""

TITLE_HEADS = (
    r"договор|соглашени|конвенци|деклараци|протокол|меморандум|пакт|устав|хартия|хартии|хартию"
)
"""How the heads of titles begin, in small letters."""

TITLE_STOPS = frozenset(
    """и который которая которое которые которого которой которых был была было были есть
    является в на с от к у из за что как не или но а он она они это этот вступил вступила
    предусматривает гласит позволяет требует обязывает между через после до для при""".split()
)
"""Words that a title's tail ends before."""
