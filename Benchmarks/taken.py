"""What commands take: time and memory."""

import json
import os
import subprocess
import sys
import time
from typing import NamedTuple


class Taken(NamedTuple):
    """Seconds by the clock, of the processor, and of it outside the system; megabytes of memory at most."""

    clock: float
    processor: float
    user: float
    memory: float

    def least(self, other):
        """The less of each figure; `other` may be None."""
        return Taken(*map(min, self, other)) if other else self


def taken(command):
    """What a command takes, its output thrown away.

    A process of its own starts it: the greatest memory of a process counts that of the one that it was forked from,
    and who calls this may hold much.
    """
    command = [str(part) for part in command]
    measured = subprocess.run([sys.executable, __file__, *command], stdout=subprocess.PIPE, check=False)
    if measured.returncode != 0:
        raise SystemExit(f"ended with status {measured.returncode}: {' '.join(command)}")
    return Taken(*json.loads(measured.stdout))


def main():
    start = time.perf_counter()
    process = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    clock = time.perf_counter() - start
    print(json.dumps([clock, usage.ru_utime + usage.ru_stime, usage.ru_utime, usage.ru_maxrss / 1e3]))
    return os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    sys.exit(main())
