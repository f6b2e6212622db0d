"""SVG: the few shapes that our pictures are drawn with, and words that are only words."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

INK, FAINT, PAPER = "#1c1c1c", "#8a8a8a", "#ffffff"
COLOURS = ("#1f5a94", "#b3541e", "#4b7a3a", "#7a4b8f")
"""A colour a side, told apart by colour-blind readers; then they come again."""
FILLS = (COLOURS[0], PAPER, "#9fbf95", "#d9c4e3")
"""What fills the shapes of a side, told apart in black and white: dark, white, grey, light grey."""
_FONT = "Helvetica,Arial,'DejaVu Sans',sans-serif"


def element(name: str, inside: str = "", **attributes: str | float) -> str:
    """Write an element; what it holds is markup of ours already.

    >>> element("rect", width=2, stroke_width=1.5)
    '<rect width="2" stroke-width="1.5"/>'
    """
    said = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(_number(value))}"'
        for key, value in attributes.items()
    )
    return f"<{name}{said}>{inside}</{name}>" if inside else f"<{name}{said}/>"


def _number(value: str | float) -> str:
    return value if isinstance(value, str) else f"{value:.1f}".removesuffix(".0")


def fitting(text: str, wide: float, letter: float = 5.3) -> str:
    """Cut words to a width, with a sign that they are cut.

    Args:
        text: The words.
        wide: The room that they have.
        letter: About how wide a letter is.

    >>> fitting("Norland", 40), fitting("Norland", 30)
    ('Norland', 'Norl…')
    """
    most = max(int(wide / letter), 1)
    return text if len(text) < most + 1 else text[: most - 1].rstrip() + "…"


def words(text: str, x: float, y: float, **attributes: str | float) -> str:
    """Write words; whatever they are, they are no markup."""
    plain: dict[str, str | float] = {"font_size": 11, "fill": INK}
    return element("text", escape(text), x=x, y=y, **{**plain, **attributes})


def titled(shape: str, text: str) -> str:
    """Give a shape words that are shown when it is pointed at, and read aloud."""
    return element("g", element("title", escape(text)) + shape)


def picture(
    key: str, title: str, description: str, size: tuple[float, float], shapes: Iterable[str]
) -> str:
    """Write a picture that stands alone: with a title and a description, without a script.

    Args:
        key: Begins its ids, which are unique on a page.
        title: What it is.
        description: What it shows, for those who do not see it.
        size: Width and height.
        shapes: What is drawn, the first at the bottom.
    """
    wide, high = size
    inside = element("title", escape(title), id=f"{key}-title")
    inside += element("desc", escape(description), id=f"{key}-desc")
    inside += element("rect", width=wide, height=high, fill=PAPER)
    return element(
        "svg",
        inside + "".join(shapes),
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {_number(wide)} {_number(high)}",
        role="img",
        aria_labelledby=f"{key}-title {key}-desc",
        font_family=_FONT,
    )
