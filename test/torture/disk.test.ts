/** T08, T09: the disk is full, broken, closed or out of handles at one file operation or from there on. And a kill there. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import type { Fault } from "./faulty-files.ts";
import { buildIn, buildWithFault, CLEAN_FILM, complaintsOf, operationsOfCleanBuild, REQUESTS, smallRig } from "./disk-trouble.ts";
import { decide } from "../rig/decided.ts";
import { picture } from "../rig/given-files.ts";
import { makeMoneyRig, REQUESTS as MONEY_REQUESTS } from "./money-rig.ts";

/** Every operation when asked for; else so many for each kind of trouble. */
const LONG = process.env["VP_LONG"] === "1";
const MOST = 3;

let operations: readonly string[] = [];
before(async () => { operations = await operationsOfCleanBuild(); });

/** What is wrong, where it is, and what to do: never a stack, never the blame on vp. */
const SENTENCE = /^(vp: )?(.*: )?("[^"]+"|a file) cannot be [\w ]+: [\w ]+$|^cannot read the input "[^"]+"|no file "pipeline.yaml"/m;

const TROUBLES: readonly { readonly name: string; readonly fault: Omit<Fault, "at">; readonly meets: RegExp }[] = [
  { name: "T08 a disk that is full from an operation on", fault: { code: "ENOSPC", lasting: true }, meets: /^(write|mkdir|copyFile|openSync|fsync|rename)/ },
  { name: "T09 an operation that the disk fails", fault: { code: "EIO" }, meets: /./ },
  { name: "T09 an operation that is not permitted", fault: { code: "EACCES" }, meets: /./ },
  { name: "T09 too many open files from an operation on", fault: { code: "EMFILE", lasting: true }, meets: /^(open|readFile|writeFile|readdir|copyFile|create)/ },
];

describe("what follows trouble with a file is whole", { concurrency: 2 }, () => {
  for (const [index, { name, fault, meets }] of TROUBLES.entries()) {
    test(`${name} is told in a sentence`, async () => {
      for (const at of placesFor(meets, index)) await survives({ ...fault, at });
    });
  }

  test("a kill at a file operation costs no request that was charged", async () => {
    for (const at of placesFor(/./, TROUBLES.length)) await survives({ code: "SIGKILL", at });
  });
});

async function survives(fault: Fault): Promise<void> {
  await using rig = await smallRig();
  const at = `${JSON.stringify(fault)} at ${operations[fault.at - 1]}`;
  const broken = await buildWithFault(rig, fault);
  if (fault.code !== "SIGKILL") {
    assert.ok(broken.exit === 0 || broken.exit === 1 || broken.exit === 2, `${at}: exit ${broken.exit}`);
    assert.doesNotMatch(broken.stderr, /bug in vp|internal:|^\s+at /m, at);
    const begun = broken.events.filter(({ type }) => type === "run-started" || type === "run-finished");
    assert.notEqual(begun.length, 1, `${at}: the run began and never came to an end`);
    if (broken.exit === 0) assert.equal(await rig.film(), CLEAN_FILM, `${at}: a film was said to be there`);
    else assert.match(complaintsOf(broken).join("\n"), SENTENCE, at);
  }
  const clean = await rig.build();
  assert.deepEqual([clean.exit, clean.open, clean.failed], [0, [], []], `${at}: ${clean.stderr} ${complaintsOf(clean).join()}`);
  assert.equal(await rig.film(), CLEAN_FILM, at);
  assert.deepEqual(Object.keys(await rig.files("out")), ["film/film.mp4"], at);
  assert.equal(rig.server.charges.length, REQUESTS, `${at}: a request was charged twice`);
}

/** One place for each kind of operation, and of those a spread; every place in the long form. */
function placesFor(meets: RegExp, offset: number): readonly number[] {
  const places = operations.flatMap((operation, index) => (meets.test(operation) ? [{ at: index + 1, kind: kindOf(operation) }] : []));
  const kinds = [...new Map(places.map((place) => [place.kind, place])).values()];
  return (LONG ? places : spread(kinds, MOST, offset)).map(({ at }) => at);
}

function spread<T>(all: readonly T[], most: number, offset: number): readonly T[] {
  const stride = Math.max(1, Math.floor(all.length / most));
  return all.filter((_each, index) => index % stride === offset % stride).slice(0, most);
}

/** Its name and the room of the cache that it touched. */
function kindOf(operation: string): string {
  const [name = "", path = ""] = operation.split(" ");
  const room = /\.vp\/(\w+)|\/(out)\/|\/([\w.-]+)$/.exec(path);
  return `${name} ${room?.slice(1).find((part) => part !== undefined) ?? ""} ${path.includes(".tmp-") ? "temporary" : ""}`;
}

test("T08 a disk that has no room for what a request is to be answered into leaves no request in doubt", async () => {
  await using clean = await makeMoneyRig("hasty");
  await buildIn(clean, { VP_OPERATIONS: join(clean.folder, "operations.txt") });
  const at = (await clean.read("operations.txt")).split("\n").findIndex((operation) => /^mkdir .*call-\w+$/.test(operation)) + 1;
  await using rig = await makeMoneyRig("hasty");
  const broken = await buildWithFault(rig, { code: "ENOSPC", at });
  assert.deepEqual([broken.exit, broken.charges], [1, 0], broken.stderr);
  const next = await rig.build();
  assert.deepEqual([next.exit, next.open, next.charges], [0, [], MONEY_REQUESTS], next.stderr);
});

test("T09 a person's own file that the disk fails to give is told in a sentence, and used when it can be read", async () => {
  await using rig = await smallRig();
  await rig.write("my.png", picture("painted by hand"));
  assert.equal((await rig.build()).exit, 0);
  await decide(rig, "edit", "frame[a]", "my.png");
  const look = async (environment: Readonly<Record<string, string>>) => {
    await rig.remove(".vp/state");
    return buildIn(rig, environment);
  };
  assert.equal((await look({ VP_OPERATIONS: join(rig.folder, "operations.txt") })).exit, 0);
  const operations = (await rig.read("operations.txt")).split("\n");
  const places = operations.flatMap((operation, index) => (operation.includes("pipeline.assets") ? [{ at: index + 1, operation }] : []));
  assert.notEqual(places.length, 0);
  for (const { at, operation } of places.filter((_place, index) => LONG || index % 2 === 0)) {
    const broken = await look({ VP_FAULT: JSON.stringify({ at, code: "EIO" } satisfies Fault) });
    assert.doesNotMatch(broken.stderr, /bug in vp|internal:/, operation);
    if (broken.exit !== 0) assert.match(complaintsOf(broken).join("\n"), SENTENCE, operation);
  }
  const whole = await rig.build();
  assert.deepEqual([whole.exit, whole.failed], [0, []], whole.stderr);
  assert.match(await rig.film(), /painted by hand/);
});
