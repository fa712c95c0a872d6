/** Decides on another roll of the dice, or on keeping one. The earlier results stay in the cache. */
import { actionKey, baseKey, type Action } from "../../../schema/action.ts";
import type { Pin } from "../../../schema/decisions.ts";
import type { Digest } from "../../../schema/digest.ts";
import * as say from "../../../schema/messages/decisions.ts";
import type { ActionReceipt } from "../../../schema/receipt.ts";
import { failed, ok, type Settled } from "../../../schema/settled.ts";
import { blobsOf } from "../../../cache/receipts.ts";
import { without, withPin, withTake } from "../../load/amend-decisions.ts";
import { evaluateInstance } from "../evaluate.ts";
import { prepare } from "../prepare.ts";
import { estimatedPrice } from "../price.ts";
import { pricedGroup } from "../priced.ts";
import type { Run } from "../run.ts";
import type { Instance } from "../tree.ts";
import type { World } from "../world.ts";
import { decideOn, decideOnOne, named, type Answer, type Deciding, type DecideOptions } from "./deciding.ts";
import { ofFilm } from "./film-files.ts";
import { firstFor } from "./first.ts";

export interface Taken {
  readonly address: string;
  readonly take: number;
  /** The take that it had, which is kept. */
  readonly before: number;
  /** True when that take was made before and costs nothing. */
  readonly known: boolean;
  /** Estimated US dollars; nothing when nobody can tell. */
  readonly usd?: number;
}

/** Gives every instance that `options.targets` names another take: the one asked for, else one that was never made. */
export function take(options: DecideOptions, asked: { readonly take?: number }, world: World): Promise<Answer<readonly Taken[]>> {
  return decideOn(options, world, async (run) => {
    const instances = named(run, options.targets ?? []);
    return instances.type === "failed" ? instances : takeEach(run, instances.value, asked.take);
  });
}

/** The same for a build that is to make something again. Without targets it is refused where anything has a price. */
export function force(options: DecideOptions, world: World): Promise<Answer<readonly Taken[]>> {
  return decideOn(options, world, async (run) => {
    const targets = options.targets ?? [];
    if (targets.length > 0) {
      const instances = named(run, targets);
      return instances.type === "failed" ? instances : takeEach(run, instances.value, undefined);
    }
    const priced = [...run.film.groups.values()].filter((group) => pricedGroup(run, group)).map(({ address }) => address);
    if (priced.length > 0) return failed(say.forcesAll(priced, run.command("build", "--force", priced[0] ?? "NODE")));
    return takeEach(run, [...run.film.instances.values()].filter(({ action, decided }) => action && decided?.type !== "use"), undefined);
  });
}

async function takeEach(run: Run, instances: readonly Instance[], asked: number | undefined): Promise<Settled<Deciding<readonly Taken[]>>> {
  const taken: Taken[] = [];
  const amendments: ((text: string) => string)[] = [];
  for (const instance of instances) {
    const action = rollable(run, instance);
    if (action.type === "failed") return action;
    const base = baseKey(action.value);
    const next = asked ?? highestTake(run, action.value) + 1;
    const { address } = instance;
    taken.push(await takenOf(run, instance, { ...action.value, take: next }));
    amendments.push((text) => withTake(withoutPins(run, text, instance, base), { address, take: next, base, ...ofFilm(run) }));
  }
  return ok({ answer: taken, amend: (text) => amendments.reduce((now, amend) => amend(now), text) });
}

async function takenOf(run: Run, instance: Instance, action: Action): Promise<Taken> {
  const before = instance.action?.take ?? 1;
  const told = { address: instance.address, take: action.take, before };
  if (goodReceipts(run, action).length > 0) return { ...told, known: true, usd: 0 };
  const evaluation = evaluateInstance(instance);
  const prepared = evaluation.type === "ready" ? await prepare(run, instance, evaluation.inputs) : undefined;
  const price = prepared?.type === "ok" ? await estimatedPrice(run, { ...prepared.value, action }) : {};
  return { ...told, known: false, ...price };
}

