/** Makes published files that a person changed the value of what published them. */
import { join, resolve } from "node:path";
import type { Edit, Use } from "../../../schema/decisions.ts";
import * as say from "../../../schema/messages/decisions.ts";
import { failed, ok, type Settled } from "../../../schema/settled.ts";
import { withUse } from "../../load/amend-decisions.ts";
import type { BuildOptions } from "../api.ts";
import { publishPathsOf } from "../evaluate.ts";
import { publicationOf } from "../publish.ts";
import type { Run } from "../run.ts";
import type { Instance } from "../tree.ts";
import type { World } from "../world.ts";
import { decideOn, type Answer, type Deciding } from "./deciding.ts";
import { decideEdit } from "./editing.ts";
import { keepAll, type Asked } from "./uses.ts";
import { useOf } from "./used.ts";

export interface Adopted {
  readonly address: string;
  /** Absolute paths of what was adopted. */
  readonly paths: readonly string[];
}

/** `options.targets` are published files as a shell names them, or instances whose published files were changed. */
export function adopt(options: BuildOptions, world: World): Promise<Answer<readonly Adopted[]>> {
  return decideOn(options, world, async (run) => {
    const published = publishedIn(run);
    const chosen: Published[] = [];
    for (const target of options.targets ?? []) {
      const path = resolve(options.cwd ?? process.cwd(), target);
      const meant = published.filter((each) => each.absolute === path || each.instance.address === target || each.instance.group.address === target);
      if (meant.length === 0) return failed(say.notPublished(target, published.map(({ path: each }) => each)));
      const edited = meant.filter((each) => isEdited(run, each));
      if (edited.length === 0) return failed(say.notEdited(target));
      chosen.push(...edited);
    }
    return adoptAll(run, chosen);
  });
}

interface Published {
  readonly instance: Instance;
  readonly port: string;
  /** Relative to the output folder. */
  readonly path: string;
  readonly absolute: string;
  /** Digest of what belongs there. */
  readonly digest: string;
}

function publishedIn(run: Run): readonly Published[] {
  return [...run.film.instances.values()].flatMap((instance) =>
    publishPathsOf(instance).flatMap((place) => {
      const publication = instance.value ? publicationOf(instance, instance.value, place) : undefined;
      if (publication?.type !== "ok") return [];
      const { port, path, digest } = publication.value;
      return [{ instance, port, path, absolute: join(run.out, path), digest }];
    }));
}

function isEdited(run: Run, { absolute, digest }: Published): boolean {
  const found = run.store.stats.digestOf(absolute);
  return found !== undefined && found.digest !== digest;
}

async function adoptAll(run: Run, chosen: readonly Published[]): Promise<Settled<Deciding<readonly Adopted[]>>> {
  const adopted: Adopted[] = [];
  const amendments: ((text: string) => string)[] = [];
  for (const [instance, files] of Map.groupBy(chosen, (each) => each.instance)) {
    const decided = await adoptOne(run, instance, files);
    if (decided.type === "failed") return decided;
    adopted.push({ address: instance.address, paths: files.map(({ absolute }) => absolute) });
    amendments.push(decided.value.amend);
  }
  return ok({ answer: adopted, amend: (text) => amendments.reduce((now, amend) => amend(now), text) });
}

/** What uses a person's file goes on using one; all else is edited. */
async function adoptOne(run: Run, instance: Instance, files: readonly Published[]): Promise<Settled<Deciding<Edit | Use>>> {
  const asked: readonly Asked[] = files.map(({ port, absolute }) => ({ port, handed: { type: "file", path: absolute } }));
  const kept = await keepAll(run, instance, asked);
  if (kept.type === "failed") return kept;
  const use = useOf(run, instance);
  if (!use) return decideEdit(run, instance, kept.value);
  const decided: Use = { ...use, outputs: { ...use.outputs, ...kept.value } };
  return ok({ answer: decided, amend: (text) => withUse(text, decided) });
}
