/**
 * What the plugins from outside are, learnt in a host process; kept for as long as the files that make them up are the same.
 * Knows nothing of running them.
 */
import { dirname, join, resolve } from "node:path";
import { namesIn } from "../../../cache/blobs.ts";
import { readState, writeState, type StateFile } from "../../../cache/state-file.ts";
import { digestOfJson } from "../../../schema/digest.ts";
import { isObject } from "../../../schema/json.ts";
import { isAbsent, pluginNotImported } from "../../../schema/messages/host.ts";
import type { NodeTypeDescription } from "../../../schema/node-type.ts";
import type { Files, Ports } from "../../../schema/ports.ts";
import type { ProviderDescription } from "../../../schema/provider.ts";
import { suggest } from "../../../schema/suggest.ts";
import { troubleWith } from "../disk-trouble.ts";
import { digestOfFile } from "./contents.ts";
import { nodeTypeDescription, providerDescription } from "./descriptions.ts";
import type { PluginLocation } from "./executor.ts";
import type { Hosts } from "./hosts.ts";
import { homeKey, type DescribedPlugin, type OutsideHome, type PluginProblem } from "./protocol.ts";
import { relativeTo } from "./relative-to.ts";

export interface Outside {
  readonly location: PluginLocation;
  readonly home: OutsideHome;
  readonly nodeTypes: readonly NodeTypeDescription[];
  readonly providers: readonly ProviderDescription[];
  readonly files: readonly string[];
  readonly problems: readonly PluginProblem[];
}

interface Given {
  readonly ports: Ports;
  readonly hosts: Hosts;
  readonly stateFolder?: string;
  readonly readOnly?: boolean;
}

export async function describeOutside(locations: readonly PluginLocation[], given: Given): Promise<readonly Outside[]> {
  if (locations.length === 0) return [];
  const { files } = given.ports;
  const state = given.stateFolder === undefined ? undefined : stateFile(given.stateFolder);
  const read = state === undefined ? undefined : readState(files, state);
  const kept = read?.type === "known" ? read.value : {};
  const found = await Promise.all(onePerHome(locations).map((location) => describeOne(location, kept, given)));
  const worth = Object.fromEntries(found.filter(({ plugin }) => plugin.problems.length === 0).map(({ outside, plugin }) => [homeKey(outside.home), plugin]));
  if (state !== undefined && given.readOnly !== true && read?.type !== "newer" && digestOfJson(worth) !== digestOfJson(kept)) troubleWith(() => writeState(files, state, worth));
  return found.map(({ outside }) => outside);
}

interface One {
  readonly outside: Outside;
  readonly plugin: DescribedPlugin;
}

async function describeOne(location: PluginLocation, kept: Kept, given: Given): Promise<One> {
  const { files } = given.ports;
  const home = homeOf(location);
  const known = kept[homeKey(home)];
  const isGood = known !== undefined && Object.entries(known.digests).every(([file, digest]) => digestOfFile(file, files) === digest);
  const plugin = isGood ? known : await askHost(location, home, given.hosts);
  const told = { ...plugin, problems: plugin.problems.map((problem) => (isAbsent(problem) ? withMeant(problem, location, files) : problem)) };
  return { outside: outsideOf(location, home, told), plugin };
}

async function askHost(location: PluginLocation, home: OutsideHome, hosts: Hosts): Promise<DescribedPlugin> {
  const settled = await hosts.askAlone({
    question: { type: "describe", home, written: location.written },
    subject: location.written,
    hooks: { log: () => undefined, progress: () => undefined, ask: () => Promise.reject(new Error("internal: no model can be asked while a plugin is described")) },
    signal: AbortSignal.timeout(DESCRIBING_MS),
  });
  if (settled.type === "ok" && isDescribed(settled.value)) return settled.value;
  const reason = settled.type === "failed" ? settled.failure.message : "its description is garbled";
  const digests = home.type === "file" ? { [home.file]: "unknown" } : {};
  return { nodeTypes: [], providers: [], digests, problems: [pluginNotImported(location.written, reason)] };
}

/** What is there under a name like the one that is written: beside where it should be, or the file that a package was taken for. */
function withMeant(problem: PluginProblem, { written, file, from }: PluginLocation, files: Files): PluginProblem {
  const path = file ?? resolve(dirname(from), written);
  const prefix = file === undefined ? "./" : written.slice(0, written.lastIndexOf("/") + 1);
  const there = namesIn(dirname(path), files).filter((name) => /\.[cm]?[jt]s$/.test(name)).map((name) => `${prefix}${name}`);
  const meant = suggest(file === undefined ? `./${written}` : written, there);
  return meant === undefined ? problem : { ...problem, fix: `did you mean "${meant}"?` };
}

/** A plugin that takes longer than this to import is stuck. */
const DESCRIBING_MS = 60_000;

function outsideOf(location: PluginLocation, home: OutsideHome, plugin: DescribedPlugin): Outside {
  const { digests } = plugin;
  const origin = { plugin: location.written, runs: "worker" as const };
  return {
    location,
    home: { ...home, digests },
    nodeTypes: plugin.nodeTypes.map((described) => nodeTypeDescription(described, { ...origin, source: sourceOf(home, plugin, described.name) })),
    providers: plugin.providers.map((described) => providerDescription(described, { ...origin, sourceOf: () => sourceOf(home, plugin, described.name) })),
    files: Object.keys(digests),
    problems: plugin.problems,
  };
}

/** A package's version stands for it; a local plugin is its content, wherever its folder lies. */
function sourceOf(home: OutsideHome, { digests, release }: DescribedPlugin, name: string): string {
  if (release !== undefined) return release;
  const entry = home.type === "file" ? home.file : (Object.keys(digests)[0] ?? "");
  const contents = Object.entries(digests).map(([file, digest]) => [relativeTo(entry, file), digest]);
  return digestOfJson({ name, files: Object.fromEntries(contents) });
}

function onePerHome(locations: readonly PluginLocation[]): readonly PluginLocation[] {
  return [...new Map([...locations].reverse().map((location) => [homeKey(homeOf(location)), location])).values()].reverse();
}

function homeOf({ file, written, from }: PluginLocation): OutsideHome {
  return file === undefined ? { type: "package", name: written, from } : { type: "file", file };
}

/** Descriptions, each with the digests of the files it was made from. */
type Kept = Readonly<Record<string, DescribedPlugin>>;

function stateFile(folder: string): StateFile<Kept> {
  return { path: join(folder, "plugins.json"), version: 1, parse: parseKept };
}

function parseKept(value: unknown): Kept | undefined {
  if (!isObject(value)) return undefined;
  const entries = Object.entries(value).flatMap(([key, kept]) => (isDescribed(kept) ? [[key, kept] as const] : []));
  return Object.fromEntries(entries);
}

function isDescribed(value: unknown): value is DescribedPlugin {
  return isObject(value) && isObject(value["digests"]) && ["nodeTypes", "providers", "problems"].every((part) => Array.isArray(value[part]));
}
