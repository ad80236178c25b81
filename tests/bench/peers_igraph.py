"""igraph on the tasks of the benchmark: peers_igraph.py GRAPH.tsv"""
import signal
import sys
import warnings
from functools import lru_cache

import igraph
import numpy
from peer_server import OutOfTime, read_graph, serve

# Columns, so that a filter over all claims is one vectorised step, as an expert would write it.
columns = numpy.array(read_graph(sys.argv[1]))
source, target = columns[:, 0].astype(int), columns[:, 1].astype(int)
kind, cost = columns[:, 3], columns[:, 4]
nodes = int(max(source.max(), target.max())) + 1
MOST_SECONDS = 20
warnings.simplefilter("ignore")


def collapsed(count, a, b, costs):
    graph = igraph.Graph(count, numpy.stack([a, b], 1), directed=True)
    graph.es["cost"] = costs.tolist()
    graph.simplify(combine_edges={"cost": "min"})
    return graph


# Built when first asked for, outside the clock: the run of one untimed pair does that.
@lru_cache
def plain():
    return collapsed(nodes, source, target, cost)


@lru_cache
def doubled():
    """The usual trick for signs: a node for each entity raised (even) and one for each lowered (odd); unsigned rows lead nowhere."""
    signed = columns[:, 2] != 0
    s, t, turns, costs = source[signed], target[signed], columns[signed, 2] < 0, cost[signed]
    a = numpy.concatenate([s * 2, s * 2 + 1])
    b = numpy.concatenate([t * 2 + turns, t * 2 + 1 - turns])
    return collapsed(2 * nodes, a, b, numpy.concatenate([costs, costs]))


@lru_cache
def with_parallels():
    return igraph.Graph(nodes, numpy.stack([source, target], 1), directed=True)


def best(graph, s, t, most, weights):
    paths = graph.get_k_shortest_paths(s, t, k=most, mode="out", weights=weights, output="epath")
    return [path for path in paths if path]


def costs_in(graph, paths):
    return [sum(graph.es[edge]["cost"] for edge in path) for path in paths]


def human_only(s, t):
    """A graph is built anew for each filter: there is no other way."""
    chosen = kind == 1
    graph = collapsed(nodes, source[chosen], target[chosen], cost[chosen])
    return graph, best(graph, s, t, 10, "cost")


def signed_answer(paths):
    graph = doubled()
    revisits = []
    for path in paths:
        entities = [graph.es[path[0]].source // 2] + [graph.es[edge].target // 2 for edge in path]
        revisits.append(int(len(set(entities)) < len(entities)))
    return {"values": costs_in(graph, paths), "revisits": revisits}


def out_of_time(*_):
    raise OutOfTime


def count_paths(s, t, cutoff):
    signal.alarm(MOST_SECONDS)
    try:
        return len(plain().get_all_simple_paths(s, t, cutoff=cutoff, mode="out"))
    finally:
        signal.alarm(0)


signal.signal(signal.SIGALRM, out_of_time)
one = lambda count: {"values": [count]}
weighted = lambda paths: {"values": costs_in(plain(), paths)}
serve(
    "python-igraph " + igraph.__version__,
    {
        "best10": (lambda s, t: best(plain(), s, t, 10, "cost"), weighted),
        "best50": (lambda s, t: best(plain(), s, t, 50, "cost"), weighted),
        "steps10": (
            lambda s, t: best(plain(), s, t, 10, None),
            lambda paths: {"values": [len(path) for path in paths]},
        ),
        "signed10": (lambda s, t: best(doubled(), 2 * s, 2 * t + 1, 10, "cost"), signed_answer),
        "all5": (lambda s, t: count_paths(s, t, 5), one),
        "human10": (human_only, lambda found: {"values": costs_in(*found)}),
        "cut": (lambda s, t: with_parallels().maxflow_value(s, t), one),
    },
)
