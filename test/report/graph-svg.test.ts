/** The drawing of a pipeline. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { STATE_LOOKS } from "../../runner/report/graph-look.ts";
import { graphSvg } from "../../runner/report/graph-svg.ts";
import { BOX_HEIGHT, layered } from "../../runner/report/layered-layout.ts";
import { makeRig } from "../rig/rig.ts";

const boxes = ["a", "b", "c", "d", "e", "f"].map((id) => ({ id, width: 100 }));
const links = ["ab", "ac", "bd", "cd", "ad", "ae", "ef", "af"].map(([from = "", to = ""]) => ({ from, to }));

test("no box stands on another, and each is right of all it needs", () => {
  const { places, width, height } = layered(boxes, links);
  const all = [...places.values()];
  for (const [at, a] of all.entries()) {
    assert.ok(a.x >= 0 && a.y >= 0 && a.x + 100 <= width && a.y + BOX_HEIGHT <= height);
    for (const b of all.slice(at + 1)) assert.ok(Math.abs(a.x - b.x) >= 100 || Math.abs(a.y - b.y) >= BOX_HEIGHT, JSON.stringify([a, b]));
  }
  for (const { from, to } of links) assert.ok((places.get(from)?.x ?? 0) + 100 < (places.get(to)?.x ?? 0), `${from} → ${to}`);
});

test("a long edge passes no box", () => {
  const { places, routes } = layered(boxes, links);
  for (const { link, points } of routes) {
    for (const { x, y } of points.slice(1, -1)) {
      const hit = [...places].find(([id, at]) => id !== link.from && id !== link.to && x >= at.x && x <= at.x + 100 && y > at.y && y < at.y + BOX_HEIGHT);
      assert.equal(hit, undefined, `${link.from} → ${link.to}`);
    }
  }
});

test("what a pipeline calls its nodes cannot break the drawing", () => {
  const node = { name: "<a>", uses: 'b & "c"', isFanOut: false, isGate: false };
  assert.match(graphSvg([{ title: "x < y", nodes: [node], edges: [] }]), /x &lt; y[^]*&lt;a&gt;[^]*b &amp; &quot;c&quot;/);
});

test("vp graph --svg draws every node, and with --state how it stands", async () => {
  await using rig = await makeRig();
  const plain = await rig.vp("graph", "pipeline.yaml", "--svg");
  for (const name of ["script", "frame ×", "clip ×", "join"]) assert.ok(plain.stdout.includes(`>${name}<`), plain.stdout + plain.stderr);
  await rig.build();
  await rig.write("style.txt", "charcoal");
  const standing = await rig.vp("graph", "pipeline.yaml", "--format", "svg", "--state");
  assert.match(standing.stdout, />frame ×<[^]*>0\/3<[^]*>clip ×<[^]*>~3</);
  for (const state of ["fresh", "planned", "deferred"] as const) assert.ok(standing.stdout.includes(STATE_LOOKS[state].fill), state);
  for (const word of ["fresh", "stale", "not known yet", "one for each element"]) assert.ok(standing.stdout.includes(`>${word}<`), word);
  assert.doesNotMatch(standing.stdout, />(failed|skipped|waiting for you)</, "the legend tells what is not in the picture");
});

test("what lies in a module that is not known yet has the module's own state", async () => {
  const inner = "name: inner\nparams: { text: { type: string } }\nnodes:\n  note: { uses: rig.note, with: { text: \"${{ params.text }}\" } }\noutputs: { note: \"${{ note.file }}\" }\n";
  const outer = "name: outer\nplugins: [./rig-plugin.mjs]\nparams: { brief: { type: file, default: brief.txt } }\nnodes:\n  script: { uses: rig.script, with: { brief: \"${{ params.brief }}\" } }\n  shots: { uses: ./inner.yaml, for_each: \"${{ script.shots }}\", key: \"${{ item.id }}\", with: { text: \"${{ item.picture }}\" } }\n";
  await using rig = await makeRig({ "pipeline.yaml": outer, "inner.yaml": inner });
  const { stdout, stderr } = await rig.vp("graph", "pipeline.yaml", "--svg", "--state");
  const [, below = ""] = stdout.split(">shots: inner<");
  assert.ok(below.includes(STATE_LOOKS.deferred.fill), stdout + stderr);
});

/** As the rules for contrast have it: 4.5 to 1 is text that can be read. */
function contrast(a: string, b: string): number {
  const light = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [high = 0, low = 0] = [light(a), light(b)].sort((one, other) => other - one);
  return (high + 0.05) / (low + 0.05);
}

test("every state's count can be read on its colour, and no two states look the same", () => {
  for (const { fill, line } of Object.values(STATE_LOOKS)) assert.ok(contrast(fill, line) >= 4.5, `${line} on ${fill}: ${contrast(fill, line)}`);
  const looks = [STATE_LOOKS.fresh, STATE_LOOKS.planned, STATE_LOOKS.deferred, STATE_LOOKS.blocked, STATE_LOOKS.failed, STATE_LOOKS.skipped];
  assert.equal(new Set(looks.map(({ sign }) => sign)).size, looks.length);
});
