"""A record of the demo documents, asked for pages."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from onrecord.cli import main
from onrecord.web import make_app


@pytest.fixture(scope="session")
def home(tmp_path_factory):
    """Give the folder of a record of the demo documents."""
    folder = tmp_path_factory.mktemp("web") / "demo"
    assert main.run(["demo", "--home", str(folder)]) == 0
    return folder


@pytest.fixture
def client(home):
    """Give a browser's side of the application."""
    return TestClient(make_app(home), base_url="http://127.0.0.1")
