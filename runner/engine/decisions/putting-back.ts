/** Throws away what a person changed in published files: what was made goes back, or the edit that was adopted is dropped. */
import * as say from "../../../schema/messages/decisions.ts";
import { failed, ok, type Settled } from "../../../schema/settled.ts";
import { materialise } from "../../../cache/materialise.ts";
import { without } from "../../load/amend-decisions.ts";
import type { Run } from "../run.ts";
import type { World } from "../world.ts";
import { decideOn, type Answer, type DecideOptions } from "./deciding.ts";
import { writtenFor } from "./other-decisions.ts";
import { isEdited, publishedAs, type Published } from "./published-files.ts";

export interface PutBack {
  /** Absolute paths of files that are as they were made again. */
  readonly paths: readonly string[];
  /** Addresses whose adopted edit is dropped; the next build puts their files back. */
  readonly dropped: readonly string[];
}

/** `options.targets` are published files as a shell names them, or instances that publish them. */
export function putBack(options: DecideOptions, world: World): Promise<Answer<PutBack>> {
  return decideOn(options, world, async (run) => {
    const edited: Published[] = [];
    const dropped: string[] = [];
    for (const target of options.targets ?? []) {
      const meant = publishedAs(run, target, options);
      if (meant.type === "failed") return meant;
      const changed = meant.value.filter((each) => isEdited(run, each));
      const adopted = changed.length > 0 ? [] : meant.value.flatMap(({ instance }) => writtenFor(run, "edits", instance.address));
      if (changed.length + adopted.length === 0) return failed(say.nothingToPutBack(target));
      edited.push(...changed);
      dropped.push(...adopted);
    }
    const put = await putAll(run, edited);
    if (put.type === "failed") return put;
    const answer = { paths: edited.map(({ absolute }) => absolute), dropped: [...new Set(dropped)] };
    return ok({ answer, amend: (text) => answer.dropped.reduce((now, address) => without(now, { list: "edits", address, film: run.filmFiles }), text) });
  });
}

async function putAll(run: Run, edited: readonly Published[]): Promise<Settled<void>> {
  for (const { content, absolute } of edited) {
    const put = await materialise({ cas: run.store.cas, files: run.ports.files, within: run.out }, content, absolute);
    if (put.type === "failed") return put;
  }
  return ok(undefined);
}
