"""networkx on many small graphs: JSON on standard input, a list of answers on standard output.

A graph is {"rows": [[subject, object, cost], …], "from", "to", "steps"}; its answer has the costs of all simple paths
in order (`costs`), the number of those of at most so many steps (`count`) and the size of the minimum cut (`cut`).
Parallel rows are one edge with the least cost, as the algorithms of networkx need it, and with all of them as capacity.
"""
import json
import sys

import networkx as nx


def answer(question):
    graph = nx.DiGraph()
    source, target = question["from"], question["to"]
    graph.add_nodes_from([source, target])
    for subject, object_, cost in question["rows"]:
        known = graph.get_edge_data(subject, object_, {"cost": cost, "capacity": 0})
        graph.add_edge(subject, object_, cost=min(cost, known["cost"]), capacity=known["capacity"] + 1)
    try:
        paths = list(nx.shortest_simple_paths(graph, source, target, weight="cost"))
    except nx.NetworkXNoPath:
        paths = []
    return {
        "costs": [sum(graph[a][b]["cost"] for a, b in zip(path, path[1:])) for path in paths],
        "count": sum(1 for _ in nx.all_simple_paths(graph, source, target, cutoff=question["steps"])),
        "cut": nx.minimum_cut_value(graph, source, target),
    }


json.dump([answer(question) for question in json.load(sys.stdin)], sys.stdout)
