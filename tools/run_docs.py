"""Run the blocks of commands and of Python in the documentation.

    python tools/run_docs.py [PAGE...]             say where a page is not what happens
    python tools/run_docs.py --write [PAGE...]     put into the pages what happens

A ```console block is a dialogue: a line that begins with "$ " is typed, one that begins with
"> " goes on with it, and what follows is printed.  "[exit status 1]" as the last line says
that the command ends so; without it it must end well.  In what is printed "..." stands for any
words, and alone on a line for any lines.  The ids of documents and the counts of what was found
are compared by place only: a better rule changes them.  The dialogues of one page run in order,
in one new folder, and then its ```python blocks, in one namespace.  A fence with the name of a
file after its language (```toml mine.toml) is written to that file.  Other fences (```sh,
```text, ```toml) are neither run nor written.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FENCE = re.compile(
    r"^```(console|python|[a-z]+ (?=\S+$))(\S*)\n(.*?)^```$", re.DOTALL | re.MULTILINE
)
ADDRESS = re.compile(
    r"\bdoc:[0-9a-f]{4,12}(?:/\d+-\d+)?|\b[0-9a-f]{12}(?:/\d+-\d+)?\b|(?<=show )[0-9a-f]{6}\b"
)
COUNT = re.compile(r"^ +[\d,]+(?=  )|^\d+(?= documents)|\b\d+ en, \d+ ru\b")
SHORT = re.compile(r"(?<![\w/-])[0-9a-f]{4,11}(?![\w-])")
STATUS = re.compile(r"\[exit status (\d+)\]$")
ELSEWHERE = ("make ", "git ", "pip ", "python -m venv")
"""Commands that README shows and that other tests run."""


@dataclass(frozen=True)
class Step:
    """One command, and what the page says that it prints."""

    typed: str
    printed: tuple[str, ...]
    status: int


@dataclass
class Page:
    """One page while it is run."""

    path: Path
    folder: Path
    ids: dict[str, str] = field(default_factory=dict)
    python: list[tuple[int, str]] = field(default_factory=list)

    def run(self) -> Iterator[tuple[str, str, str]]:
        """Run every block.

        Yields:
            For what is not as the page says: where, what the page says, what happens.
        """
        text = self.path.read_text(encoding="utf-8")
        shell = Shell(self.folder)
        for fence in FENCE.finditer(text):
            line = text.count("\n", 0, fence.start()) + 1
            if fence[2]:
                self._write(fence[2], fence[3])
            elif fence[1] == "python":
                self.python.append((line, fence[3]))
            else:
                yield from self._run_dialogue(shell, line, fence[3])
        shell.close()
        said = self._run_python() if self.python else ""
        if said:
            yield self.path.name, "", said

    def _write(self, name: str, content: str) -> None:
        target = self.folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(content, encoding="utf-8")

    def _run_dialogue(
        self, shell: Shell, line: int, dialogue: str
    ) -> Iterator[tuple[str, str, str]]:
        for step in steps(dialogue):
            if step.typed.startswith(ELSEWHERE):
                continue
            printed, status = shell.type(self._renamed(step.typed))
            if status != step.status or not self._agrees(step.printed, printed):
                ending = f"[exit status {status}]\n" if status else ""
                yield f"{self.path.name}:{line}: {step.typed}", block_of(step), printed + ending

    def _renamed(self, typed: str) -> str:
        """Put this run's ids into what is typed, whole ones and beginnings."""
        typed = ADDRESS.sub(lambda found: self.ids.get(found[0], found[0]), typed)
        return SHORT.sub(lambda found: self._beginning(found[0]), typed)

    def _beginning(self, short: str) -> str:
        for said, is_now in self.ids.items():
            if "/" not in said and said.removeprefix("doc:").startswith(short):
                return is_now.removeprefix("doc:")[: len(short)]
        return short

    def _agrees(self, expected: tuple[str, ...], printed: str) -> bool:
        names: list[str] = []

        def place(found: re.Match[str]) -> str:
            names.append(found[0])
            return f"({ADDRESS.pattern})"

        parts = []
        for line in expected:
            if line == "...":
                parts.append(r"(?:.*\n)*?")
                continue
            pieces = [self._literal(piece) for piece in ADDRESS.split(line)]
            found = [place(one) for one in ADDRESS.finditer(line)]
            joined = pieces[0] + "".join(a + b for a, b in zip(found, pieces[1:], strict=True))
            parts.append(joined + r"[ ]*\n")
        agreed = re.fullmatch("".join(parts), printed)
        if agreed:
            self.ids.update(zip(names, agreed.groups(), strict=True))
        return bool(agreed)

    def _literal(self, words: str) -> str:
        pieces = [re.escape(piece).replace(re.escape("..."), ".*?") for piece in COUNT.split(words)]
        return r"[ \d,a-z]+?".join(pieces)

    def _run_python(self) -> str:
        """Run the blocks of Python one after the other; give what went wrong."""
        blocks = [
            f"exec(compile({code!r}, '{self.path.name}:{line}', 'exec'), names)"
            for line, code in self.python
        ]
        run = subprocess.run(  # noqa: S603 - our own pages
            [sys.executable, "-c", "\n".join(["names = {'__name__': 'page'}", *blocks])],
            cwd=self.folder,
            env=environment(self.folder),
            capture_output=True,
            text=True,
            check=False,
        )
        return run.stdout + run.stderr if run.returncode else ""


