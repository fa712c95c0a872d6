/** The engine's world with the rig's node types and providers of every kind as built-ins, all in this process. */
import type { World } from "../../runner/engine/world.ts";
import type { NodeType } from "../../schema/node-type.ts";
import type { Ports } from "../../schema/ports.ts";
import rigTypes from "../rig/rig-plugin.ts";
import type { FarSide, Kind } from "./far-side.ts";
import { providerOf } from "./near-side.ts";

const KINDS: readonly Kind[] = ["mock", "hasty", "studio", "blind"];

/** @param isDead whether the engine in this world was killed */
export function worldOf(ports: Ports, far: FarSide, isDead: () => boolean): World {
  const nodeTypes = (rigTypes as readonly object[]).filter(isNodeType).map((type): NodeType => ({ ...type, runs: "engine" }));
  const providers = KINDS.map((kind) => providerOf(kind, far, isDead));
  return {
    ports,
    builtIns: { nodeTypes: byName(nodeTypes), providers: byName(providers), prices: () => Promise.resolve({ default: { date: "", models: {} } }), looker: () => Promise.reject(new Error("nobody gives anything here")) },
    builtInSource: () => "simulated",
    hostEntry: "none", pluginApi: "none", shippedConfig: "none", codeFiles: [], version: "0.0.0-torture",
  };
}

function isNodeType(given: object): given is NodeType {
  return "run" in given;
}

function byName<T extends { readonly name: string }>(all: readonly T[]): Readonly<Record<string, () => Promise<{ readonly default: T }>>> {
  return Object.fromEntries(all.map((each) => [each.name, () => Promise.resolve({ default: each })]));
}
