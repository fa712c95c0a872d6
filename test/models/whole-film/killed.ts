/** A whole film that is killed at moments of chance, and the person who says the truth about what is in doubt in between. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Event } from "../../../schema/event.ts";
import type { FilmBuild } from "../../film/small-film.ts";
import { answerDoubts } from "./person.ts";
import { assertDiscreet, assertPaidOnce, FILM, SCREENPLAY, whyOf, type WholeFilm } from "./whole.ts";

export const KILLS = Number(process.env["VP_WHOLE_KILLS"] ?? 2);

export interface Person {
  /** How many requests were in doubt. */
  doubts(): number;
  goesOn(): Promise<void>;
  /** Until it is done; what a build finds in doubt or waiting is answered, and it is built again. */
  buildsThrough(...targets: readonly string[]): Promise<FilmBuild>;
}

/** Approves the screenplay once it is there, and says the truth about what is in doubt. */
export function personAt(film: WholeFilm): Person {
  let [isApproved, doubts] = [false, 0];
  const person: Person = {
    doubts: () => doubts,
    async goesOn() {
      isApproved ||= existsSync(join(film.folder, SCREENPLAY)) && (await film.about("approve", "approve_script")).exit === 0;
      doubts += await answerDoubts(film);
    },
    async buildsThrough(...targets) {
      let built = await film.build(...targets);
      for (let round = 0; built.exit === 3 && round < 3; round += 1) {
        await person.goesOn();
        built = await film.build(...targets);
      }
      assert.equal(built.exit, 0, whyOf(built));
      return built;
    },
  };
  return person;
}

export interface Chance {
  readonly seed: number;
  readonly kills: number;
  /** How many events of work the undisturbed film has. */
  readonly work: number;
}

/** Together the kills tell of less than all the work; but one that strikes late, as where others are busy, leaves the rest too little to be struck in. The first is always reached. */
export async function killByChance(film: WholeFilm, person: Person, { seed, kills, work }: Chance): Promise<void> {
  const random = randomFrom(seed);
  const apart = (0.7 * work) / kills;
  for (let kill = 0; kill < kills; kill += 1) {
    const moment = 1 + Math.floor(random() * apart);
    // One that waits for the person ends by itself.
    for (let tries = 0; !(await film.buildAndKill(moment, isWork)); tries += 1) {
      if (tries === 3 && kill > 0) return;
      assert.ok(tries < 3, "it had ended before it was killed");
      await person.goesOn();
    }
    await person.goesOn();
  }
}

/** What an undisturbed film came to. */
export interface Clean {
  readonly film: Buffer;
  readonly charges: number;
  /** Events that tell of work. */
  readonly work: number;
}

/** Killed or not, it is the same film for the same charges, and no key is in anything. */
export async function assertSame(film: WholeFilm, clean: Clean, last: FilmBuild): Promise<void> {
  assert.ok(clean.film.equals(await film.read(FILM)), "the films differ");
  assert.equal(film.charges().length, clean.charges, "another number of requests was paid for");
  assertPaidOnce(film);
  await assertDiscreet(film, [last]);
}

/** What a resumed build tells of what is fresh brings it no further. */
export function isWork(event: Event): boolean {
  return event.type === "call" || event.type === "published" || (event.type === "instance-changed" && event.to !== "ready" && event.to !== "fresh");
}

export function seedOfChance(): number {
  return Number(process.env["VP_SEED"] ?? Date.now() % 1_000_000);
}

/** A linear congruential generator: the same moments for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
