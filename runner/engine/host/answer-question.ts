/** Answers one question in a host process with definitions that it imports when they are first asked for. */
import { ok, type Settled } from "../../../schema/settled.ts";
import { unreachable } from "../../../schema/unreachable.ts";
import { quoteOf } from "./body.ts";
import type { BuiltIns } from "./built-ins.ts";
import { isNodeType, isProvider, type AnyNodeType, type AnyProvider } from "./definitions.ts";
import type { RunHooks } from "./executor.ts";
import { FailureError } from "./failure-of.ts";
import type { PluginLoader } from "./load-plugin.ts";
import { callProvider, estimateOf, moveJob, runNodeType, toolsOf } from "./perform.ts";
import type { Home, Question } from "./protocol.ts";

export interface Answering {
  readonly builtIns: BuiltIns;
  readonly loader: PluginLoader;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export interface Surroundings {
  readonly hooks: RunHooks;
  readonly signal: AbortSignal;
}

export async function answerQuestion(answering: Answering, question: Question, { hooks, signal }: Surroundings): Promise<Settled<unknown>> {
  const { isOwn } = answering.loader;
  switch (question.type) {
    case "describe":
      return ok(await answering.loader.describe(question.home, question.written));
    case "run":
      return runNodeType(await nodeTypeOf(answering, question.home, question.nodeType), { ...question, hooks, signal }, own(question.home, isOwn));
    case "call": {
      const { operation, request, workDir, idempotencyKey } = question;
      const context = { workDir, signal, idempotencyKey, environment: answering.environment, log: hooks.log, progress: hooks.progress };
      return callProvider(await providerOf(answering, question.home, question.provider), { operation, request, context }, own(question.home, isOwn));
    }
    case "job": {
      const { workDir, idempotencyKey } = question;
      const context = { workDir, signal, idempotencyKey, environment: answering.environment, log: hooks.log, progress: hooks.progress };
      return moveJob(await providerOf(answering, question.home, question.provider), { ...question, context }, own(question.home, isOwn));
    }
    case "quote":
      return ok(quoteOf(await providerOf(answering, question.home, question.provider), question.operation, question.request));
    case "estimate":
      return ok(estimateOf(await nodeTypeOf(answering, question.home, question.nodeType), question.inputs));
    case "tools":
      return toolsOf(await nodeTypeOf(answering, question.home, question.nodeType), answering.environment, isOwn);
    default:
      return unreachable(question);
  }
}

/** Of a built-in's stack all of vp's own lines are worth telling; of a plugin's only its own. */
function own(home: Home, isOwn: (line: string) => boolean): ((line: string) => boolean) | undefined {
  return home.type === "built-in" ? undefined : isOwn;
}

async function nodeTypeOf({ builtIns, loader }: Answering, home: Home, name: string): Promise<AnyNodeType> {
  const found: unknown = home.type === "built-in" ? (await builtIns.nodeTypes[name]?.())?.default : (await loader.load(home)).nodeTypes.get(name);
  if (isNodeType(found)) return found;
  throw missing("node type", name);
}

async function providerOf({ builtIns, loader }: Answering, home: Home, name: string): Promise<AnyProvider> {
  const found: unknown = home.type === "built-in" ? (await builtIns.providers[name]?.())?.default : (await loader.load(home)).providers.get(name);
  if (isProvider(found)) return found;
  throw missing("provider", name);
}

/** It was there when the plugin was described, so the plugin was edited since. */
function missing(kind: string, name: string): FailureError {
  return new FailureError({ type: "plugin", message: `${kind} "${name}" is no longer defined by its plugin`, fix: "build again" });
}
