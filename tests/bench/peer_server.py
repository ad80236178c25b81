"""What both peers share: the graph as it lies on disc, and answering one line of JSON after another.

A request names a task, pairs of entities and the seconds it may take; the reply has for each pair done the
milliseconds of the task alone and its answer. An answer has `values` (costs of the paths in order, or one count),
and `null` stands for a pair that ran out of time.
"""
import json
import math
import sys
import time


def read_graph(path):
    """Rows (source, target, sign, kind of evidence, cost); the cost is 1 - ln(strength)."""
    rows = []
    with open(path) as lines:
        for line in lines:
            source, target, sign, kind, strength = line.split("\t")
            rows.append((int(source), int(target), int(sign), int(kind), 1 - math.log(float(strength))))
    return rows


class OutOfTime(Exception):
    pass


def serve(version, tasks):
    """tasks: name -> (timed, answer); `timed(s, t)` is what the clock sees, `answer(result)` is made after it stops."""
    reply({"version": version})
    for line in sys.stdin:
        request = json.loads(line)
        timed, answer = tasks[request["task"]]
        spent, answers, begun = [], [], time.perf_counter()
        for source, target in request["pairs"]:
            start = time.perf_counter()
            try:
                result, failed = timed(source, target), False
            except OutOfTime:
                failed = True
            end = time.perf_counter()
            spent.append((end - start) * 1e3)
            answers.append(None if failed else answer(result))
            if end - begun > request["seconds"]:
                break
        reply({"ms": spent, "answers": answers})


def reply(message):
    print(json.dumps(message), flush=True)
