"""Vulnerabilities published of the locked dependencies.

Everything in `locks/test.txt` is looked up by pip-audit.  A known vulnerability ends with status
1, unless `ACCEPTED` says why it does not matter here.  Where no advisory service can be reached,
or it does not know the packages, that is said plainly and nothing is claimed.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

LOCK = Path(__file__).parents[1] / "locks" / "test.txt"
ACCEPTED: dict[str, str] = {}
"""Ids of vulnerabilities that do not matter here, each with the reason."""
_PATIENCE = 120
"""Seconds that the services are waited for."""


def main() -> int:
    """Look everything up, say what is known of it, and give the status to end with."""
    for service in ("pypi", "osv"):
        found = look_up(LOCK, service)
        known = [one for one in found if "vulns" in one]
        if known:
            return report(known, len(found))
    print("not audited: no advisory service could be asked.")
    return 0


def look_up(lock: Path, service: str) -> list[dict[str, object]]:
    """Give what an advisory service says of each package; nothing where it cannot be asked."""
    command = [sys.executable, "-m", "pip_audit", "--requirement", str(lock), "--disable-pip"]
    command += ["--vulnerability-service", service, "--format", "json", "--progress-spinner", "off"]
    try:
        run = subprocess.run(  # noqa: S603 - our own command
            command, capture_output=True, text=True, timeout=_PATIENCE, check=False
        )
        said: list[dict[str, object]] = json.loads(run.stdout)["dependencies"]
    except (subprocess.TimeoutExpired, ValueError, KeyError):
        return []
    return said


def report(known: list[dict[str, object]], asked: int) -> int:
    """Print the vulnerabilities; give 1 when one is not accepted."""
    status = 0
    for one in known:
        for vulnerability in one["vulns"]:  # type: ignore[attr-defined]
            why = ACCEPTED.get(vulnerability["id"])
            status |= not why
            said = f"accepted: {why}" if why else vulnerability["description"].split("\n")[0]
            print(f"{one['name']} {one['version']}: {vulnerability['id']}: {said}")
    unknown = f", {asked - len(known)} not known to the service" if len(known) < asked else ""
    print(f"{len(known)} packages audited{unknown}.")
    return status


if __name__ == "__main__":
    sys.exit(main())
