"""networkx on the tasks of the benchmark: peers_networkx.py GRAPH.tsv"""
import sys
import time
from functools import lru_cache
from itertools import islice

import networkx as nx
from peer_server import OutOfTime, read_graph, serve

rows = read_graph(sys.argv[1])
MOST_SECONDS = 10
NO_PATH = (nx.NetworkXNoPath, nx.NodeNotFound)


def collapsed(edges):
    """One edge between two nodes, with the least cost: what the algorithms of networkx need."""
    graph = nx.DiGraph()
    for source, target, cost in edges:
        if graph.has_edge(source, target):
            edge = graph[source][target]
            if cost < edge["cost"]:
                edge["cost"] = cost
        else:
            graph.add_edge(source, target, cost=cost)
    return graph


# Built when first asked for, outside the clock: the run of one untimed pair does that.
@lru_cache
def plain():
    return collapsed((source, target, cost) for source, target, _, _, cost in rows)


@lru_cache
def doubled():
    """The usual trick for signs: a node for each entity raised and one for each lowered; unsigned rows lead nowhere."""
    return collapsed(
        ((source, side), (target, side ^ (sign < 0)), cost)
        for source, target, sign, _, cost in rows
        for side in (0, 1)
        if sign != 0
    )


@lru_cache
def capacities():
    graph = nx.DiGraph()
    for source, target, *_ in rows:
        if graph.has_edge(source, target):
            graph[source][target]["capacity"] += 1
        else:
            graph.add_edge(source, target, capacity=1)
    return graph


def best(graph, source, target, most, weight):
    try:
        return list(islice(nx.shortest_simple_paths(graph, source, target, weight=weight), most))
    except NO_PATH:
        return []


def costs_in(graph, paths):
    return [sum(graph[a][b]["cost"] for a, b in zip(path, path[1:])) for path in paths]


def human_only(source, target):
    """A graph is built anew for each filter: there is no other way."""
    graph = collapsed((a, b, cost) for a, b, _, kind, cost in rows if kind == 1)
    return graph, best(graph, source, target, 10, "cost")


def count_paths(source, target, cutoff):
    count, begun = 0, time.perf_counter()
    for _ in nx.all_simple_paths(plain(), source, target, cutoff=cutoff):
        count += 1
        if count & 1023 == 0 and time.perf_counter() - begun > MOST_SECONDS:
            raise OutOfTime
    return count


def signed_answer(paths):
    entities = [[entity for entity, _ in path] for path in paths]
    return {
        "values": costs_in(doubled(), paths),
        "revisits": [int(len(set(path)) < len(path)) for path in entities],
    }


one = lambda count: {"values": [count]}
weighted = lambda paths: {"values": costs_in(plain(), paths)}
serve(
    "networkx " + nx.__version__,
    {
        "best10": (lambda s, t: best(plain(), s, t, 10, "cost"), weighted),
        "best50": (lambda s, t: best(plain(), s, t, 50, "cost"), weighted),
        "steps10": (
            lambda s, t: best(plain(), s, t, 10, None),
            lambda paths: {"values": [len(path) - 1 for path in paths]},
        ),
        "signed10": (lambda s, t: best(doubled(), (s, 0), (t, 1), 10, "cost"), signed_answer),
        "all5": (lambda s, t: count_paths(s, t, 5), one),
        "human10": (human_only, lambda found: {"values": costs_in(*found)}),
        "cut": (lambda s, t: nx.minimum_cut_value(capacities(), s, t), one),
    },
)
