/** doit, which hashes contents and runs actions in its own process, and snakemake, one rule with a shell line for each node. */
import { flat, flatLine, graphAsJson, put, writeFlat, type Tool } from "./tool.ts";

const DODO = `import json, hashlib, sys
sys.setrecursionlimit(1000000)
GRAPH = json.load(open('graph.json'))
DOIT_CONFIG = {'default_tasks': ['node:' + GRAPH['finalId']], 'verbosity': 0}

def text_of(node):
    if node['root']:
        return ''.join(line for path in node['inputs'] for line in open(path) if not line.startswith('#'))
    return ''.join(hashlib.md5(open(path, 'rb').read()).hexdigest() + '  ' + path + '\\n' for path in node['inputs'])

def make(node):
    text = text_of(node)
    with open(node['output'], 'w') as out:
        out.write(text)
    if GRAPH['log']:
        with open(GRAPH['log'], 'a') as log:
            log.write(node['id'] + '\\n')

def task_node():
    for node in GRAPH['nodes']:
        yield {'name': node['id'], 'file_dep': node['inputs'], 'targets': [node['output']], 'actions': [(make, [node])]}
`;

const SNAKEFILE = `import json
GRAPH = json.load(open('graph.json'))
LINES = json.load(open('lines.json'))
INPUTS = {node['id']: node['inputs'] for node in GRAPH['nodes']}
rule all:
    input: GRAPH['final']
rule node:
    input: lambda wildcards: INPUTS[wildcards.id]
    output: 'out/{id}.txt'
    params: line=lambda wildcards: LINES[wildcards.id]
    shell: '{params.line}'
`;

export const python: readonly Tool[] = [
  {
    name: "doit",
    version: ["doit", "--version"],
    layout: flat,
    write: (graph, folder, options) => {
      writeFlat(graph, folder);
      put(folder, "graph.json", graphAsJson(graph, options));
      put(folder, "dodo.py", DODO);
    },
    command: () => ["doit"],
    remains: ["out", ".doit.db", ".doit.db.dat", ".doit.db.dir", ".doit.db.bak", ".doit.db.db"],
  },
  {
    name: "snakemake",
    version: ["snakemake", "--version"],
    layout: flat,
    write: (graph, folder, options) => {
      writeFlat(graph, folder);
      put(folder, "graph.json", graphAsJson(graph, options));
      put(folder, "lines.json", JSON.stringify(Object.fromEntries(graph.nodes.map((node) => [node.id, flatLine(node, graph, options)]))));
      put(folder, "Snakefile", SNAKEFILE);
    },
    command: (_graph, { atOnce }) => ["snakemake", `-c${atOnce}`, "--quiet", "all"],
    remains: ["out", ".snakemake"],
  },
];
