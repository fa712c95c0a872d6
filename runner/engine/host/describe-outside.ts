/**
 * What the plugins from outside are, learnt in a host process; kept for as long as the files that make them up are the same.
 * Knows nothing of running them.
 */
import { join } from "node:path";
import { readState, writeState, type StateFile } from "../../../cache/state-file.ts";
import { digestOfBytes, digestOfJson } from "../../../schema/digest.ts";
import { isObject } from "../../../schema/json.ts";
import { pluginNotImported } from "../../../schema/messages/host.ts";
import type { NodeTypeDescription } from "../../../schema/node-type.ts";
import type { Files, Ports } from "../../../schema/ports.ts";
import type { ProviderDescription } from "../../../schema/provider.ts";
import { troubleWith } from "../disk-trouble.ts";
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
  const worth = Object.fromEntries(found.filter(({ kept }) => kept.plugin.problems.length === 0).map(({ outside, kept }) => [homeKey(outside.home), kept]));
  if (state !== undefined && given.readOnly !== true && read?.type !== "newer" && digestOfJson(worth) !== digestOfJson(kept)) troubleWith(() => writeState(files, state, worth));
  return found.map(({ outside }) => outside);
}

/** A description and the content of the files it was made from. */
interface Kept {
  readonly digests: Readonly<Record<string, string>>;
  readonly plugin: DescribedPlugin;
}

async function describeOne(location: PluginLocation, all: Readonly<Record<string, Kept>>, given: Given): Promise<{ outside: Outside; kept: Kept }> {
  const { files } = given.ports;
  const home = homeOf(location);
  const known = all[homeKey(home)];
  const good = known !== undefined && Object.entries(known.digests).every(([file, digest]) => digestOfFile(file, files) === digest) ? known : undefined;
  const plugin = good?.plugin ?? (await askHost(location, home, given.hosts));
  const digests = good?.digests ?? Object.fromEntries(plugin.files.map((file) => [file, digestOfFile(file, files)]));
  return { outside: outsideOf({ location, home, plugin, digests }), kept: { digests, plugin } };
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
  const files = home.type === "file" ? [home.file] : [];
  return { nodeTypes: [], providers: [], files, problems: [pluginNotImported(location.written, reason)] };
}

/** A plugin that takes longer than this to import is stuck. */
const DESCRIBING_MS = 60_000;

function outsideOf(from: { location: PluginLocation; home: OutsideHome; plugin: DescribedPlugin; digests: Kept["digests"] }): Outside {
  const { location, home, plugin } = from;
  const origin = { plugin: location.written, runs: "worker" as const };
  return {
    location,
    home,
    nodeTypes: plugin.nodeTypes.map((described) => nodeTypeDescription(described, { ...origin, source: sourceOf(from, described.name) })),
    providers: plugin.providers.map((described) => providerDescription(described, { ...origin, sourceOf: () => sourceOf(from, described.name) })),
    files: plugin.files,
    problems: plugin.problems,
  };
}

/** A package's version stands for it; a local plugin is its content, wherever its folder lies. */
function sourceOf({ home, plugin, digests }: { home: OutsideHome; plugin: DescribedPlugin; digests: Kept["digests"] }, name: string): string {
  if (plugin.release !== undefined) return plugin.release;
  const entry = home.type === "file" ? home.file : (plugin.files[0] ?? "");
  const contents = Object.entries(digests).map(([file, digest]) => [relativeTo(entry, file), digest]);
  return digestOfJson({ name, files: Object.fromEntries(contents) });
}

function onePerHome(locations: readonly PluginLocation[]): readonly PluginLocation[] {
  return [...new Map([...locations].reverse().map((location) => [homeKey(homeOf(location)), location])).values()].reverse();
}

function homeOf({ file, written, from }: PluginLocation): OutsideHome {
  return file === undefined ? { type: "package", name: written, from } : { type: "file", file };
}

function digestOfFile(file: string, files: Files): string {
  return files.existsSync(file) ? digestOfBytes(files.readFileSync(file)) : "missing";
}

function stateFile(folder: string): StateFile<Readonly<Record<string, Kept>>> {
  return { path: join(folder, "plugins.json"), version: 1, parse: parseKept };
}

function parseKept(value: unknown): Readonly<Record<string, Kept>> | undefined {
  if (!isObject(value)) return undefined;
  const entries = Object.entries(value).flatMap(([key, kept]) => (isKept(kept) ? [[key, kept] as const] : []));
  return Object.fromEntries(entries);
}

function isKept(value: unknown): value is Kept {
  return isObject(value) && isObject(value["digests"]) && isDescribed(value["plugin"]);
}

function isDescribed(value: unknown): value is DescribedPlugin {
  return isObject(value) && ["nodeTypes", "providers", "files", "problems"].every((part) => Array.isArray(value[part]));
}
