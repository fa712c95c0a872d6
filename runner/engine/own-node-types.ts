/** The node types that are there beside any pipeline: vp's own, those of plugins in a folder, those its pipelines name. Runs none. */
import { join, relative } from "node:path";
import type { Diagnostic } from "../../schema/diagnostic.ts";
import type { NodeTypeDescription } from "../../schema/node-type.ts";
import { openLayout } from "../../cache/layout.ts";
import { loadConfig } from "../load/config.ts";
import { loadPipeline } from "../load/load-pipeline.ts";
import { findWorkspaceRoot } from "../load/workspace.ts";
import { discreet } from "./host/discreet.ts";
import type { PluginLocation } from "./host/executor.ts";
import { openPlugins } from "./host/open-plugins.ts";
import { locationsOf, unwatched } from "./open.ts";
import { secretsOf } from "./secrets.ts";
import type { World } from "./world.ts";

export interface Around {
  /** Absolute path. */
  readonly cwd: string;
  /** Absolute paths of plugins that no pipeline need name, and of pipelines. */
  readonly plugins: readonly string[];
  readonly pipelines: readonly string[];
}

export interface KnownNodeTypes {
  /** In the order of their names. */
  readonly nodeTypes: readonly NodeTypeDescription[];
  /** What is wrong with vp.yaml and with plugins. */
  readonly diagnostics: readonly Diagnostic[];
}

export async function knownNodeTypes(around: Around, world: World): Promise<KnownNodeTypes> {
  const sources = unwatched(world);
  const root = findWorkspaceRoot(join(around.cwd, "vp.yaml"), sources);
  const config = loadConfig(root, sources);
  const wrong = config.type === "wrong" ? config.diagnostics : [];
  const pipelines = around.pipelines.flatMap((file) => {
    const loaded = loadPipeline(file, sources, root);
    return loaded.type === "ok" ? [loaded.value] : [];
  });
  const named = config.type === "ok" ? locationsOf(pipelines, config.value, root) : [];
  const locations = new Map([...around.plugins.map((file) => standing(file, around)), ...named].map((location) => [location.file ?? location.written, location]));
  const layout = openLayout(root, world.ports.files);
  const { ports, builtIns, builtInSource: builtInSources, hostEntry, pluginApi } = world;
  const opened = await openPlugins([...locations.values()], { ports, builtIns, builtInSources, hostEntry, pluginApi, workFolder: layout.work });
  const { registry, diagnostics, executor } = discreet(opened, secretsOf(ports.environment, new Set()));
  await executor.close();
  return { nodeTypes: registry.nodeTypeNames.flatMap((name) => registry.nodeType(name) ?? []), diagnostics: [...wrong, ...diagnostics.filter((each) => !isNoPlugin(each, around))] };
}

/** A plugin that nobody names speaks for itself. */
function standing(file: string, { cwd }: Around): PluginLocation {
  return { written: `./${relative(cwd, file).replaceAll("\\", "/")}`, file, from: file };
}

/** A file that others import may lie beside plugins. */
function isNoPlugin({ code, span }: Diagnostic, { plugins }: Around): boolean {
  return code === "plugin-is-empty" && plugins.includes(span.file);
}
