/**
 * Imports plugins from outside in a host process, each once, and notes which files make them up.
 * Knows nothing of running them.
 */
import { registerHooks, type ResolveHookContext } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import { pluginNotFound } from "../../../schema/messages/host.ts";
import { openContents, type Contents } from "./contents.ts";
import { closureOf, isInstalled, noteImport, releaseOf, type Imports } from "./closure.ts";
import { definitionsIn, describeNodeType, describeProvider, problemsOf, type Definitions } from "./definitions.ts";
import { importProblem } from "./import-problem.ts";
import { asWritten } from "./own-typescript.ts";
import type { DescribedPlugin, OutsideHome } from "./protocol.ts";

export interface PluginLoader {
  load(home: OutsideHome): Promise<Definitions>;
  /** @param written the plugin as the pipeline names it, for messages */
  describe(home: OutsideHome, written: string): Promise<DescribedPlugin>;
  /** Files of a plugin that was loaded whose content, as it was used, is not the one it was described by. */
  editedIn(home: OutsideHome): readonly string[];
  /** True for a stack line that lies in the code of a plugin that was loaded. */
  isOwn(stackLine: string): boolean;
}

/** @param pluginApi absolute path of what `vp/plugin` stands for where no such package is installed */
export function openPluginLoader(pluginApi: string): PluginLoader {
  const seen: Seen = { imports: new Map(), entries: new Map(), contents: openContents() };
  const modules = new Map<string, Promise<object>>();
  const load = (home: OutsideHome): Promise<object> => {
    if (modules.size === 0) hookResolution(seen, pluginApi);
    const specifier = specifierOf(home);
    const known = modules.get(specifier) ?? importModule(specifier);
    modules.set(specifier, known);
    return known;
  };
  return {
    load: async (home) => definitionsIn(await load(home)),
    describe: (home, written) => describe({ home, written }, seen, load),
    editedIn: ({ digests = {} }) => Object.keys(digests).filter((file) => seen.contents.digestOf(file) !== digests[file]),
    isOwn: (line) => [...seen.entries.values()].flatMap((entry) => closureOf(entry, seen.imports)).some((file) => line.includes(file)),
  };
}

interface Seen {
  readonly imports: Imports;
  /** Specifier of a plugin to the file that it led to. */
  readonly entries: Map<string, string>;
  readonly contents: Contents;
}

/** Marks a plugin's own specifier; a package's is followed by the YAML that names it, from where it is resolved. */
const FROM = "vp-plugin-from:";

function specifierOf(home: OutsideHome): string {
  return home.type === "file" ? `${FROM}${JSON.stringify([pathToFileURL(home.file).href, home.file])}` : `${FROM}${JSON.stringify([home.name, home.from])}`;
}

async function importModule(specifier: string): Promise<object> {
  const module: unknown = await import(specifier);
  return typeof module === "object" && module !== null ? module : {};
}

function hookResolution(seen: Seen, pluginApi: string): void {
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier.startsWith(FROM)) return resolveEntry(specifier, seen, (name, from) => next(name, { ...context, parentURL: from }));
      const resolved = asWritten(orOwnApi(specifier, pluginApi, (name) => next(name, context)));
      noteRelative(seen.imports, { specifier, context, url: resolved.url });
      return resolved;
    },
    load(url, context, next) {
      if (url.startsWith("file:")) noteLoaded(seen.contents, fileURLToPath(url));
      return next(url, context);
    },
  });
}

function resolveEntry<T extends { readonly url: string; readonly format?: string | null | undefined }>(specifier: string, seen: Seen, next: (name: string, from: string) => T): T {
  const [name, from] = JSON.parse(specifier.slice(FROM.length));
  const resolved = asWritten(next(name, pathToFileURL(from).href));
  seen.entries.set(specifier, fileURLToPath(resolved.url));
  return resolved;
}

/** The workspace's own installation of vp comes first; where there is none, this one serves. */
function orOwnApi<T>(specifier: string, pluginApi: string, next: (name: string) => T): T {
  if (specifier !== "vp/plugin" && specifier !== "vp") return next(specifier);
  try {
    return next(specifier);
  } catch {
    return next(pathToFileURL(pluginApi).href);
  }
}

function noteRelative(imports: Imports, found: { readonly specifier: string; readonly context: ResolveHookContext; readonly url: string }): void {
  const parent = found.context.parentURL;
  if (parent === undefined || !parent.startsWith("file:") || !found.url.startsWith("file:")) return;
  if (/^(\.{1,2}\/|\/|#|file:)/.test(found.specifier)) noteImport(imports, fileURLToPath(parent), fileURLToPath(found.url));
}

/** From now on this content is what the file is, for this process: it is imported once. */
function noteLoaded(contents: Contents, file: string): void {
  if (!isInstalled(file)) contents.hold(file);
}

async function describe({ home, written }: { home: OutsideHome; written: string }, seen: Seen, load: (home: OutsideHome) => Promise<object>): Promise<DescribedPlugin> {
  try {
    const module = await load(home);
    const { nodeTypes, providers } = definitionsIn(module);
    return {
      nodeTypes: [...nodeTypes.values()].map(describeNodeType),
      providers: [...providers.values()].map(describeProvider),
      ...madeOf(home, seen),
      problems: problemsOf(written, module),
    };
  } catch (thrown) {
    const { digests } = madeOf(home, seen);
    const isThere = seen.entries.has(specifierOf(home));
    return { nodeTypes: [], providers: [], digests, problems: [isThere ? importProblem(written, thrown, Object.keys(digests)) : pluginNotFound(written)] };
  }
}

function madeOf(home: OutsideHome, seen: Seen): Pick<DescribedPlugin, "digests" | "release"> {
  const { files, release } = filesOf(home, seen);
  return { digests: Object.fromEntries(files.map((file) => [file, seen.contents.digestOf(file)])), release };
}

function filesOf(home: OutsideHome, seen: Seen): { readonly files: readonly string[]; readonly release?: string } {
  const entry = seen.entries.get(specifierOf(home));
  if (entry === undefined) return { files: home.type === "file" ? [home.file] : [] };
  const release = home.type === "package" ? releaseOf(entry, home.name) : undefined;
  // A package that is developed beside the pipeline changes without its version changing, so its files count.
  if (release !== undefined && isInstalled(entry)) return { files: [release.file], release: release.release };
  return { files: closureOf(entry, seen.imports) };
}
