/**
 * Asks one model for the smallest thing that it makes, to see whether it works from here. A request like any other: it is
 * priced, under the limits, written down before it is sent, and kept.
 */
import { join } from "node:path";
import { openLayout } from "../../cache/layout.ts";
import { openLedger } from "../../cache/ledger/open.ts";
import { digestOfJson } from "../../schema/digest.ts";
import type { Diagnostic } from "../../schema/diagnostic.ts";
import type { Failure } from "../../schema/failure.ts";
import { isObject, type Json } from "../../schema/json.ts";
import { failed, ok, type Settled } from "../../schema/settled.ts";
import { openAccount } from "./account.ts";
import type { ActionKey } from "../../schema/action.ts";
import { askModel } from "./calls/ask-model.ts";
import { failureOf } from "./host/failure-of.ts";
import type { CataloguedModel } from "./models-catalogue.ts";
import { open } from "./open.ts";
import type { Run } from "./run.ts";
import { withRun } from "./with-run.ts";
import type { World } from "./world.ts";

export interface Tried {
  readonly durationMs: number;
  readonly usd: number;
  /** By unit. */
  readonly used: Readonly<Record<string, number>>;
  /** The model as the provider resolved it. */
  readonly resolved?: string;
  /** What came back, in a few words. */
  readonly answer: Json;
}

export interface Trial {
  readonly root: string;
  readonly model: CataloguedModel;
  /** US dollars. */
  readonly maxCost: number;
  readonly signal?: AbortSignal;
}

export type TrialEnd = { readonly type: "wrong"; readonly diagnostics: readonly Diagnostic[] } | { readonly type: "settled"; readonly settled: Settled<Tried> };

export async function tryModel({ root, model, maxCost, signal }: Trial, world: World): Promise<TrialEnd> {
  const { ports } = world;
  const layout = openLayout(root, ports.files);
  const pipeline = join(layout.state, "models-test.yaml");
  ports.files.mkdirSync(layout.state, { recursive: true });
  ports.files.writeFileSync(pipeline, pipelineFor(model));
  const options = { pipeline, cwd: root, maxCost, ...(signal === undefined ? {} : { signal }) };
  const opened = await open(options, world, { readOnly: false });
  if (opened.type === "wrong") return { type: "wrong", diagnostics: opened.diagnostics };
  const ledger = openLedger(layout, ports.files);
  try {
    if (ledger.type === "failed") return { type: "settled", settled: ledger };
    const settled = await withRun({ opened: opened.value, options, world, mode: "build", ledger: ledger.value.ledger }, (run) => ask(run, model));
    return { type: "settled", settled };
  } finally {
    await opened.value.plugins.executor.close();
    if (ledger.type === "ok") ledger.value.ledger.close();
  }
}

/** Names the model, so that its provider is there, and runs nothing by itself. */
function pipelineFor({ model }: CataloguedModel): string {
  return `name: models-test\ndescription: ${JSON.stringify(model)}\nnodes:\n  nothing: { uses: exec, when: "\${{ false }}", with: { command: "true", outputs: {} } }\n`;
}

async function ask(run: Run, { model, operation, card }: CataloguedModel): Promise<Settled<Tried>> {
  const account = openAccount(join(run.workFolder, "trial"));
  const asker = { address: "trial", node: "trial", take: 1, action: digestOfJson({ trial: model }) as ActionKey, account, signal: run.stop };
  const began = run.ports.clock.monotonic();
  try {
    const answer = await askModel(run, asker, operation, requestFor(run, { model, operation, ...(card === undefined ? {} : { card }) }));
    const durationMs = Math.round(run.ports.clock.monotonic() - began);
    const receipt = account.calls.flatMap((key) => run.store.receipts.find(key)).find(({ type }) => type === "call");
    const resolved = receipt?.type === "call" ? receipt.resolvedModel : undefined;
    return ok({ durationMs, usd: account.usd, used: receipt?.usage ?? {}, answer: told(answer), ...(resolved === undefined ? {} : { resolved }) });
  } catch (thrown) {
    return failed(account.held ?? without(failureOf(thrown)));
  }
}

/** Whose stack it is matters to nobody here. */
function without({ detail: _detail, ...failure }: Failure): Failure {
  return failure;
}

/** The smallest request of its kind. It names the time, so that no earlier answer stands in for this one. */
function requestFor(run: Run, { model, operation, card }: Pick<CataloguedModel, "model" | "operation" | "card">): Json {
  const now = new Date(run.ports.clock.now()).toISOString();
  const size = card?.sizes?.toSorted((a, b) => a.width * a.height - b.width * b.height)[0] ?? { width: 1024, height: aspectHeight(card?.aspects) };
  const seconds = card?.seconds === undefined ? 4 : "least" in card.seconds ? card.seconds.least : Math.min(...card.seconds);
  const picture = `A paper lantern on a wooden table, soft light. (${now})`;
  switch (operation) {
    case "text": return { model, prompt: `Is this readable? Answer by the schema. (${now})`, maxTokens: 2000, schema: READABLE };
    case "image": return { model, prompt: picture, size: { ...size } };
    case "video": return { model, prompt: `${picture} The flame flickers.`, size: { ...size }, seconds, fps: 24 };
    case "speech": return { model, text: `Ready at ${now.slice(11, 16)}.` };
    case "music": return { model, prompt: `A short warm chord. (${now})`, seconds };
    default: return { model };
  }
}

const READABLE: Json = { type: "object", properties: { readable: { type: "boolean" } }, required: ["readable"], additionalProperties: false };

function aspectHeight(aspects: readonly string[] = []): number {
  return aspects.length > 0 && !aspects.includes("1:1") ? 576 : 1024;
}

function told(answer: Json): Json {
  return isObject(answer) ? Object.fromEntries(Object.entries(answer).map(([name, part]) => [name, short(part as Json)])) : answer;
}

/** Files by kind and size, and nothing that is longer than a line. */
function short(value: Json): Json {
  if (isObject(value) && typeof value["mediaType"] === "string") return `${value["mediaType"]}, ${String(value["size"])} bytes`;
  return Array.isArray(value) ? `${value.length} of them` : typeof value === "string" ? value.slice(0, 120) : value;
}
