"""Runs Splink over the bench's records with the bench's settings, and prints one JSON object with what it took."""

import json
import resource
import sys
import time

import duckdb
import splink
from splink import Linker
from splink.backends.duckdb import DuckDBAPI

job = json.load(open(sys.argv[1]))
connection = duckdb.connect(":memory:")
connection.execute(f"SET threads = {int(job['threads'])}")
connection.execute(job["load"])
tf_columns = [f"tf_{column}" for column in job["terms"]]
if tf_columns:
    dropped = ", ".join(f'"{column}"' for column in tf_columns)
    connection.execute(f"CREATE TABLE bare AS SELECT * EXCLUDE ({dropped}) FROM records")
else:
    connection.execute("CREATE TABLE bare AS SELECT * FROM records")

api = DuckDBAPI(connection)
linker = Linker(api.register("bare"), job["settings"], log_level=None)
for column in job["terms"]:
    connection.execute(
        f'CREATE TABLE terms_{column} AS SELECT DISTINCT "{column}", "tf_{column}" FROM records WHERE "{column}" IS NOT NULL'
    )
    linker.table_management.register_term_frequency_lookup(api.register(f"terms_{column}"), column)

cpu, wall = time.process_time(), time.perf_counter()
edges = linker.inference.predict(threshold_match_probability=job["least"], warning_mode="never")
count = connection.execute(f"SELECT count(*) FROM {edges.physical_name}").fetchone()[0]
cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
answer = {
    "version": splink.__version__,
    "edges": count,
    "cpuSeconds": cpu,
    "wallSeconds": wall,
    "peakMegabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    "pairs": connection.execute(f"SELECT count(*) FROM ({job['pairs']})").fetchone()[0],
}
if "scores" in job:
    connection.execute(
        f"COPY (SELECT ref_l, ref_r, match_weight FROM {edges.physical_name} ORDER BY ALL) TO '{job['scores']}' (HEADER)"
    )
print(json.dumps(answer))