/** A pin would keep the old roll. */
function withoutPins(run: Run, text: string, { address }: Instance, base: Digest): string {
  const pins = run.decisions.pins.filter((pin) => pin.base === base && (pin.address === address || !run.film.instances.has(pin.address)));
  return pins.reduce((now, pin) => without(now, { list: "pins", address: pin.address, base, film: run.filmFiles }), text);
}

/** Keeps the result that an instance has now, or that of an earlier take, whatever newer ones arrive. */
export function pin(options: DecideOptions, asked: { readonly take?: number; readonly receipt?: string }, world: World): Promise<Answer<Pin>> {
  return decideOnOne(options, world, (run, instance) => {
    const action = rollable(run, instance);
    if (action.type === "failed") return action;
    const receipt = receiptAsked(run, instance, action.value, asked);
    if (receipt.type === "failed") return receipt;
    const { address } = instance;
    const decided: Pin = { address, take: receipt.value.action.take, receipt: receipt.value.id, base: baseKey(action.value), ...ofFilm(run) };
    return ok({ answer: decided, amend: (text) => withPin(text, decided) });
  });
}

function receiptAsked(run: Run, instance: Instance, action: Action, asked: { readonly take?: number; readonly receipt?: string }): Settled<ActionReceipt> {
  const { address } = instance;
  if (asked.receipt !== undefined) {
    const all = takesOf(run, action).flatMap((each) => goodReceipts(run, { ...action, take: each }));
    const found = all.find(({ id }) => id.startsWith(asked.receipt ?? ""));
    return found ? ok(found) : failed(say.noSuchReceipt(address, asked.receipt, all.map(({ id, action: { take: each } }) => `${id} (take ${each})`)));
  }
  const wanted = { ...action, take: asked.take ?? action.take };
  const good = goodReceipts(run, wanted);
  const found = good.find(({ id }) => id === instance.made?.receipt) ?? good[0];
  if (found) return ok(found);
  return failed(asked.take === undefined ? say.noResultYet(address, firstFor(run, address)) : say.takeNeverMade(address, asked.take, run.command("take", address, "--take", String(asked.take))));
}

/** The action that another roll would be of. */
function rollable(run: Run, instance: Instance): Settled<Action> {
  const { address, group, decided, action } = instance;
  if (group.nodeType?.runs === "person") return failed(say.isGate(address));
  if (decided?.type === "use") return failed(say.isUsed(address, run.command("use", address, "--drop")));
  return action ? ok(action) : failed(say.inputsNotKnown(address, firstFor(run, address)));
}

function goodReceipts(run: Run, action: Action): readonly ActionReceipt[] {
  const receipts = run.store.receipts.find(actionKey(action)).filter((receipt) => receipt.type === "action");
  return receipts.filter((receipt) => blobsOf(receipt).every((blob) => run.store.cas.has(blob)));
}

/** Takes further on than this from the highest that is decided on are not looked for. */
const GAP = 32;

/** The takes of an action that were ever made, in order. */
function takesOf(run: Run, action: Action): readonly number[] {
  const last = highestDecided(run, action) + GAP;
  const takes = Array.from({ length: last }, (_, index) => index + 1);
  return takes.filter((each) => run.store.receipts.find(actionKey({ ...action, take: each })).length > 0);
}

function highestTake(run: Run, action: Action): number {
  return Math.max(highestDecided(run, action), takesOf(run, action).at(-1) ?? 0);
}

function highestDecided(run: Run, action: Action): number {
  const base = baseKey(action);
  const decided = [run.decisions, run.otherDecisions].flatMap(({ takes, pins }) => [...takes, ...pins]).filter((each) => each.base === base).map((each) => each.take);
  return Math.max(action.take, ...decided);
}
