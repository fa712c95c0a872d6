/** Whatever several films decide in one file, each has what it decided itself, and what is of no film in particular where it has nothing. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { without, withApproval, withEdit, withPin, withTake, withUse } from "../../runner/load/amend-decisions.ts";
import { readDecisions } from "../../runner/load/decisions.ts";
import { filmFilesOf, partedByFilm } from "../../runner/engine/decisions/film-files.ts";
import type { ResolvedParam } from "../../runner/load/params.ts";
import type { Decisions, FilmFiles } from "../../schema/decisions.ts";
import { digestOfBytes } from "../../schema/digest.ts";
import { standingIn } from "../../schema/film-files.ts";
import type { Json } from "../../schema/json.ts";

const FILMS: readonly FilmFiles[] = [{ script: "a.fountain" }, { script: "b.fountain" }, { script: "../other folder/c: d.fountain" }];
const LISTS = ["takes", "pins", "uses", "edits"] as const;
type List = (typeof LISTS)[number];

interface Step {
  readonly film: FilmFiles;
  readonly list: List;
  readonly address: string;
  readonly on: string;
  readonly mark: number;
  readonly drops: boolean;
}

const step: fc.Arbitrary<Step> = fc.record({
  film: fc.constantFrom(...FILMS), list: fc.constantFrom(...LISTS), address: fc.constantFrom("x", "y[1]"), on: fc.constantFrom("one", "two"),
  mark: fc.integer({ min: 1, max: 9 }), drops: fc.boolean(),
});

test("what one film decides or drops changes nothing of another's", () => {
  fc.assert(fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
    let text = "";
    const known = new Map<string, number>();
    for (const each of steps) {
      text = each.drops ? without(text, each) : written(text, each);
      remember(known, each);
      for (const film of FILMS) assert.deepEqual(ownIn(text, film), ownOf(known, film));
    }
  }));
});

test("what is of no film in particular stays until a film decides on the very same", () => {
  fc.assert(fc.property(step, step, (first, then) => {
    const old = written("", first).replaceAll(/\n +film: .*/g, "");
    const now = readIn(written(old, then))[first.list];
    const isOver = first.list === then.list && first.address === then.address && first.on === then.on;
    assert.equal(now.some(({ film }) => film === undefined), !isOver);
    assert.deepEqual(readIn(without(old, { ...first, film: then.film }))[first.list], []);
  }));
});

test("a param that only one of two films has says nothing, and one that may be nothing is no film", () => {
  assert.equal(standingIn({ script: "a" }, { script: "a", logo: "x" }), "own");
  assert.equal(standingIn({ script: "a", logo: "x" }, { script: "a" }), "own");
  assert.equal(standingIn({ script: "a", logo: "x" }, { script: "a", logo: "y" }), "other");
  assert.equal(standingIn({ script: "a" }, undefined), "anyone");
  assert.equal(standingIn(undefined, { script: "a" }), "own", "a pipeline that is made from no file any more");
  const param = (value: Json, standard: Json | undefined): ResolvedParam =>
    ({ param: { name: "p", type: "file", ...(standard === undefined ? {} : { default: standard }), span: SPAN }, value, origin: { type: "set" }, span: SPAN });
  const params = new Map([
    ["script", param({ $input: "/w/inputs/a.fountain" }, undefined)], ["board", param({ $input: "/w/p/b.yaml" }, "/w/p/b.yaml")],
    ["subtitles", param({ $input: "/w/s.srt" }, null)], ["style", param("ink", "wash")],
  ]);
  assert.deepEqual(filmFilesOf(params, "/w/p/film.yaml"), { script: "../inputs/a.fountain", board: "b.yaml" });
});

test("an approval is repeated within its film", () => {
  const [a, b] = FILMS;
  const approve = { address: "g", verdict: "approved", subject: digestOfBytes("s") } as const;
  const text = [a, b, a, b].reduce((now, film) => withApproval(now, { ...approve, ...(film === undefined ? {} : { film }) }), "");
  assert.deepEqual(readIn(text).approvals.map(({ film }) => film), [a, b]);
});

test("a film stands in one line, last of its entry, and what is wrong in it is told", () => {
  const text = written("", { film: { script: "a.fountain" }, list: "uses", address: "x", on: "one", mark: 1, drops: false });
  assert.match(text, /\n {4}film: \{ script: a\.fountain \}\n$/);
  const wrong = readDecisions(text.replace("{ script: a.fountain }", "{ script: [a] }"), "/w/d.yaml");
  assert.deepEqual(wrong.type === "wrong" && wrong.diagnostics.map(({ message }) => message), ['"script" of "film" of a use must be text, and is a list']);
});

const SPAN = { file: "f", line: 1, column: 1, endLine: 1, endColumn: 1 };

function written(text: string, { film, list, address, on, mark }: Step): string {
  const base = digestOfBytes(on);
  const outputs = { n: { type: "value", value: mark } } as const;
  switch (list) {
    case "takes": return withTake(text, { address, base, take: mark, film });
    case "pins": return withPin(text, { address, base, take: mark, receipt: "r", film });
    case "uses": return withUse(text, { address, base, outputs, film });
    case "edits": return withEdit(text, { address, on: base, outputs, film });
  }
}

/** Takes and pins stand by what they were decided on, a use and an edit by their address. */
function nameOf({ film, list, address, on }: Step): string {
  return [film["script"], list, address, list === "takes" || list === "pins" ? digestOfBytes(on) : ""].join(" ");
}

function remember(known: Map<string, number>, each: Step): void {
  if (!each.drops) return void known.set(nameOf(each), each.mark);
  for (const name of known.keys()) if (name.startsWith(`${each.film["script"]} ${each.list} ${each.address} `)) known.delete(name);
}

function ownOf(known: ReadonlyMap<string, number>, { script }: FilmFiles): readonly string[] {
  return [...known].filter(([name]) => name.startsWith(`${script} `)).map(([name, mark]) => `${name} ${mark}`).sort();
}

function ownIn(text: string, film: FilmFiles): readonly string[] {
  const { takes, pins, uses, edits } = partedByFilm(readIn(text), film).decisions;
  const rolled = ([list, entries]: readonly [string, Decisions["takes"]]): readonly string[] => entries.map(({ address, base, take }) => [film["script"], list, address, base, take].join(" "));
  const given = ([list, entries]: readonly [string, Decisions["uses"]]): readonly string[] =>
    entries.map(({ address, outputs: { n } }) => [film["script"], list, address, "", n?.type === "value" ? n.value : ""].join(" "));
  return [...rolled(["takes", takes]), ...rolled(["pins", pins]), ...given(["uses", uses]), ...edits.flatMap((edit) => given(["edits", [{ address: edit.address, outputs: edit.outputs }]]))].sort();
}

function readIn(text: string): Decisions {
  const read = readDecisions(text, "/w/d.yaml");
  assert.ok(read.type === "ok", text);
  return read.value;
}
