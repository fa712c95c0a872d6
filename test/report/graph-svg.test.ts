/** The drawing of a pipeline. */
import assert from "node:assert/strict";
import { test } from "node:test";
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
  assert.match(standing.stdout, />frame × 0\/3</);
  assert.match(standing.stdout, /#e7f6ec[^]*#e6f1fb[^]*#f4ecfa/);
});
