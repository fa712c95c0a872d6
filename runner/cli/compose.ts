/** The composition root: puts ports, built-ins and the places of vp's own code together. The only place that does. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { looker, nodeTypes, prices, providers } from "../../plugins/index.ts";
import type { World } from "../engine/world.ts";
import { realPorts } from "./ports.ts";
import { filesOf, unbuiltSource } from "./unbuilt-source.ts";

/** Digests of built-ins by `node:frame.draw` and `provider:local/image`. */
type Sources = Readonly<Record<string, string>>;

/** True in the shipped bundle, false when the TypeScript runs as it is. */
const bundled = import.meta.url.endsWith(".js");

export function makeWorld(version: string, ports = realPorts()): World {
  return {
    ports,
    builtIns: { nodeTypes, providers, prices, looker },
    builtInSource: bundled ? bakedSources() : unbuiltSources(),
    hostEntry: placeOf({ source: "./host-entry.ts", bundle: "./host.js" }),
    pluginApi: placeOf({ source: "../../schema/plugin.ts", bundle: "./plugin.js" }),
    shippedConfig: placeOf({ source: "../../vp.yaml", bundle: "../vp.yaml" }),
    codeFiles: bundled ? [fileURLToPath(new URL("./sources.json", import.meta.url))] : filesOf(pluginsFolder()),
    version,
  };
}

/** Absolute path of the pipelines that ship with vp. */
export function shippedPipelines(): string {
  return placeOf({ source: "../../pipelines", bundle: "../pipelines" });
}

function bakedSources(): World["builtInSource"] {
  let sources: Sources | undefined;
  return (kind, name, operation) => {
    sources ??= readSources();
    const key = operation === undefined ? `${kind}:${name}` : `${kind}:${name}/${operation}`;
    const source = sources[key];
    if (source === undefined) throw new Error(`internal: no source digest was built for ${key}`);
    return source;
  };
}

function readSources(): Sources {
  return JSON.parse(readFileSync(new URL("./sources.json", import.meta.url), "utf8"));
}

function unbuiltSources(): World["builtInSource"] {
  let source: string | undefined;
  return () => (source ??= unbuiltSource(pluginsFolder()));
}

function placeOf(places: { readonly source: string; readonly bundle: string }): string {
  return fileURLToPath(new URL(bundled ? places.bundle : places.source, import.meta.url));
}

function pluginsFolder(): string {
  return fileURLToPath(new URL("../../plugins", import.meta.url));
}
