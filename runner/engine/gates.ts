/**
 * Gates: nodes done by a person. A gate's output is its subject itself, so who, when and why never reach a key:
 * the same bytes stay approved, changed bytes ask again.
 */
import { nodeOf } from "../../schema/address.ts";
import { type Approval } from "../../schema/decisions.ts";
import { digestOfJson, type Digest } from "../../schema/digest.ts";
import { gateNeverAsks } from "../../schema/messages/decisions.ts";
import { pathsBehind } from "../graph/behind.ts";
import { declares } from "./decisions/warnings.ts";
import type { InstanceEvaluation } from "./evaluate.ts";
import { readInputs } from "./inputs.ts";
import { pricedGroup } from "./priced.ts";
import { placeToLook } from "./review.ts";
import { rootOf, type Run } from "./run.ts";
import { noteShown } from "./shown.ts";
import { transition } from "./states.ts";
import type { Group, Instance } from "./tree.ts";

type Ready = Extract<InstanceEvaluation, { type: "ready" }>;

/** Opens the gate, or leaves it for a person to decide. */
export async function considerGate(run: Run, instance: Instance, { inputs }: Ready): Promise<void> {
  const read = await readInputs(run, inputs["subject"]);
  if (read.type === "failed") return transition(run, instance, "failed", { failure: read.failure });
  const subject = digestOfJson(read.value);
  Object.assign(instance, { key: subject, subject: read.value });
  const approval = approvalOf(run, instance, subject);
  const [priced] = pricedBehind(run, instance);
  if (inputs["require"] === "never" && priced) return transition(run, instance, "failed", { failure: gateNeverAsks(instance.address, priced.address) });
  const open = approval?.verdict === "approved" || (approval === undefined && (await passes(run, instance, inputs["require"])));
  await tell(run, instance, { subject, value: read.value, instructions: inputs["instructions"], approval, open });
  transition(run, instance, "ready");
  if (!open) return transition(run, instance, "blocked");
  instance.value = { subject: read.value };
  transition(run, instance, "fresh");
}

/**
 * What was last decided on this subject at this gate; else at another element of it, or at a gate that is no longer
 * written: the bytes are the same.
 */
function approvalOf(run: Run, { address }: Instance, subject: Digest): Approval | undefined {
  const same = [...run.otherDecisions.approvals, ...run.decisions.approvals].filter((each) => each.subject === subject);
  const here = nodeOf(address);
  const isElsewhere = (each: Approval): boolean => {
    const there = nodeOf(each.address);
    return there === here || !declares(rootOf(run).pipeline, there.split("/"));
  };
  return same.findLast((each) => each.address === address) ?? same.findLast((each) => each.verdict === "approved" && isElsewhere(each));
}

/** Whether a gate that nobody has decided on lets pass: `paid`, the default, asks only when something stale and priced lies behind it. */
async function passes(run: Run, instance: Instance, require: unknown): Promise<boolean> {
  if (require === "never") return true;
  if (require !== "always" && pricedBehind(run, instance).length === 0) return true;
  const { openGates } = run.settings;
  if (openGates) return openGates(instance);
  return require !== "always" && (await run.film.lookBehind(instance)).addresses.length === 0;
}

/** Nodes behind a gate that could cost money at all: a first look, so that an offline film is never held up. */
function pricedBehind(run: Run, gate: Instance): readonly Group[] {
  const behind = pathsBehind(rootOf(run).pipeline, nodeOf(gate.address));
  return [...run.film.groups.values()].filter((group) => behind.has(nodeOf(group.address)) && pricedGroup(run, group));
}

interface Asking {
  readonly subject: Digest;
  readonly value: unknown;
  readonly instructions: unknown;
  readonly approval: Approval | undefined;
  readonly open: boolean;
}

/** What a build shows is what can be decided on. */
async function tell(run: Run, { address }: Instance, { subject, value, instructions, approval, open }: Asking): Promise<void> {
  if (run.mode === "build") noteShown(run, address, subject);
  const look = open || run.mode !== "build" ? undefined : await placeToLook(run, address, value);
  run.emit({
    type: "gate", address, subject, outcome: open ? (approval ? "approved" : "open") : (approval?.verdict ?? "asks"),
    ...(typeof instructions === "string" ? { instructions } : {}), ...(look === undefined ? {} : { look }),
    ...(approval?.reason === undefined ? {} : { reason: approval.reason }),
  });
}
