/** Loading pipelines: every field, modules, and the bounds that hostile YAML runs into. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { load, pipelineOf, problems } from "./written.ts";

const NODE = "nodes: { a: { uses: t } }\n";

test("every field of a node is read", () => {
  const pipeline = pipelineOf(`
name: film
description: A film
plugins: [./my-node.ts, some-package]
params:
  fps: { type: integer, default: 24, minimum: 1, maximum: 60, description: Frames a second }
  mode: { type: string, enum: [fast, fine], default: fast }
  look: { type: image, default: null }
nodes:
  frames:
    uses: frame.draw
    for_each: "\${{ params.shots }}"
    as: shot
    key: "\${{ shot.id }}"
    when: "\${{ shot.wanted }}"
    needs: [other]
    pool: gpu
    retry: 3
    timeout: 1h30m
    take: 2
    fresh_for: 30s
    on_failure: skip
    min_success: 80%
    with: { description: "\${{ shot.text }}", size: 720 }
    publish: { image: "shots/\${{ shot.id }}.png" }
    description: Draws
  other: { uses: t, needs: frames }
outputs: { film: "\${{ frames }}" }
`);
  const frames = pipeline.nodes.get("frames");
  assert.ok(frames);
  const { retry, timeoutMs, take, freshForMs, onFailure, minSuccess, pool, as } = frames;
  assert.deepEqual(
    { retry, timeoutMs, take, freshForMs, onFailure, minSuccess, pool, as },
    { retry: 3, timeoutMs: 5_400_000, take: 2, freshForMs: 30_000, onFailure: "skip", minSuccess: 0.8, pool: "gpu", as: "shot" },
  );
  assert.deepEqual(pipeline.nodes.get("other")?.needs.map(({ name }) => name), ["frames"]);
  assert.deepEqual(pipeline.plugins.map(({ written, file }) => [written, file]), [["./my-node.ts", "/w/my-node.ts"], ["some-package", undefined]]);
  assert.equal(pipeline.params.get("look")?.default, null);
  assert.equal(frames.publish?.type, "ports");
});

test("references name roots and paths, computed indexes as dynamic", () => {
  const pipeline = pipelineOf(`
name: film
nodes:
  a:
    uses: t
    with: { x: "\${{ b.list.map(i, c[i.id].image + d['k'][0] + has(e.f.g)).size() }}" }
`);
  const input = pipeline.nodes.get("a")?.with.get("x");
  assert.ok(input?.type === "expression");
  assert.deepEqual(input.expression.references.map(({ root, path, dynamic }) => [root, path, dynamic]), [
    ["b", ["list"], false],
    ["c", [null, "image"], true],
    ["d", ["k", "0"], false],
    ["e", ["f", "g"], false],
  ]);
});

test("a module is loaded with its own modules, and every file is a source", () => {
  const loaded = load({
    "/w/p.yaml": "name: film\nnodes: { scenes: { uses: ./sub/scene.yaml }, again: { uses: ./sub/scene.yaml } }\n",
    "/w/sub/scene.yaml": "name: scene\nparams: { text: { type: file, default: a.txt } }\nnodes: { shot: { uses: ../shot.yaml } }\n",
    "/w/sub/a.txt": "text",
    "/w/shot.yaml": `name: shot\n${NODE}`,
  });
  assert.ok(loaded.type === "ok");
  assert.deepEqual(loaded.value.sources, ["/w/p.yaml", "/w/sub/scene.yaml", "/w/shot.yaml"]);
  const uses = loaded.value.nodes.get("scenes")?.uses;
  assert.ok(uses?.type === "module");
  assert.equal(uses.pipeline.params.get("text")?.default, "/w/sub/a.txt");
});

test("modules that run each other are told with their path", () => {
  const loaded = load({
    "/w/p.yaml": "name: film\nnodes: { a: { uses: ./b.yaml } }\n",
    "/w/b.yaml": "name: b\nnodes: { a: { uses: ./p.yaml } }\n",
  });
  assert.ok(loaded.type === "wrong");
  assert.deepEqual(loaded.diagnostics.map(({ message }) => message), ["modules run each other: p.yaml → b.yaml → p.yaml"]);
});

test("a file() that is not there is told where it is named", () => {
  assert.deepEqual(problems(load({ "/w/p.yaml": 'name: f\nnodes: { a: { uses: t, with: { x: "${{ file(\'no.txt\') }}" } } }\n' })), ["2:45 missing-file"]);
});

test("without vp.yaml and .git the pipeline's own folder is the workspace", () => {
  const loaded = load({ "/w/p.yaml": "name: f\nnodes: { a: { uses: ../b.yaml } }\n" });
  assert.deepEqual(problems(loaded), ["2:21 outside-workspace"]);
});

const wrongs: Readonly<Record<string, readonly [string | Uint8Array, readonly string[]]>> = {
  "an empty file": ["", ["1:1 empty"]],
  "a list": ["- a\n", ["1:1 wrong-type"]],
  "a NUL byte": ["name: f\nnodes: \0\n", ["2:8 nul-byte"]],
  "bytes that are not UTF-8": [new Uint8Array([110, 10, 0xff, 0xfe]), ["2:1 not-utf-8"]],
  "more than 10 MB": [`name: ${"x".repeat(10 * 1024 * 1024)}\n`, ["1:1 too-big"]],
  "a key written twice": [`name: f\n${NODE}name: g\n`, ["3:1 duplicate-key"]],
  "__proto__ as a key": [`name: f\n__proto__: { x: 1 }\n${NODE}`, ["2:1 forbidden-key"]],
  "an unknown key": [`name: f\nnods: {}\n${NODE}`, ["2:1 unknown-key"]],
  "an unknown alias": [`name: *x\n${NODE}`, ["1:7 unknown-alias"]],
  "two documents": [`name: f\n${NODE}---\nname: g\n`, ["3:1 bad-yaml"]],
  "a tag": [`name: !!js/function f\n${NODE}`, ["1:7 bad-yaml"]],
  "a number that is not exact": [`name: f\nnodes: { a: { uses: t, with: { x: 12345678901234567890 } } }\n`, ["2:35 bad-value"]],
  "infinity": [`name: f\nnodes: { a: { uses: t, with: { x: .inf } } }\n`, ["2:35 bad-value"]],
  "no nodes": ["name: f\nnodes: {}\n", ["2:1 no-nodes"]],
  "an expression where only a constant may stand": [`name: "\${{ 1 }}"\n${NODE}`, ["1:7 expression-not-allowed"]],
  "a default that is not in the enum": [`name: f\nparams: { m: { type: string, enum: [a], default: b } }\n${NODE}`, ["2:50 param-out-of-range"]],
  "a param without a type": [`name: f\nparams: { m: { default: b } }\n${NODE}`, ["2:11 missing-key"]],
};

for (const [what, [text, expected]] of Object.entries(wrongs)) {
  test(`${what} is told`, () => assert.deepEqual(problems(load({ "/w/p.yaml": text })), expected));
}

test("an alias bomb is told instead of followed", () => {
  const rows = Array.from({ length: 12 }, (_, index) => `  v${index + 1}: &v${index + 1} [${Array(9).fill(`*v${index}`).join(", ")}]`);
  const text = `name: f\nnodes:\n  a: { uses: t, with: { x: *v12 } }\nparams:\n  v0: &v0 [1]\n${rows.join("\n")}\n`.replace("nodes:\n  a: { uses: t, with: { x: *v12 } }\n", NODE);
  assert.ok(problems(load({ "/w/p.yaml": text })).some((problem) => problem.endsWith("alias-bomb")));
});

test("an alias of what is around it is told", () => {
  assert.ok(problems(load({ "/w/p.yaml": `name: f\nparams: &p { a: *p }\n${NODE}` })).some((problem) => /too-deep|unknown-alias|alias-bomb/.test(problem)));
});

for (const [what, deep] of [["brackets", "[".repeat(50_000)], ["closed brackets", "[".repeat(3000) + "]".repeat(3000)], ["dashes", "- ".repeat(50_000)], ["maps", "{a: ".repeat(20_000)]] as const) {
  test(`depth by ${what} is told and overflows nothing`, () => {
    assert.notEqual(problems(load({ "/w/p.yaml": `name: f\nnodes: ${deep}\n` })).length, 0);
  });
}

test("deep indentation is told", () => {
  const lines = Array.from({ length: 300 }, (_, index) => `${" ".repeat(index)}k:`).join("\n");
  assert.ok(problems(load({ "/w/p.yaml": `name: f\nparams:\n${lines.replaceAll(/^/gm, "  ")} 1\n${NODE}` })).some((problem) => problem.endsWith("too-deep")));
});

test("anchors and aliases serve within bounds", () => {
  const pipeline = pipelineOf("name: f\nnodes:\n  a: { uses: t, with: &same { x: [1, 2] } }\n  b: { uses: t, with: *same }\n");
  assert.deepEqual(pipeline.nodes.get("b")?.with.get("x"), pipeline.nodes.get("a")?.with.get("x"));
});

test("ten thousand nodes load within bounds", () => {
  const nodes = Array.from({ length: 10_000 }, (_, index) => `  n${index}: { uses: t, with: { x: "\${{ n${Math.max(0, index - 1)}.y }}" } }`);
  assert.equal(pipelineOf(`name: f\nnodes:\n${nodes.join("\n")}\n`).nodes.size, 10_000);
});
