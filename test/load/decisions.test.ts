/** Decisions are read from YAML and amended without losing comments or order. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { decisionsFile, readDecisions, withApproval, withTake } from "../../runner/load/decisions.ts";
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
  assert.deepEqual(decisions.value.takes, [{ address: "clips[a]", take: 2, base }]);
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
  assert.deepEqual(readDecisions("", "/w/d.yaml"), { type: "ok", value: { takes: [], approvals: [] }, warnings: [] });
});

test("what is wrong in a decisions file is all told", () => {
  const decisions = readDecisions("takes:\n  - { address: a, take: 0, bse: x }\napprovals:\n  - { address: a, verdict: maybe, subject: sha }\n", "/w/d.yaml");
  assert.deepEqual(decisions.type === "wrong" && decisions.diagnostics.map(placed), [
    "2:5 missing-key", "2:25 wrong-type", "2:28 unknown-key", "4:28 wrong-type", "4:44 wrong-type",
  ]);
});
