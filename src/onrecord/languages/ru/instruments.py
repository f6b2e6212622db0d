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
