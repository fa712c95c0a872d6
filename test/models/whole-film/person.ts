/** A person at a whole film: looks at what the provider's list of requests says, and tells vp the truth about those in doubt. */
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { OpenCall } from "../../../schema/ledger.ts";
import { booksOf } from "../../torture/ledger-of.ts";
import type { Side, WholeFilm } from "./whole.ts";

export async function approve(film: WholeFilm): Promise<void> {
  const { exit, stdout, stderr } = await film.about("approve", "approve_script");
  assert.equal(exit, 0, stdout + stderr);
}

/** What was accepted is brought in as the provider made it, what never arrived is said to be lost. Gives back how many were in doubt. */
export async function answerDoubts(film: WholeFilm): Promise<number> {
  const doubtful = booksOf(film).open.filter(({ state }) => state === "in-doubt");
  for (const open of doubtful) {
    const { exit, stdout, stderr } = await film.about("resolve", open.address, ...(await truthOf(film, open)));
    assert.equal(exit, 0, `${open.address}: ${stdout}${stderr}`);
  }
  return doubtful.length;
}

const FILES: Readonly<Record<string, string>> = { text: "answer.json", image: "answer.png", video: "answer.mp4", speech: "answer.wav" };

async function truthOf(film: WholeFilm, { call, idempotencyKey }: OpenCall): Promise<readonly string[]> {
  const made = film.sides.flatMap((side) => madeFor(side, idempotencyKey));
  assert.ok(made.length <= 1, `${idempotencyKey} was charged ${made.length} times`);
  const [answer] = made;
  if (answer === undefined) return ["--lost"];
  const file = join(film.folder, FILES[call.operation] ?? "answer");
  await writeFile(file, answer);
  return ["--import", file];
}

function madeFor({ far, studio }: Side, key: string): readonly (string | Uint8Array)[] {
  return far.charges.flatMap(({ request }, at) => (request.headers["idempotency-key"] === key ? [studio.made[at] ?? ""] : []));
}
