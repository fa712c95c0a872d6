/** The published files that a person means, and which of them they changed. Writes nothing. */
import { join, relative, resolve } from "node:path";
import * as say from "../../../schema/messages/decisions.ts";
import { failed, ok, type Settled } from "../../../schema/settled.ts";
import type { BuildOptions } from "../api.ts";
import { publishPathsOf } from "../evaluate.ts";
import { publicationOf, type Publication } from "../publish.ts";
import type { Run } from "../run.ts";
import { madeValue, type Instance } from "../tree.ts";
import { named } from "./deciding.ts";
import { firstFor } from "./first.ts";
import { waysOf } from "./ways.ts";

/** What belongs at a published path, and where that is. */
export interface Published extends Publication {
  readonly instance: Instance;
  readonly absolute: string;
}

/** @param target a published file as a shell names it, or an instance or a node that publishes */
export function publishedAs(run: Run, target: string, { cwd = process.cwd() }: BuildOptions): Settled<readonly Published[]> {
  const published = publishedIn(run);
  const path = resolve(cwd, target);
  const meant = published.filter(({ absolute, instance }) => absolute === path || instance.address === target || instance.group.address === target);
  return meant.length > 0 ? ok(meant) : notPublished(run, target, { path, published });
}

export function isEdited(run: Run, { absolute, digest }: Published): boolean {
  const found = run.store.stats.digestOf(absolute);
  return found !== undefined && found.digest !== digest;
}

function publishedIn(run: Run): readonly Published[] {
  return [...run.film.instances.values()].flatMap((instance) =>
    publishPathsOf(instance).flatMap((place) => {
      const value = madeValue(instance);
      const publication = value ? publicationOf(instance, value, place) : undefined;
      return publication?.type === "ok" ? [{ ...publication.value, instance, absolute: join(run.out, publication.value.path) }] : [];
    }));
}

/** A file that an earlier build published is told from one that nobody did. */
function notPublished(run: Run, target: string, { path, published }: { readonly path: string; readonly published: readonly Published[] }): Settled<never> {
  const publisher = run.store.state.publishers.get(relative(run.out, path).replaceAll("\\", "/"));
  const instances = named(run, [publisher ?? target]);
  if (instances.type === "failed" && publisher !== undefined) return instances;
  const [instance] = instances.type === "ok" ? instances.value : [];
  if (!instance) return failed(say.notPublished(target, published.map(({ path: each }) => each)));
  const { address } = instance;
  return failed(madeValue(instance) ? say.publishesNothing(address, waysOf(run, instance)) : say.noResultYet(address, firstFor(run, address)));
}
