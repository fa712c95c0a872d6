/**
 * The runners of JavaScript packages: wireit with a script for each node, turbo and nx with a workspace package for each
 * node in a git repository. Inputs and outputs are declared as narrowly as each allows.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { paramText, SOURCE_TEXT, type Graph, type GraphNode } from "../graphs.ts";
import { flat, flatLine, put, shellLine, writeFlat, type Layout, type Tool, type WriteOptions } from "./tool.ts";

/** The folder that the runners were installed into. */
export const PEERS = resolve(process.env["VP_BENCH_PEERS"] ?? join(tmpdir(), "bench-peers"));

const separate: Layout = {
  param: (id) => `packages/${id}/param.txt`,
  source: (graph) => `packages/${graph.root}/source.txt`,
  output: (id) => `packages/${id}/out.txt`,
};

export const packages: readonly Tool[] = [
  {
    name: "wireit",
    version: versionOf("wireit"),
    layout: flat,
    write: (graph, folder, options) => {
      writeFlat(graph, folder);
      const scripts = Object.fromEntries(graph.nodes.map(({ id }) => [id, "wireit"]));
      const wireit = Object.fromEntries(graph.nodes.map((node) => [node.id, wireitScript(node, graph, options)]));
      put(folder, "package.json", JSON.stringify({ name: "bench", private: true, scripts, wireit }));
      linkModules(folder);
    },
    command: (graph) => ["npm", "run", "--silent", graph.final],
    environment: () => ({ WIREIT_PARALLEL: "2", WIREIT_LOGGER: "quiet" }),
    remains: ["out", ".wireit"],
  },
  {
    name: "turbo",
    version: versionOf("turbo"),
    layout: separate,
    write: (graph, folder, options) => {
      writePackages(graph, folder, options, turboPackage);
      const npm = execFileSync("npm", ["--version"], { encoding: "utf8" }).trim().split("\n").at(-1);
      put(folder, "package.json", JSON.stringify({ name: "bench", private: true, packageManager: `npm@${npm}`, workspaces: ["packages/*"] }));
      put(folder, "package-lock.json", lockFile(graph));
      put(folder, "turbo.json", JSON.stringify({ tasks: { build: { dependsOn: ["^build"], inputs: ["param.txt", "source.txt"], outputs: ["out.txt"] } } }));
      linkModules(folder);
      commit(folder, ["node_modules", ".turbo", "out.txt"]);
    },
    command: (_graph, { atOnce }) => [binary("turbo"), "run", "build", `--concurrency=${atOnce}`, "--output-logs=errors-only"],
    environment: () => ({ TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1", TURBO_NO_UPDATE_NOTIFIER: "1" }),
    remains: [".turbo", "node_modules/.cache/turbo"],
    startsNpm: true,
  },
  {
    name: "nx",
    version: versionOf("nx"),
    layout: separate,
    write: (graph, folder, options) => {
      writePackages(graph, folder, options, nxProject);
      put(folder, "package.json", JSON.stringify({ name: "bench", private: true, devDependencies: { nx: "*" } }));
      put(folder, "nx.json", JSON.stringify({ neverConnectToCloud: true, analytics: false, defaultBase: "master" }));
      linkModules(folder);
      commit(folder, ["node_modules", ".nx", "out.txt"]);
    },
    command: (_graph, { atOnce }) => [binary("nx"), "run-many", "-t", "build", `--parallel=${atOnce}`, "--outputStyle=static"],
    // Its cache is shared between workspaces of a user unless it is told where to keep it.
    environment: (_graph, folder) => ({
      NX_NO_CLOUD: "true", NX_TUI: "false", NX_DAEMON: "false", CI: "true",
      NX_CACHE_DIRECTORY: join(folder, ".nx/cache"), NX_WORKSPACE_DATA_DIRECTORY: join(folder, ".nx/workspace-data"),
    }),
    remains: [".nx"],
  },
];

function versionOf(name: string): readonly string[] {
  return ["node", "-p", `require(${JSON.stringify(join(PEERS, "node_modules", name, "package.json"))}).version`];
}

function binary(name: string): string {
  return join(PEERS, "node_modules/.bin", name);
}

function wireitScript(node: GraphNode, graph: Graph, options: WriteOptions): object {
  const files = [...(node.id === graph.root ? [flat.source(graph)] : []), flat.param(node.id)];
  return { command: flatLine(node, graph, options), dependencies: node.dependencies, files, output: [flat.output(node.id)], packageLocks: [] };
}

function writePackages(graph: Graph, folder: string, options: WriteOptions, describe: (node: GraphNode, line: string, graph: Graph) => readonly [string, object]): void {
  put(folder, separate.source(graph), SOURCE_TEXT);
  for (const node of graph.nodes) {
    put(folder, separate.param(node.id), paramText(node.id));
    const others = node.dependencies.map((id) => `../${id}/out.txt`);
    put(folder, `packages/${node.id}/inputs.txt`, `${[...others, "param.txt"].join("\n")}\n`);
    const line = shellLine(node, graph, options, { read: "xargs -a inputs.txt md5sum", inputs: "source.txt param.txt", output: "out.txt" });
    const [name, content] = describe(node, line, graph);
    put(folder, `packages/${node.id}/${name}`, JSON.stringify(content));
  }
}

function turboPackage({ id, dependencies }: GraphNode, line: string): readonly [string, object] {
  return ["package.json", { name: id, version: "1.0.0", private: true, scripts: { build: line }, dependencies: versions(dependencies) }];
}

function nxProject({ id, dependencies }: GraphNode, line: string, graph: Graph): readonly [string, object] {
  const own = ["param.txt", ...(id === graph.root ? ["source.txt"] : [])].map((name) => `{projectRoot}/${name}`);
  const build = {
    executor: "nx:run-commands",
    options: { command: line, cwd: `packages/${id}` },
    dependsOn: ["^build"],
    inputs: [...own, { dependentTasksOutputFiles: "**/out.txt" }],
    outputs: ["{projectRoot}/out.txt"],
    cache: true,
  };
  return ["project.json", { name: id, implicitDependencies: dependencies, targets: { build } }];
}

function lockFile(graph: Graph): string {
  const linked = graph.nodes.flatMap(({ id, dependencies }) => [
    [`node_modules/${id}`, { resolved: `packages/${id}`, link: true }],
    [`packages/${id}`, { version: "1.0.0", dependencies: versions(dependencies) }],
  ] as const);
  return JSON.stringify({ name: "bench", lockfileVersion: 3, requires: true, packages: { "": { name: "bench", workspaces: ["packages/*"] }, ...Object.fromEntries(linked) } });
}

function versions(names: readonly string[]): object {
  return Object.fromEntries(names.map((name) => [name, "1.0.0"]));
}

/** A real node_modules, since caches are written below it, with a link for each package. */
function linkModules(folder: string): void {
  const [from, to] = [join(PEERS, "node_modules"), join(folder, "node_modules")];
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) if (name !== ".cache" && name !== ".package-lock.json") symlinkSync(join(from, name), join(to, name));
}

function commit(folder: string, ignored: readonly string[]): void {
  put(folder, ".gitignore", `${ignored.join("\n")}\n`);
  const git = (...words: readonly string[]): Buffer => execFileSync("git", ["-c", "user.name=bench", "-c", "user.email=bench@example.org", "-c", "gc.auto=0", ...words], { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
  for (const words of [["init", "-q"], ["add", "-A"], ["commit", "-qm", "bench"]]) git(...words);
}
