/** Answers one question in a host process with definitions that it imports when they are first asked for. */
import { editedWhileBuilt } from "../../../schema/messages/host.ts";
import { failed, ok, type Settled } from "../../../schema/settled.ts";
import { unreachable } from "../../../schema/unreachable.ts";
import { quoteOf } from "./body.ts";
import type { BuiltIns } from "./built-ins.ts";
import { isNodeType, isProvider, type AnyNodeType, type AnyProvider, type Definitions } from "./definitions.ts";
import type { RunHooks } from "./executor.ts";
import { FailureError } from "./failure-of.ts";
import type { PluginLoader } from "./load-plugin.ts";
import { callProvider, estimateOf, moveJob, runNodeType, toolsOf } from "./perform.ts";
import type { Home, OutsideHome, Question } from "./protocol.ts";

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
      return unlessEdited(answering, question, await runNodeType(await nodeTypeOf(answering, question.home, question.nodeType), { ...question, hooks, signal }, own(question.home, isOwn)));
    case "call": {
      const { operation, request, workDir, idempotencyKey, take } = question;
      const context = { workDir, signal, idempotencyKey, take, environment: answering.environment, log: hooks.log, progress: hooks.progress };
      return callProvider(await providerOf(answering, question.home, question.provider), { operation, request, context }, own(question.home, isOwn));
    }
    case "job": {
      const { workDir, idempotencyKey, take } = question;
      const context = { workDir, signal, idempotencyKey, take, environment: answering.environment, log: hooks.log, progress: hooks.progress };
      // What was handed in is paid for, and is fetched by whatever code there is now.
      const home = question.move === "submit" ? question.home : withoutDigests(question.home);
      return moveJob(await providerOf(answering, home, question.provider), { ...question, context }, own(question.home, isOwn));
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

/** A prompt, or what is imported only inside `run`, may have been read after an edit. */
function unlessEdited(answering: Answering, { home, nodeType }: Question & { readonly type: "run" }, settled: Settled<unknown>): Settled<unknown> {
  const edited = home.type === "built-in" || settled.type === "failed" ? [] : answering.loader.editedIn(home);
  return edited.length === 0 ? settled : failed(editedWhileBuilt(nodeType, edited));
}

function withoutDigests(home: Home): Home {
  return home.type === "built-in" ? home : { ...home, digests: {} };
}

/** Of a plugin's stack only its own lines are worth telling. */
function own(home: Home, isOwn: (line: string) => boolean): ((line: string) => boolean) | undefined {
  return home.type === "built-in" ? undefined : isOwn;
}

async function nodeTypeOf({ builtIns, loader }: Answering, home: Home, name: string): Promise<AnyNodeType> {
  const found: unknown = home.type === "built-in" ? (await builtIns.nodeTypes[name]?.())?.default : (await loadAsDescribed(loader, home, name)).nodeTypes.get(name);
  if (isNodeType(found)) return found;
  throw missing("node type", name);
}

async function providerOf({ builtIns, loader }: Answering, home: Home, name: string): Promise<AnyProvider> {
  const found: unknown = home.type === "built-in" ? (await builtIns.providers[name]?.())?.default : (await loadAsDescribed(loader, home, name)).providers.get(name);
  if (isProvider(found)) return found;
  throw missing("provider", name);
}

/** What an edited plugin makes must not be kept under the digest of what it was. */
async function loadAsDescribed(loader: PluginLoader, home: OutsideHome, name: string): Promise<Definitions> {
  const definitions = await loader.load(home);
  const edited = loader.editedIn(home);
  if (edited.length > 0) throw new FailureError(editedWhileBuilt(name, edited));
  return definitions;
}

/** It was there when the plugin was described, so the plugin was edited since. */
function missing(kind: string, name: string): FailureError {
  return new FailureError({ type: "plugin", message: `${kind} "${name}" is no longer defined by its plugin`, fix: "build again" });
}