class Shell:
    """One shell for a page: what a command exports or where it goes holds for the next."""

    def __init__(self, folder: Path) -> None:
        self._process = subprocess.Popen(
            ["bash", "--noprofile", "--norc", "-s"],  # noqa: S607 - any bash will do
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            cwd=folder,
            env=environment(folder),
            encoding="utf-8",
        )

    def type(self, command: str) -> tuple[str, int]:
        """Run a command, and give what it prints and its exit status."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{{ {command}\n}} </dev/null\nprintf '\\036%s\\n' $?\n")
        self._process.stdin.flush()
        printed = []
        for line in self._process.stdout:
            before, mark, status = line.partition("\x1e")
            printed.append(before)
            if mark:
                return "".join(printed), int(status)
        return "".join(printed), -1

    def close(self) -> None:
        """End the shell."""
        self._process.communicate()


def environment(folder: Path) -> dict[str, str]:
    """Give an environment in which nothing of the person who runs this shows."""
    return {
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")]),
        "HOME": str(folder),
        "LC_ALL": "C.UTF-8",
        "NO_COLOR": "1",
        "TZ": "UTC",
    }


def steps(dialogue: str) -> Iterator[Step]:
    """Yield the commands of a dialogue."""
    for part in re.split(r"^\$ ", dialogue, flags=re.MULTILINE)[1:]:
        typed, *lines = part.splitlines()
        while lines and lines[0].startswith("> "):
            typed += "\n" + lines.pop(0)[2:]
        ending = STATUS.match(lines[-1]) if lines else None
        yield Step(typed, tuple(lines[:-1] if ending else lines), int(ending[1]) if ending else 0)


def block_of(step: Step) -> str:
    """Write what a page says that a command prints."""
    ending = f"[exit status {step.status}]\n" if step.status else ""
    return "".join(f"{line}\n" for line in step.printed) + ending


def pages() -> list[Path]:
    """Give every page that has blocks to run."""
    found = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
    return [path for path in found if FENCE.search(path.read_text(encoding="utf-8"))]


def rewrite(path: Path, wrong: list[tuple[str, str, str]]) -> None:
    """Put what happened into a page."""
    text = path.read_text(encoding="utf-8")
    for place, said, happened in wrong:
        typed = place.partition(": ")[2]
        before = "$ " + typed.replace("\n", "\n> ") + "\n"
        text = text.replace(before + said, before + happened, 1)
    path.write_text(text, encoding="utf-8")


def main() -> int:
    """Run pages, and say what is not as they say, or put it right."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--write", action="store_true")
    parser.add_argument("pages", nargs="*", type=Path)
    arguments = parser.parse_args()
    failed = False
    for path in arguments.pages or pages():
        with tempfile.TemporaryDirectory() as folder:
            wrong = list(Page(path.resolve(), Path(folder)).run())
        if arguments.write:
            rewrite(path, wrong)
        for place, said, happened in wrong:
            print(f"{place}\n--- the page says\n{said}--- what happens\n{happened}")
        failed = failed or bool(wrong)
    return int(failed and not arguments.write)


if __name__ == "__main__":
    sys.exit(main())
