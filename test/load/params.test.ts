/** Values of params: who wins, where each came from, and what is told when one does not fit. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadConfig } from "../../runner/load/config.ts";
import { resolveParams, type ParamSources } from "../../runner/load/params.ts";
import type { Json } from "../../schema/json.ts";
import { load, placed, sourcesOf } from "./written.ts";

const files = {
  "/w/p.yaml": `name: f
params:
  style: { type: string, default: ink }
  fps: { type: integer, default: 24, minimum: 1, maximum: 60 }
  fine: { type: boolean, default: false }
  shots: { type: list, default: [] }
  script: { type: file, default: a.txt }
  seed: { type: number, default: null }
  title: { type: string }
nodes: { a: { uses: t } }
`,
  "/w/vp.yaml": "params: { style: oil, title: From vp.yaml, unrelated: 1 }\nprofiles:\n  fast: { params: { fps: 12 }, models: { text: local:outline } }\n",
  "/w/a.txt": "a",
  "/w/b.txt": "b",
  "/w/sub/c.txt": "c",
  "/w/sub/params.yaml": "title: From the file\nscript: c.txt\n",
};

function resolve(given: Partial<ParamSources>, content: Readonly<Record<string, string>> = files): ReturnType<typeof resolveParams> {
  const sources = sourcesOf(content);
  const pipeline = load(content);
  const config = loadConfig("/w", sources);
  assert.ok(pipeline.type === "ok" && config.type === "ok");
  return resolveParams(pipeline.value, { config: config.value, cwd: "/w", sources, ...given });
}

function told(set: Readonly<Record<string, Json>>): readonly string[] {
  const resolved = resolve({ set });
  return resolved.type === "wrong" ? resolved.diagnostics.map(({ code, message, fix, span }) => `${span.file} ${code}: ${message}${fix === undefined ? "" : `; ${fix}`}`) : [];
}

test("defaults, vp.yaml, the profile, the params file and --set win in that order", () => {
  const resolved = resolve({ profile: "fast", paramsFile: "sub/params.yaml", set: { fine: "true", shots: "[1, two]", seed: "1.5" } });
  assert.ok(resolved.type === "ok");
  assert.deepEqual([...resolved.value.values()].map(({ param, value, origin }) => [param.name, value, origin.type]), [
    ["style", "oil", "config"],
    ["fps", 12, "profile"],
    ["fine", true, "set"],
    ["shots", [1, "two"], "set"],
    ["script", { $input: "/w/sub/c.txt" }, "params-file"],
    ["seed", 1.5, "set"],
    ["title", "From the file", "params-file"],
  ]);
});

test("a path of the command line is relative to the current folder and may be anywhere", () => {
  const resolved = resolve({ cwd: "/w/sub", set: { script: "../b.txt" } });
  assert.deepEqual(resolved.type === "ok" && resolved.value.get("script")?.value, { $input: "/w/b.txt" });
});

test("null is for params whose default is null", () => {
  const resolved = resolve({ set: { seed: "null", style: "null" } });
  assert.ok(resolved.type === "ok");
  assert.equal(resolved.value.get("seed")?.value, null);
  assert.equal(resolved.value.get("style")?.value, "null");
});

test("a value that does not fit is told with what gave it", () => {
  assert.deepEqual(told({ fps: "fast" }), ['--set fps=fast wrong-param-type: param "fps" must be a whole number, and --set gives "fast"']);
  assert.deepEqual(told({ fps: 61 }), ['--set fps=61 param-out-of-range: param "fps" must be at most 60, and --set gives 61']);
  assert.deepEqual(told({ fps: "2.5" }), ['--set fps=2.5 wrong-param-type: param "fps" must be a whole number, and --set gives 2.5']);
  assert.deepEqual(told({ stile: "x" }), ['--set stile=x unknown-param: the pipeline has no param "stile"; did you mean "style"?']);
  assert.deepEqual(told({ script: "no.txt" }), ['--set script=no.txt missing-file: "no.txt" is not there; check the path, or create the file']);
});

test("a param that nobody gives is told", () => {
  const resolved = resolve({}, { ...files, "/w/vp.yaml": "" });
  assert.deepEqual(resolved.type === "wrong" && resolved.diagnostics.map(placed), ["9:3 missing-param"]);
});

test("an unknown profile is told with those there are", () => {
  const resolved = resolve({ profile: "fats" });
  assert.deepEqual(resolved.type === "wrong" && resolved.diagnostics.map(({ fix }) => fix), ['did you mean "fast"?']);
});

test("a wrong value in vp.yaml is told where it stands", () => {
  const resolved = resolve({}, { ...files, "/w/vp.yaml": "params:\n  title: t\n  fps: many\n" });
  assert.deepEqual(resolved.type === "wrong" && resolved.diagnostics.map(placed), ["3:8 wrong-param-type"]);
});

test("vp.yaml gives models, pools and profiles, a single model as a chain of one", () => {
  const config = loadConfig("/w", sourcesOf({ "/w/vp.yaml": "models: { text: a:b, video: [a:c, d:e] }\npools: { cpu: { concurrency: 2, rate: 30 } }\nplugins: [./x.ts]\n" }));
  assert.deepEqual(config.type === "ok" && config.value, {
    models: { text: ["a:b"], video: ["a:c", "d:e"] }, profiles: {}, pools: { cpu: { concurrency: 2, rate: 30 } }, plugins: ["./x.ts"], providers: {}, prices: {}, params: {},
    budget: { providers: {} }, notify: [],
  });
});

test("unknown keys and wrong types in vp.yaml are all told at once", () => {
  const config = loadConfig("/w", sourcesOf({ "/w/vp.yaml": "modles: {}\npools: { cpu: { concurrency: 0 } }\nprofiles: { a: { model: {} } }\n" }));
  assert.deepEqual(config.type === "wrong" && config.diagnostics.map(placed), ["1:1 unknown-key", "2:30 wrong-type", "3:18 unknown-key"]);
});

const LIMITS = `
budget: { run: 5, day: { usd: 20, calls: 300 }, providers: { google: 10, other: { seconds: 90.5 } } }
pools: { google: { concurrency: 2, rate: 0.5, day: 1000 } }
notify:
  - https://example.org/all
  - url: "\${env:HOOK}"
    on: [gate, failed]
    headers: { authorization: "Bearer \${env:HOOK_TOKEN}" }
`;

test("vp.yaml gives limits on money and quantities, and who is told of what", () => {
  const config = loadConfig("/w", sourcesOf({ "/w/vp.yaml": LIMITS }));
  assert.ok(config.type === "ok");
  assert.deepEqual(config.value.budget, { run: { usd: 5 }, day: { usd: 20, calls: 300 }, providers: { google: { usd: 10 }, other: { seconds: 90.5 } } });
  assert.deepEqual(config.value.pools, { google: { concurrency: 2, rate: 0.5, day: 1000 } });
  assert.deepEqual(config.value.notify, [
    { url: "https://example.org/all", on: ["run-finished", "gate", "failed", "budget"], headers: {} },
    { url: "${env:HOOK}", on: ["gate", "failed"], headers: { authorization: "Bearer ${env:HOOK_TOKEN}" } },
  ]);
});

test("one address to tell stands by itself", () => {
  const config = loadConfig("/w", sourcesOf({ "/w/vp.yaml": "notify: http://127.0.0.1:8080/hook\n" }));
  assert.deepEqual(config.type === "ok" && config.value.notify.map(({ url }) => url), ["http://127.0.0.1:8080/hook"]);
});

test("a limit below zero, an unknown occasion and an address that is none are told where they stand", () => {
  const config = loadConfig("/w", sourcesOf({
    "/w/vp.yaml": "budget: { run: -1, day: { dollars: 2 }, providers: { a: { calls: 1.5 } } }\npools: { a: { rate: 0 } }\nnotify: [ftp://x, { on: [gates] }]\n",
  }));
  assert.deepEqual(config.type === "wrong" && config.diagnostics.map(placed), [
    "1:16 wrong-type", "1:27 unknown-key", "1:66 wrong-type", "2:21 wrong-type", "3:10 bad-url", "3:19 missing-key", "3:26 wrong-type",
  ]);
});
