/** Puts a person's edit over what a node made, as long as that is what the edit was made on. */
import { nodeOf } from "../../../schema/address.ts";
import { type Edit } from "../../../schema/decisions.ts";
import { digestOfJson } from "../../../schema/digest.ts";
import type { Failure } from "../../../schema/failure.ts";
import { editMoved } from "../../../schema/messages/decisions.ts";
import { differences } from "../difference.ts";
import type { Run } from "../run.ts";
import type { Instance } from "../tree.ts";
import { givenOutputs, type Outputs } from "./given.ts";
import { givesNothing } from "./used.ts";

export type Edited =
  | { readonly type: "outputs"; readonly outputs: Outputs; readonly edit?: Edit }
  /** It was made anew since it was edited: a person decides between the two. */
  | { readonly type: "moved"; readonly failure: Failure; readonly edit: Edit }
  | { readonly type: "failed"; readonly failure: Failure };

/** @param made what the node itself gave */
export async function withEdits(run: Run, instance: Instance, made: Outputs): Promise<Edited> {
  const edit = editOf(run, instance, made);
  if (!edit) return { type: "outputs", outputs: made };
  const given = await givenOutputs(run, instance, edit.outputs, made);
  if (given.type === "failed") return given;
  if (edit.on === digestOfJson(made)) return { type: "outputs", outputs: given.value, edit };
  return { type: "moved", failure: editMoved(instance.address, differingLines(given.value, made)), edit };
}

/**
 * Its own edit, else one that was made on the same result: of another film, or of an element of its node that is no longer there.
 * @param made what the node itself gave, where that is known
 */
export function editOf(run: Run, { address }: Instance, made: Outputs | undefined): Edit | undefined {
  const own = run.decisions.edits.findLast((each) => each.address === address);
  if (own || !made) return own && !givesNothing(own) ? own : undefined;
  const isSame = (each: Edit): boolean => nodeOf(each.address) === nodeOf(address) && each.on === digestOfJson(made);
  const isGone = (each: Edit): boolean => !run.film.instances.has(each.address);
  return run.decisions.edits.find((each) => isGone(each) && isSame(each))
    ?? run.otherDecisions.edits.find((each) => (each.address === address || isGone(each)) && isSame(each));
}

const MOST_LINES = 6;
const LONGEST_VALUE = 160;

/** Both versions, where they differ. */
function differingLines(yours: Outputs, made: Outputs): readonly string[] {
  const found = differences(yours, made);
  const lines = found.slice(0, MOST_LINES).flatMap(({ path, before, after }) => [path, `  yours  ${shown(before)}`, `  new    ${shown(after)}`]);
  return found.length > MOST_LINES ? [...lines, `and ${found.length - MOST_LINES} more`] : lines;
}

function shown(value: unknown): string {
  const text = value === undefined ? "nothing" : JSON.stringify(value);
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
}
