"""Many writers at one server, near and far: how many recordings are saved in a second, how long they take, and how often
one was decided anew. The distance is a proxy's that delays every byte by half of a round trip."""

import concurrent.futures
import os
import pathlib
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse

TOP = pathlib.Path(__file__).resolve().parent.parent
POSTGRES, PROGRAM, TOOL = TOP / "scripts" / "postgres", sys.argv[1], sys.argv[2]
WRITERS, SECONDS = int(sys.argv[3]), int(sys.argv[4])
DISTANCES = [0, 10, 30]


class Server:
    """A PostgreSQL of its own, and a way to it of each length."""

    def __init__(self, *options):
        self.printed = subprocess.run(
            [POSTGRES, "start", *options], check=True, capture_output=True, text=True).stdout.split()[0]
        query = urllib.parse.parse_qs(urllib.parse.urlsplit(self.printed).query)
        self.folder, self.port = query["host"][0], int(query["port"][0])
        self.home = tempfile.TemporaryDirectory(prefix="debrief-writers-")
        self.environment = {**os.environ, "HOME": self.home.name, "PGPASSFILE": self.folder + "/pgpass",
                            "DEBRIEF_CONSULTANT": "Sam", "DEBRIEF_NOW": "2026-11-26T09:05:00Z"}
        self.delay = self.home.name + "/delay"
        subprocess.run(["cc", "-O2", "-pthread", "-D_GNU_SOURCE", "-o", self.delay,
                        pathlib.Path(__file__).with_name("delay.c")], check=True)
        self.proxies = []
        subprocess.run([PROGRAM, "server", "init", self.address(self.port)], env=self.environment, check=True,
                       stdout=subprocess.DEVNULL)

    def address(self, port):
        return f"postgres://owner@127.0.0.1:{port}/postgres?sslmode=disable"

    def away(self, milliseconds):
        """The address of the server at a distance."""
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        self.proxies.append(subprocess.Popen([self.delay, str(port), str(self.port), str(milliseconds)]))
        time.sleep(0.3)
        return self.address(port)

    def redone(self):
        """How many times numbers were given and not used."""
        return int(subprocess.run(
            ["psql", "-XqAt", "-h", self.folder, "-p", str(self.port), "-U", "owner", "-d", "postgres", "-c",
             "SELECT (SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM batch_id_seq) - (SELECT count(*) FROM batch)"],
            check=True, capture_output=True, text=True).stdout)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for proxy in self.proxies:
            proxy.kill()
            proxy.wait()
        subprocess.run([POSTGRES, "stop", self.printed], capture_output=True)
        self.home.cleanup()


def processes(server, address):
    """Whole commands, each a process with a connection of its own."""
    end, waits = time.monotonic() + SECONDS, []

    def write(writer):
        number = 0
        while time.monotonic() < end:
            begun = time.monotonic()
            subprocess.run(
                [PROGRAM, "contact", str(1 + 4 * writer + number % 4), "candidate", "--no-answer", "--only"],
                env={**server.environment, "DEBRIEF_DB": address}, check=True, stdin=subprocess.DEVNULL,
                capture_output=True)
            waits.append(time.monotonic() - begun)
            number += 1
    begun = time.monotonic()
    with concurrent.futures.ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(write, range(WRITERS)))
    waits.sort()
    return (f"{len(waits)} recordings, {len(waits) / (time.monotonic() - begun):.0f} a second, "
            f"median {statistics.median(waits) * 1000:.0f} ms, p99 {waits[len(waits) * 99 // 100] * 1000:.0f} ms, "
            f"longest {waits[-1] * 1000:.0f} ms")


for options in [], ["--durable"]:
    with Server(*options) as server:
        for distance in DISTANCES:
            address = server.away(distance)
            before = server.redone()
            found = subprocess.run([TOOL, address, str(WRITERS), str(SECONDS)], env=server.environment,
                                   check=True, capture_output=True, text=True).stdout.strip()
            print(f"{' '.join(options) or 'in memory'}, {distance} ms, connections kept: {found}, "
                  f"{server.redone() - before} decided anew", flush=True)
        for distance in DISTANCES:
            print(f"{' '.join(options) or 'in memory'}, {distance} ms, processes: "
                  f"{processes(server, server.away(distance))}", flush=True)
        subprocess.run([PROGRAM, "verify", "--json"], check=True, stdout=subprocess.DEVNULL,
                       env={**server.environment, "DEBRIEF_DB": server.address(server.port)})
