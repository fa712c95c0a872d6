/**
 * Gates: nodes done by a person. A gate's output is its subject itself, so who, when and why never reach a key:
 * the same bytes stay approved, changed bytes ask again.
 */
import { digestOfJson } from "../../schema/digest.ts";
import type { NodeTypeDescription } from "../../schema/node-type.ts";
import type { Pipeline, Template } from "../../schema/pipeline.ts";
import { namesOf, openReader, type InstanceEvaluation } from "./evaluate.ts";
import { readInputs } from "./inputs.ts";
import { resolveAlias } from "./models.ts";
import type { Schema } from "./project.ts";
import type { Run } from "./run.ts";
import { transition } from "./states.ts";
import type { Group, Instance } from "./tree.ts";

type Ready = Extract<InstanceEvaluation, { type: "ready" }>;

/** Opens the gate, or leaves it for a person to decide. */
export async function considerGate(run: Run, instance: Instance, { inputs }: Ready): Promise<void> {
  const read = await readInputs(run, inputs["subject"]);
  if (read.type === "failed") return transition(run, instance, "failed", { failure: read.failure });
  const subject = digestOfJson(read.value);
  const approval = run.decisions.approvals.findLast((each) => each.address === instance.address && each.subject === subject);
  const open = approval?.verdict === "approved" || run.settings.openGates.has(instance.address) || !(await guards(run, instance, inputs["require"]));
  instance.key = subject;
  const { instructions } = inputs;
  run.emit({
    type: "gate", address: instance.address, subject, outcome: open ? (approval ? "approved" : "open") : (approval?.verdict ?? "asks"),
    ...(typeof instructions === "string" ? { instructions } : {}), ...(approval?.reason === undefined ? {} : { reason: approval.reason }),
  });
  transition(run, instance, "ready");
  if (!open) return transition(run, instance, "blocked");
  instance.value = { subject: read.value };
  transition(run, instance, "fresh");
}

/** Whether the gate asks: `paid`, the default, only when something stale and priced lies downstream. */
async function guards(run: Run, instance: Instance, require: unknown): Promise<boolean> {
  if (require === "never") return false;
  if (require === "always") return true;
  if (!pricedDownstream(run, instance.group)) return false;
  return run.film.lookBehind(instance.address);
}

/** Whether any node could cost money at all: a first look, so that an offline film is never held up. */
function pricedDownstream(run: Run, gate: Group): boolean {
  return [...run.film.groups.values()].some((group) => group !== gate && pricedGroup(run, group));
}

/** A node is priced when it publishes to the world, or when a provider that serves one of its models has a price. */
export function pricedGroup(run: Run, group: Group): boolean {
  if (group.nodeType?.name.startsWith("publish.")) return true;
  const { uses } = group.declaration;
  if (uses.type === "module") return group.expansion.type !== "known" && pricedPipeline(run, uses.pipeline);
  return group.nodeType !== undefined && pricedNode(run, group.nodeType, (port) => modelOf(group, port));
}

/** A module that has not expanded: by what is written, an expression counting as whatever its alias is. */
function pricedPipeline(run: Run, pipeline: Pipeline): boolean {
  return [...pipeline.nodes.values()].some(({ uses, with: given }) => {
    if (uses.type === "module") return pricedPipeline(run, uses.pipeline);
    const nodeType = run.plugins.registry.nodeType(uses.name);
    return nodeType !== undefined && pricedNode(run, nodeType, (port) => constantOf(given.get(port)));
  });
}

function pricedNode(run: Run, nodeType: NodeTypeDescription, modelAt: (port: string) => string | undefined): boolean {
  const ports = (nodeType.inputs as Schema).properties ?? {};
  return Object.entries(ports).some(([port, { model: operation }]) => {
    if (operation === undefined) return false;
    const name = resolveAlias(run.settings.models, modelAt(port) ?? operation);
    return run.plugins.registry.provider(name.slice(0, name.indexOf(":")))?.operations[operation]?.priced === true;
  });
}

function modelOf(group: Group, port: string): string | undefined {
  const template = group.declaration.with.get(port);
  if (!template) return undefined;
  const value = openReader(namesOf(group, undefined)).read(template);
  return typeof value === "string" ? value : undefined;
}

function constantOf(template: Template | undefined): string | undefined {
  return template?.type === "constant" && typeof template.value === "string" ? template.value : undefined;
}
