/** Decisions are read from YAML and amended without losing comments or order. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { isBare, without, withApproval, withEdit, withPin, withTake, withUse } from "../../runner/load/amend-decisions.ts";
import { decisionsFile, readDecisions } from "../../runner/load/decisions.ts";
import { NO_DECISIONS, type Decisions } from "../../schema/decisions.ts";
import { digestOfBytes } from "../../schema/digest.ts";
import { placed } from "./written.ts";

const seen = digestOfBytes("the script");
const base = digestOfBytes("the action");
const written = `# Ours, do not lose this.
approvals:
  # Anna looked at it twice.
  - address: approve_script
    verdict: rejected
    subject: ${seen}
    reason: too long
takes:
  - { address: "clips[a]", take: 2, base: "${base}" } # a better smile
`;

test("decisions stand beside the pipeline", () => {
  assert.equal(decisionsFile("/w/film.yaml"), "/w/film.decisions.yaml");
});

test("takes and approvals are read", () => {
  const decisions = readDecisions(written, "/w/film.decisions.yaml");
  assert.ok(decisions.type === "ok");
  assert.deepEqual(decisions.value.takes.map(({ span, ...take }) => [take, span?.line]), [[{ address: "clips[a]", take: 2, base }, 9]]);
  assert.deepEqual(decisions.value.approvals.map(({ verdict, reason }) => [verdict, reason]), [["rejected", "too long"]]);
});

test("an approval is added and everything else stays as it was", () => {
  const amended = withApproval(written, { address: "approve_script", verdict: "approved", subject: seen, by: "Anna", at: "2026-01-02T03:04:05Z" });
  for (const line of ["# Ours, do not lose this.", "# Anna looked at it twice.", "reason: too long", "# a better smile"]) assert.ok(amended.includes(line), line);
  const decisions = readDecisions(amended, "/w/film.decisions.yaml");
  assert.deepEqual(decisions.type === "ok" && decisions.value.approvals.map(({ verdict }) => verdict), ["rejected", "approved"]);
});

test("approving the same again replaces, rejecting again is kept", () => {
  const approve = { address: "g", verdict: "approved", subject: seen } as const;
  const twice = withApproval(withApproval("", approve), { ...approve, by: "Bo" });
  const rejected = withApproval(withApproval(twice, { ...approve, verdict: "rejected", reason: "a" }), { ...approve, verdict: "rejected", reason: "b" });
  const decisions = readDecisions(rejected, "/w/d.yaml");
  assert.deepEqual(decisions.type === "ok" && decisions.value.approvals.map(({ verdict, reason, by }) => [verdict, reason, by]), [
    ["approved", undefined, "Bo"], ["rejected", "a", undefined], ["rejected", "b", undefined],
  ]);
});

test("a take of the same address on the same base is replaced, another is added", () => {
  const amended = withTake(withTake(written, { address: "clips[a]", take: 3, base }), { address: "clips[b]", take: 2, base });
  const decisions = readDecisions(amended, "/w/d.yaml");
  assert.deepEqual(decisions.type === "ok" && decisions.value.takes.map(({ address, take }) => [address, take]), [["clips[a]", 3], ["clips[b]", 2]]);
  assert.ok(amended.includes("# a better smile"));
});

test("an empty or absent file holds no decisions", () => {
  assert.deepEqual(readDecisions("", "/w/d.yaml"), { type: "ok", value: NO_DECISIONS, warnings: [] });
});

test("what is wrong in a decisions file is all told", () => {
  const decisions = readDecisions("takes:\n  - { address: a, take: 0, bse: x }\napprovals:\n  - { address: a, verdict: maybe, subject: sha }\n", "/w/d.yaml");
  assert.deepEqual(decisions.type === "wrong" && decisions.diagnostics.map(placed), [
    "2:5 missing-key", "2:25 wrong-type", "2:28 unknown-key", "4:28 wrong-type", "4:44 wrong-type",
  ]);
});

const use = { address: "frames[b]", base, outputs: { image: { type: "file", file: "film.assets/frames.b.image.png", digest: seen, size: 12 } } } as const;
const edit = { address: "script", on: seen, outputs: { shots: { type: "value", value: [{ id: "a", picture: "no: ${{ expression }}\nat all", parent: null }] } } } as const;

test("pins, uses and edits are written and read back as they were", () => {
  const text = withEdit(withUse(withPin("", { address: "clips[a]", base, take: 2, receipt: "r-1" }), use), edit);
  const read = valueOf(text);
  assert.deepEqual(bare(read.pins), [{ address: "clips[a]", base, take: 2, receipt: "r-1" }]);
  assert.deepEqual(bare(read.uses), [use]);
  assert.deepEqual(bare(read.edits), [edit]);
});

test("another use or edit of an address replaces the one that it has", () => {
  const { base: _, ...newer } = use;
  const text = withEdit(withUse(withEdit(withUse("", use), edit), newer), { ...edit, on: base });
  const read = valueOf(text);
  assert.deepEqual([bare(read.uses), read.edits.map(({ on }) => on)], [[newer], [base]]);
});

test("what is dropped goes alone, comments and the rest stay", () => {
  const text = without(withTake(written, { address: "clips[b]", take: 2, base }), { list: "takes", address: "clips[b]" });
  assert.ok(text.includes("# a better smile") && text.includes("# Anna looked at it twice."), text);
  assert.deepEqual(valueOf(text).takes.map(({ address }) => address), ["clips[a]"]);
  assert.deepEqual(valueOf(without(text, { list: "takes", address: "clips[a]", base: seen })).takes.length, 1);
});

test("a list that goes takes no comment with it that a person wrote above, beside or below it", () => {
  const other = `takes:\n  - { address: a, take: 2, base: "${base}" }\n`;
  const uses = "# above\nuses: # beside\n  - { address: b, outputs: {} }\n  # below\n";
  const dropped = (text: string): string => without(text, { list: "uses", address: "b" });
  for (const text of [uses, `# head\n\n${uses}`, `${uses}# of takes\n${other}`, `${other}${uses}`, `${other}\n${uses}\n# foot\n`]) {
    const left = dropped(text);
    assert.deepEqual([left.match(/# .*/g)?.toSorted(), isBare(left)], [text.match(/# .*/g)?.toSorted(), false], left);
    const anew = withUse(left, use);
    assert.deepEqual([anew.match(/# .*/g)?.length, bare(valueOf(anew).uses)], [left.match(/# .*/g)?.length, [use]], anew);
    assert.match(anew, /^uses:\n {2}- address: frames\[b\]$/m);
  }
  assert.match(dropped(`${uses}# of takes\n${other}`), /^# above\n[^]*\n# below\n+# of takes\ntakes:\n/);
  assert.ok(isBare(without(withUse("", use), { list: "uses", address: use.address })), "vp's own comment is nobody's");
});

test("an output is a file with its digest and size, or a value, and nothing in between", () => {
  const text = `uses:\n  - { address: a, outputs: { image: { file: x.png, digst: 3 } } }\nedits:\n  - { address: a, on: ${seen}, outputs: [] }\n`;
  const decisions = readDecisions(text, "/w/d.yaml");
  assert.deepEqual(decisions.type === "wrong" && decisions.diagnostics.map(placed), ["2:37 missing-key", "2:37 missing-key", "2:52 unknown-key", "4:105 wrong-type"]);
});

test("a text that is no YAML is told with its line", () => {
  const decisions = readDecisions("takes:\n  - [\n", "/w/d.yaml");
  assert.equal(decisions.type, "wrong");
});

function valueOf(text: string): Decisions {
  const decisions = readDecisions(text, "/w/d.yaml");
  assert.ok(decisions.type === "ok", text);
  return decisions.value;
}

function bare<T extends { readonly span?: unknown }>(entries: readonly T[]): readonly Omit<T, "span">[] {
  return entries.map((entry) => ({ ...entry, span: undefined })).map((entry) => JSON.parse(JSON.stringify(entry)));
}
