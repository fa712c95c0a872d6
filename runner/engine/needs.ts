/**
 * What the providers of a film need and is not there: variables and packages. Looked at once, before the first request is
 * sent to any of them, so that nothing is spent on a film that cannot be finished; what is in the cache needs no key.
 */
import { dirname, join } from "node:path";
import type { Failure } from "../../schema/failure.ts";
import { unmetNeeds, type Unmet } from "../../schema/messages/calls.ts";
import type { Pipeline } from "../../schema/pipeline.ts";
import { portsNaming, servingOf, type Serving } from "./models.ts";
import { withModules } from "./with-modules.ts";
import { rootOf, type Run } from "./run.ts";

/** @param provider the one that is to be asked now, whatever the pipeline says */
export function missingNeeds(run: Run, provider?: string): Failure | undefined {
  const asked = looked.get(run) ?? new Map<string, readonly Unmet[]>();
  if (asked.size === 0) for (const name of providersIn(rootOf(run).pipeline, servingOf(run))) asked.set(name, unmetOf(run, name));
  if (provider !== undefined && !asked.has(provider)) asked.set(provider, unmetOf(run, provider));
  looked.set(run, asked);
  const unmet = [...asked.values()].flat();
  return unmet.length === 0 ? undefined : unmetNeeds(unmet);
}

/** By provider; what is missing is not looked for at every request. */
const looked = new WeakMap<Run, Map<string, readonly Unmet[]>>();

/** Of every model that is named as it is written, the fallbacks too: they are wanted when it is too late to set a key. */
function providersIn(pipeline: Pipeline, serving: Serving): readonly string[] {
  const nodes = withModules(pipeline).flatMap((each) => [...each.nodes.values()]);
  return nodes.flatMap((node) => {
    const nodeType = node.uses.type === "node-type" ? serving.registry.nodeType(node.uses.name) : undefined;
    const named = nodeType === undefined ? [] : portsNaming(node, nodeType, serving.models);
    return named.flatMap(({ chain }) => chain).map((model) => model.slice(0, Math.max(0, model.indexOf(":"))));
  });
}

function unmetOf(run: Run, provider: string): readonly Unmet[] {
  const { variables = [], packages = [] } = run.plugins.registry.provider(provider)?.needs ?? {};
  const unset = variables.filter((names) => ![names].flat().some((name) => (run.variables[name] ?? "") !== ""));
  const absent = packages.filter((each) => !isInstalled(run, each.replace(/(?<=.)@[^@/]*$/, "")));
  return [
    ...unset.map((names): Unmet => ({ type: "variable", provider, names: [names].flat() })),
    ...(absent.length === 0 ? [] : [{ type: "package", provider, names: absent } as const]),
  ];
}

/** Where Node would find it: from vp's own code, from the workspace, or from the current folder. */
function isInstalled({ ports, root, ownFolder, cwd }: Run, name: string): boolean {
  return [ownFolder, root, cwd].some((folder) => ancestors(folder).some((each) => ports.files.existsSync(join(each, "node_modules", name, "package.json"))));
}

function ancestors(folder: string): readonly string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...ancestors(above)];
}
