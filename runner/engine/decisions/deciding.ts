/** What every command that writes a decision shares: the film as a plan sees it, the instances that are named in it. */
import { openCas } from "../../../cache/cas.ts";
import { openLayout } from "../../../cache/layout.ts";
import type { Checked, Diagnostic } from "../../../schema/diagnostic.ts";
import type { Failure } from "../../../schema/failure.ts";
import { sameName } from "../../../schema/folded.ts";
import { noSuchInstance, notExpandedYet } from "../../../schema/messages/decisions.ts";
import { failed, ok, type Settled } from "../../../schema/settled.ts";
import { suggestion } from "../../../schema/suggest.ts";
import type { BuildOptions } from "../api.ts";
import { diskFailure } from "../disk-trouble.ts";
import { open } from "../open.ts";
import type { Run } from "../run.ts";
import { ambiguous, insideOf, meantBy } from "../targets.ts";
import type { Instance } from "../tree.ts";
import { withRun } from "../with-run.ts";
import type { World } from "../world.ts";
import { amendDecisions } from "./amend.ts";
import { firstFor, isUnexpanded } from "./first.ts";
import { textsOf } from "./texts-of-film.ts";

/** What a command came to: the pipeline may be wrong, what was asked may be impossible. */
export type Answer<T> = Checked<Settled<T>> & {
  /** What of it a person should hear. */
  readonly doubts?: readonly Diagnostic[];
  /** Absolute paths of copies beside the decisions that went, as nothing names them any more. */
  readonly removed?: readonly string[];
};

export interface DecideOptions extends BuildOptions {
  /** Why nothing is to be decided after all, asked once the film is known. */
  readonly refusal?: () => Failure | undefined;
}

export interface Deciding<T> {
  readonly answer: T;
  /** How the decisions change. */
  readonly amend: (text: string) => string;
  /** What is done just before, once it is sure that the decision is taken. */
  readonly lays?: readonly Lay[];
  /** What a person should hear of it. */
  readonly doubts?: readonly Diagnostic[];
}

/** Lays a file beside the decisions. */
export type Lay = () => Promise<Settled<void>>;

/** Looks at the whole film without running anything, decides, and writes the decision. */
export async function decideOn<T>(options: DecideOptions, world: World, decide: (run: Run) => Promise<Settled<Deciding<T>>>): Promise<Answer<T>> {
  const opened = await open(options, world, { readOnly: true });
  if (opened.type === "wrong") return opened;
  const { value, warnings } = opened;
  try {
    const decided = await withRun({ opened: value, options: { ...options, targets: [] }, world, mode: "plan" }, async (run) => {
      const refusal = options.refusal?.();
      return refusal ? failed(refusal) : laid(await decide(run));
    });
    if (decided.type === "failed") return { type: "ok", value: decided, warnings };
    const cas = openCas(openLayout(value.root, world.ports.files), world.ports.files);
    const amended = await amendDecisions({ ports: world.ports, cas, texts: () => textsOf(value, world.ports.files) }, value.pipeline.file, decided.value.amend);
    return amended.type === "wrong" ? amended : { type: "ok", value: ok(decided.value.answer), warnings, doubts: decided.value.doubts ?? [], removed: amended.value };
  } catch (thrown) {
    return { type: "ok", value: failed(diskFailure(thrown)), warnings };
  } finally {
    await value.plugins.executor.close();
  }
}

async function laid<T>(decided: Settled<Deciding<T>>): Promise<Settled<Deciding<T>>> {
  if (decided.type === "failed") return decided;
  for (const lay of decided.value.lays ?? []) {
    const done = await lay();
    if (done.type === "failed") return done;
  }
  return decided;
}

/** The same about the one instance that the first of the targets names. */
export function decideOnOne<T>(options: DecideOptions, world: World, decide: (run: Run, instance: Instance) => Settled<Deciding<T>> | Promise<Settled<Deciding<T>>>): Promise<Answer<T>> {
  return decideOn(options, world, async (run) => {
    const instance = namedOne(run, options.targets?.[0] ?? "");
    return instance.type === "failed" ? instance : decide(run, instance.value);
  });
}

/** The instances that the targets name: one by its address, all of a node by its name. */
export function named(run: Run, targets: readonly string[]): Settled<readonly Instance[]> {
  const found: Instance[] = [];
  for (const target of targets) {
    const all = [...run.film.instances.values()];
    const instances = all.filter(({ address, group }) => sameName(address, target) || group.address === target);
    const short = instances.length > 0 ? [] : meantBy(run, target);
    if (short.length > 1) return failed(ambiguous(run, target, short));
    const meant = short.length === 0 ? instances : all.filter(({ address }) => short.includes(address));
    if (meant.length === 0) return failed(unknown(run, short[0] ?? target));
    found.push(...meant);
  }
  return ok(found);
}

/** What has yet to be expanded may come to have it. */
function unknown(run: Run, target: string): Failure {
  if (isUnexpanded(run, target)) return notExpandedYet(target, firstFor(run, target));
  return noSuchInstance(target, insideOf(run, target) ?? suggestion(target, [...run.film.instances.keys()], "there are"), run.command("status"));
}

/** The one instance that a target names. */
function namedOne(run: Run, target: string): Settled<Instance> {
  const instances = named(run, [target]);
  if (instances.type === "failed") return instances;
  const [only, second] = instances.value;
  return only && !second ? ok(only) : failed(noSuchInstance(target, `name one of ${instances.value.slice(0, 8).map(({ address }) => address).join(", ")}`, run.command("status")));
}
