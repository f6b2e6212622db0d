"""The size budget: files and functions that fit a reader's head."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted((ROOT / "src" / "onrecord").rglob("*.py"))

FILE_LINES = 300
FUNCTION_LINES = 40
PARAMETERS = 5
NESTING = 3

DATA = {"languages"}
"""Lists of words are data: they are as long as the language asks for."""

NESTS = (ast.For, ast.While, ast.If, ast.With, ast.Try, ast.Match)


def functions(path: Path) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return [node for node in ast.walk(tree) if isinstance(node, kinds)]


def depth(node: ast.AST, nested: int = 0) -> int:
    deepest = nested
    for child in ast.iter_child_nodes(node):
        inner = isinstance(child, NESTS) and not is_elif(node, child)
        deepest = max(deepest, depth(child, nested + inner))
    return deepest


def is_elif(node: ast.AST, child: ast.AST) -> bool:
    return isinstance(node, ast.If) and isinstance(child, ast.If) and node.orelse == [child]


def is_command(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """A command's parameters are what its user can say; the parser hands them over one by one."""
    return bool(function.decorator_list) or function.name == "__init__"


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT / "src")))
def test_files_and_functions_stay_within_the_budget(path: Path) -> None:
    lines = len(path.read_text(encoding="utf-8").splitlines())
    if not DATA & set(path.parts):
        assert lines <= FILE_LINES
    for function in functions(path):
        where = f"{path.name}:{function.lineno} {function.name}"
        assert function.end_lineno is not None
        code = function.end_lineno - function.body[0].lineno
        if ast.get_docstring(function) and 1 < len(function.body):
            code = function.end_lineno - function.body[1].lineno
        assert code < FUNCTION_LINES, where
        arguments = [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]
        own = [argument for argument in arguments if argument.arg not in {"self", "cls"}]
        assert is_command(function) or len(own) <= PARAMETERS, where
        assert depth(function) <= NESTING, where
