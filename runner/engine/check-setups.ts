/**
 * Checks models that vp.yaml describes itself, such as a workflow or a command, before anything runs: what their provider
 * refuses whatever the request is, it would refuse after all that comes before it was paid for.
 */
import type { Diagnostic } from "../../schema/diagnostic.ts";
import { Refused } from "../../schema/failure.ts";
import { unservedModel } from "../../schema/messages/check.ts";
import type { Pipeline } from "../../schema/pipeline.ts";
import type { Operation } from "../../schema/type.ts";
import { configSpans } from "../load/config.ts";
import type { Configured } from "./check-config.ts";
import type { OpenedPlugins } from "./host/executor.ts";
import { portsNaming } from "./models.ts";

/** @param pipelines a pipeline and every module below it */
export async function checkSetups(pipelines: readonly Pipeline[], configured: Configured, { executor }: Pick<OpenedPlugins, "executor">): Promise<readonly Diagnostic[]> {
  const found = await Promise.all([...asked(pipelines, configured).values()].map(async ({ provider, model, operation }): Promise<readonly Diagnostic[]> => {
    const reason = await refusalOf(executor, { provider, model, operation });
    if (reason === undefined) return [];
    const { spanOf } = configSpans(configured.config);
    return [unservedModel(spanOf(["providers", provider, "models", model]), { type: "refused", message: reason })];
  }));
  return found.flat();
}

interface Asked {
  readonly provider: string;
  readonly model: string;
  readonly operation: Operation;
}

/** Each model that vp.yaml describes and a node names, once for each operation. */
function asked(pipelines: readonly Pipeline[], { registry, models }: Configured): ReadonlyMap<string, Asked> {
  const nodes = pipelines.flatMap((pipeline) => [...pipeline.nodes.values()]);
  const all = nodes.flatMap((node) => {
    const nodeType = node.uses.type === "node-type" ? registry.nodeType(node.uses.name) : undefined;
    return nodeType === undefined ? [] : portsNaming(node, nodeType, models);
  });
  return new Map(all.flatMap(({ operation, chain }) => chain.flatMap((name) => {
    const colon = name.indexOf(":");
    const [provider, model] = [name.slice(0, Math.max(0, colon)), name.slice(colon + 1)];
    const isDescribed = registry.provider(provider)?.said?.[model] !== undefined;
    return isDescribed ? [[`${operation} ${name}`, { provider, model, operation }] as const] : [];
  })));
}

/** A refusal that blames an input is about the request, and this one is nobody's. */
async function refusalOf(executor: OpenedPlugins["executor"], { provider, model, operation }: Asked): Promise<string | undefined> {
  try {
    await executor.quote(provider, operation, { model: `${provider}:${model}`, prompt: "", text: "", size: { width: 1280, height: 720 }, seconds: 4, fps: 24 });
    return undefined;
  } catch (thrown) {
    return thrown instanceof Refused && thrown.input === undefined ? thrown.message : undefined;
  }
}
