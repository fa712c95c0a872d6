/** Makes published files that a person changed the value of what published them. */
import type { Edit, Use } from "../../../schema/decisions.ts";
import * as say from "../../../schema/messages/decisions.ts";
import { failed, ok, type Settled } from "../../../schema/settled.ts";
import { withUse } from "../../load/amend-decisions.ts";
import type { Run } from "../run.ts";
import type { Instance } from "../tree.ts";
import type { World } from "../world.ts";
import { decideOn, type Answer, type Deciding, type Lay, type DecideOptions } from "./deciding.ts";
import { decideEdit } from "./editing.ts";
import { ofFilm } from "./film-files.ts";
import { isEdited, publishedAs, type Published } from "./published-files.ts";
import { keepAll, laying, type Asked } from "./uses.ts";
import { useOf } from "./used.ts";
import { waysOf } from "./ways.ts";

export interface Adopted {
  readonly address: string;
  /** Absolute paths of what was adopted. */
  readonly paths: readonly string[];
}

/** `options.targets` are published files as a shell names them, or instances whose published files were changed. */
export function adopt(options: DecideOptions, world: World): Promise<Answer<readonly Adopted[]>> {
  return decideOn(options, world, async (run) => {
    const chosen: Published[] = [];
    for (const target of options.targets ?? []) {
      const meant = publishedAs(run, target, options);
      if (meant.type === "failed") return meant;
      const edited = meant.value.filter((each) => isEdited(run, each));
      const [first] = meant.value;
      if (edited.length === 0 && first) return failed(say.notEdited(target, waysOf(run, first.instance, first.port)));
      chosen.push(...edited);
    }
    return adoptAll(run, chosen);
  });
}

async function adoptAll(run: Run, chosen: readonly Published[]): Promise<Settled<Deciding<readonly Adopted[]>>> {
  const adopted: Adopted[] = [];
  const amendments: ((text: string) => string)[] = [];
  const lays: Lay[] = [];
  for (const [instance, files] of Map.groupBy(chosen, (each) => each.instance)) {
    const decided = await adoptOne(run, instance, files);
    if (decided.type === "failed") return decided;
    adopted.push({ address: instance.address, paths: files.map(({ absolute }) => absolute) });
    amendments.push(decided.value.amend);
    lays.push(...(decided.value.lays ?? []));
  }
  return ok({ answer: adopted, amend: (text) => amendments.reduce((now, amend) => amend(now), text), lays });
}

/** What uses a person's file goes on using one; all else is edited. */
async function adoptOne(run: Run, instance: Instance, files: readonly Published[]): Promise<Settled<Deciding<Edit | Use>>> {
  const asked: readonly Asked[] = files.map(({ port, absolute }) => ({ port, handed: { type: "file", path: absolute, asIs: true } }));
  const kept = await keepAll(run, instance, asked);
  if (kept.type === "failed") return kept;
  const use = useOf(run, instance);
  if (!use) return laying(kept.value, await decideEdit(run, instance, kept.value.outputs));
  const decided: Use = { ...use, ...ofFilm(run), outputs: { ...use.outputs, ...kept.value.outputs } };
  return laying(kept.value, ok({ answer: decided, amend: (text: string) => withUse(text, decided) }));
}
