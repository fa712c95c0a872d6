/** What a person is told at the end. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { paintFor } from "../../runner/report/paint.ts";
import { shortPathFrom } from "../../runner/report/short-path.ts";
import { summary } from "../../runner/report/summary.ts";
import { typedWords } from "../../runner/cli/typed.ts";
import type { Unstamped } from "../../schema/event.ts";
import { change, finished, started, viewOf } from "./events.ts";

const options = { paint: paintFor({ colour: false }), pipeline: "the-lamp.yaml", shortPath: shortPathFrom("/films") };
const tell = (...events: readonly Unstamped[]) => summary(viewOf([started(), ...events]), options);

const BROKEN = change("frames[b]", "failed", { durationMs: 900, failure: { type: "refused", message: "the provider refused the prompt", fix: "change the description" } });

test("a finished film is named with its place, its time and its money", () => {
  const text = tell(change("film", "done"), change("cast", "fresh", { saved: { durationMs: 250_000, usd: 3.1 } }), finished("done", { film: "/films/out/the-lamp/film.mp4" }));
  assert.equal(text, "\n✓ the-lamp is made\n\n  film  out/the-lamp/film.mp4\n\n  1 made, 1 fresh in 42s; spent $0.42, saved $3.10 and 4m 10s by cache\n");
});

test("a build with nothing to do says so", () => {
  assert.match(tell(change("film", "fresh"), finished("done")), /^\n✓ the-lamp is up to date\n/);
});

test("failures stand again at the end, with what to do about them and how to go on", () => {
  const text = tell(BROKEN, change("film", "skipped", { because: ["frames[b]"] }), change("poster", "cancelled"), change("extra", "skipped"), finished("failed"));
  assert.match(text, /✗ the-lamp is not whole: 1 of 4 instances failed, 2 not reached/);
  assert.match(text, /✗ frames\[b\] frames\.make after 0\.9s\n {6}the provider refused the prompt\n {6}change the description\n {6}more: vp explain the-lamp\.yaml 'frames\[b\]'/);
  assert.match(text, /vp build the-lamp\.yaml {19}tries only what is missing\n {4}vp build the-lamp\.yaml -k {16}[^]*yaml --retry-refused {3}sends it again/);
});

test("only the first failures are shown in full, the others are counted", () => {
  const text = tell(...Array.from({ length: 30 }, (_, index) => change(`frames[${index}]`, "failed", { failure: { type: "refused", message: `the provider refused prompt ${index}` } })), finished("failed"));
  assert.equal(text.match(/refused prompt/g)?.length, 8);
  assert.match(text, /and 22 more: vp status the-lamp\.yaml/);
});

test("what fails alike in elements of one node is told once", () => {
  const failure = (address: string) => ({ type: "contract" as const, message: `node "${address}" does not give what it must`, fix: "see what it takes" });
  const addresses = ["frames[a]", "frames[b]", "frames[c]", "frames[d]", "frames[e]", "clips[a]"];
  const text = tell(...addresses.map((address) => change(address, "failed", { failure: failure(address) })), finished("failed"));
  assert.deepEqual(text.match(/node "[^"]+" does not give/g), ['node "frames[a]" does not give', 'node "clips[a]" does not give']);
  assert.match(text, /the same: frames\[b\], frames\[c\], frames\[d\], and 1 more\n/);
});

test("a gate that asks shows the very command that opens it", () => {
  const text = tell(change("approve[a b]", "blocked"), { type: "gate", address: "approve[a b]", subject: `sha256:${"0".repeat(64)}`, outcome: "asks" }, finished("waiting"));
  assert.match(text, /\? the-lamp waits for you/);
  assert.match(text, /vp approve the-lamp\.yaml 'approve\[a b\]'/);
});

test("an interrupted build says that nothing is lost and how it goes on", () => {
  const text = tell(change("film", "cancelled"), finished("interrupted"));
  assert.match(text, /everything that was finished is kept/);
  assert.match(text, /vp build the-lamp\.yaml/);
});

test("every command that is suggested means the film as it was asked for, and -k is not suggested twice", () => {
  const typed = { build: "the-lamp.yaml --set idea='a whale' -k", options: "--set idea='a whale'", keepGoing: true };
  const text = summary(viewOf([started(), BROKEN, change("poster", "cancelled"), finished("failed")]), { ...options, typed });
  assert.match(text, /vp explain the-lamp\.yaml 'frames\[b\]' --set idea='a whale'\n/);
  assert.match(text, /Go on\n {4}vp build the-lamp\.yaml --set idea='a whale' -k {16}tries only what is missing\n.*--set idea='a whale' --retry-refused {3}sends it again as it is\n$/);
});

test("-k is not suggested when nothing is left that it would make", () => {
  assert.doesNotMatch(tell(BROKEN, change("film", "skipped", { because: ["frames[b]"] }), finished("failed")), / -k/);
});

test("the words of a command line are kept for the next one, without what only says how to report", () => {
  const argv = ["build", "a b.yaml", "--set", "idea=a whale", "--plain", "--out", "there", "-q", "clips[s1]"];
  assert.deepEqual(typedWords(argv, { set: { idea: "a whale" }, out: "there" }), {
    build: "'a b.yaml' --set 'idea=a whale' --out there 'clips[s1]'", options: "--set 'idea=a whale' --out there", keepGoing: false,
  });
});

test("an output that has no file says what it is", () => {
  const text = { $artifact: `sha256:${"0".repeat(64)}`, mediaType: "text/plain", size: 1500 };
  const told = tell(change("film", "done"), finished("done", { one: text, many: [{ count: text }, { count: text }], shots: 3 }));
  assert.match(told, /one {4}text\/plain, 1\.5 kB, in the cache \(publish it to get a file\)\n {2}many {3}2 × text\/plain, 3\.0 kB\n {2}shots {2}3\n/);
});

test("an output that a person edited is told", () => {
  const edited: Unstamped = { type: "published", address: "film", path: "film.mp4", absolute: "/films/out/film.mp4", outcome: "edited" };
  assert.match(tell(change("film", "fresh"), edited, finished("done")), /kept your edit of out\/film\.mp4/);
});

test("what waits for a person is told with its reason and the commands that lead on", () => {
  const text = tell(
    change("clips[a]", "blocked", { failure: { type: "budget", limit: "--max-cost", message: "the limit --max-cost would be crossed" } }),
    change("clips[e]", "blocked", { failure: { type: "budget", limit: "budget.run", message: "the limit budget.run would be crossed" } }),
    change("clips[b]", "blocked", { failure: { type: "in-doubt", message: "nobody knows whether it was accepted" } }),
    change("clips[c]", "blocked", { failure: { type: "lost", message: "its answer is gone" } }),
    change("clips[d]", "blocked", { failure: { type: "unpaid", message: "asking it would cost $0.50, and this build may not pay" } }),
    finished("waiting"),
  );
  assert.match(text, /\? clips\[a\] waits for you: a limit is reached\n.*\n {6}vp build the-lamp\.yaml --max-cost N /);
  assert.equal(text.match(/--max-cost N/g)?.length, 1, "only where that is the limit");
  assert.match(text, /\? clips\[b\] waits for you: nobody knows[^]*vp resolve the-lamp\.yaml 'clips\[b\]' --lost [^]*--resend [^]*--import FILE /);
  assert.match(text, /vp build the-lamp\.yaml --rebuy 'clips\[c\]'/);
  assert.match(text, /\? 1 instance with a price left alone: vp build the-lamp\.yaml makes it/);
});
