/** What a person sees and steers beside a build: its runs, its log, where the money went, its trace. */
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { once } from "node:events";
import { join } from "node:path";
import { test } from "node:test";
import { CONFIG, FILM, GATED } from "../rig/baseline.ts";
import { becomes, makeRig } from "../rig/rig.ts";

test("runs lists what was built, newest first, with its outcome and what was spent and saved", async () => {
  await using rig = await makeRig();
  assert.match((await rig.vp("runs")).stdout, /nothing was built here yet/);
  await rig.build();
  await rig.build();
  const runs = JSON.parse((await rig.vp("runs", "--json")).stdout);
  assert.deepEqual(runs.map(({ name, outcome, usd, savedUsd }: Readonly<Record<string, unknown>>) => [name, outcome, usd, savedUsd]), [["film", "done", 0, 1.63], ["film", "done", 1.63, 0]]);
  assert.match((await rig.vp("runs")).stdout, /^ +run +pipeline +when +outcome +took +spent +saved\n✓ .* film .* done .*\$0\.00 +\$1\.63\n✓ .* \$1\.63\n$/);
});

test("runs show tells what ran, what failed and why, and what it paid for", async () => {
  await using rig = await makeRig();
  rig.server.when({ operation: "video", prompt: "it reaches out" }, () => ({ type: "refused", reason: "no hands" }));
  await rig.build("-k");
  const shown = await rig.vp("runs", "show");
  assert.equal(shown.exit, 0, shown.stderr);
  assert.match(shown.stdout, /✗ film failed/);
  assert.match(shown.stdout, /frame +3 .*\$0\.12/);
  assert.match(shown.stdout, /clip +2 +1 /);
  assert.match(shown.stdout, /✗ clip\[b\] rig\.clip\n +.*no hands/);
  assert.match(shown.stdout, /mock:camera 2 calls \$1\.00/);
});

test("a killed build is known as killed, and what it spent is known", async () => {
  await using rig = await makeRig();
  const begun = rig.begin();
  await begun.event(becomes("frame[a]", "done"));
  await begun.kill9();
  const [killed] = JSON.parse((await rig.vp("runs", "--json")).stdout);
  assert.equal(killed.outcome, "killed");
  assert.ok(killed.usd >= 0.05, `${killed.usd}`);
});

test("runs cancel ends a build as Ctrl-C does", async () => {
  await using rig = await makeRig();
  const held = rig.server.hold({ operation: "video", prompt: "it reaches out" });
  const begun = rig.begin();
  await held.asked;
  const cancelled = await rig.vp("runs", "cancel");
  assert.equal(cancelled.exit, 0, cancelled.stderr);
  assert.notEqual(await begun.says("Ctrl-C again"), undefined);
  held.release();
  assert.equal((await begun.settle()).exit, 130);
  assert.equal((await rig.vp("runs", "cancel")).exit, 2, "there was nothing left to cancel");
});

test("runs clean forgets old runs and their logs, and no money", async () => {
  await using rig = await makeRig();
  await rig.build();
  await rig.build();
  const cleaned = await rig.vp("runs", "clean", "--keep", "1");
  assert.match(cleaned.stdout, /1 run forgotten/, cleaned.stderr);
  assert.equal(JSON.parse((await rig.vp("runs", "--json")).stdout).length, 1);
  assert.equal(Object.keys(await rig.files(".vp/runs")).length, 1);
  assert.match((await rig.vp("cost")).stdout, /7 calls, \$1\.63/);
});

test("what a killed build was at is shown, with the request that it left", async () => {
  await using rig = await makeRig();
  const held = rig.server.hold({ operation: "image" });
  const begun = rig.begin();
  await held.asked;
  await begun.kill9();
  held.release();
  const shown = (await rig.vp("runs", "show")).stdout;
  assert.match(shown, /film killed[^]*\n {2}script +1 [^]*\n {2}frame +0 +3 [^]*frame\[.\] has a request to mock:painter that is not settled, \$0\.04 set aside/);
  assert.doesNotMatch(shown, /nothing ran/);
});

test("cost without its ledger tells what the receipts say, and that it is gone", async () => {
  await using rig = await makeRig();
  await rig.build();
  for (const name of Object.keys(await rig.files(".vp"))) if (name.startsWith("ledger.db")) await rig.remove(`.vp/${name}`);
  assert.match((await rig.vp("cost")).stdout, /^! the ledger, \.vp\/ledger\.db, is gone [^\n]*7 answers in the cache were paid for with \$1\.63 /);
  assert.equal(JSON.parse((await rig.vp("cost", "--json")).stdout).unbooked.calls, 7);
});

test("cost adds up by node, model or day, and tells what the cache saved", async () => {
  await using rig = await makeRig();
  await rig.build();
  await rig.build();
  const byNode = JSON.parse((await rig.vp("cost", "--json")).stdout);
  assert.deepEqual(byNode.rows.map(({ of, calls, usd }: Readonly<Record<string, unknown>>) => [of, calls, usd]), [["clip", 3, 1.5], ["frame", 3, 0.12], ["script", 1, 0.01]]);
  assert.match((await rig.vp("cost", "--by", "model")).stdout, /mock:camera +3 .*\$1\.50\n.*\n.*\ntotal +7 .*\$1\.63\n\n7 calls, \$1\.63; the cache answered 7 calls and saved \$1\.63\n/);
  assert.match((await rig.vp("cost", "--since", "1h", "--by", "day")).stdout, /\d{4}-\d\d-\d\d +7 /);
  assert.equal((await rig.vp("cost", "--since", "yesterday")).exit, 2);
});

test("cost tells by run, node and model which calls the cache answered, also those of nodes that ran", async () => {
  await using rig = await makeRig();
  await rig.build();
  await rig.edit("rig-plugin.mjs", 'name: "rig.frame",\n  version: 1', 'name: "rig.frame",\n  version: 2');
  await rig.build();
  const savedBy = async (kind: string) => JSON.parse((await rig.vp("cost", "--by", kind, "--json")).stdout).rows.map(({ calls, savedCalls, savedUsd }: Readonly<Record<string, number>>) => [calls, savedCalls, savedUsd?.toFixed(2)]);
  assert.deepEqual(await savedBy("run"), [[7, 0, "0.00"], [0, 7, "1.63"]]);
  assert.deepEqual(await savedBy("node"), [[3, 3, "1.50"], [3, 3, "0.12"], [1, 1, "0.01"]]);
  assert.deepEqual(await savedBy("model"), [[3, 3, "1.50"], [3, 3, "0.12"], [1, 1, "0.01"]]);
  assert.match((await rig.vp("cost")).stdout, /^node +calls .*spent +from cache +saved\nclip +3 .*\$1\.50 +3 +\$1\.50\n/);
});

test("log tells what a build said, and of an address only its own", async () => {
  await using rig = await makeRig();
  rig.server.when({ operation: "video", prompt: "it reaches out" }, () => ({ type: "refused", reason: "no hands" }));
  await rig.build("-k");
  const log = await rig.vp("log");
  assert.match(log.stdout, /^\d\d:\d\d:\d\d film begins\n[^]*✓ frame\[a\] [^]*✗ clip\[b\] failed\n[^]*no hands[^]*ended as failed/);
  const own = await rig.vp("log", "clip[b]");
  assert.match(own.stdout, /clip\[b\] +video of mock:camera: failed/);
  assert.doesNotMatch(own.stdout, /frame\[a\]|clip\[a\]/);
});

test("log and cost tell of the film that a pipeline and its params name", async () => {
  await using rig = await makeRig({ "other.txt": "charcoal" });
  await rig.build();
  await rig.build("--set", "style=other.txt");
  await rig.build();
  const films = async (...words: readonly string[]): Promise<readonly string[]> => {
    const { exit, stdout, stderr } = await rig.vp(...words);
    assert.equal(exit, 0, stderr);
    return stdout.match(/✓ \S+|total +\S+/g) ?? [];
  };
  assert.deepEqual(await films("log"), []);
  const frames = ["✓ clip[a]", "✓ clip[b]", "✓ clip[c]", "✓ frame[a]", "✓ frame[b]", "✓ frame[c]", "✓ join"];
  assert.deepEqual((await films("log", "pipeline.yaml", "--set", "style=other.txt")).toSorted(), frames);
  assert.deepEqual((await films("log", "--set", "style=other.txt", "frame")).toSorted(), frames.slice(3, 6));
  const none = await rig.vp("log", "pipeline.yaml", "--set", "style=none.txt");
  assert.deepEqual([none.exit, none.stderr], [2, "vp: no build of that film is remembered here\n  vp runs lists those that are\n"]);
  const runs = async (...words: readonly string[]): Promise<number> => new Set((await rig.vp("cost", "pipeline.yaml", "--by", "run", "--json", ...words)).stdout.match(/\d{8}T\d{6}-\w+/g)).size;
  assert.deepEqual([await runs(), await runs("--set", "style=other.txt")], [3, 1]);
});

test("a film that is named by what its params were all along is the one that was paid for, and of none that was built nothing is added up", async () => {
  const params = "  idea: { type: string, default: \"3\" }\n  times: { type: integer, default: 3 }\n  sheets: { type: object, files: [page], default: { page: style.txt, wide: true } }\n";
  await using rig = await makeRig({ "pipeline.yaml": FILM.replace("plugins:", `${params}plugins:`), "other.yaml": "times: 4\nbrief: brief.txt\n", "whale.txt": "a whale" });
  const none = { exit: 2, stderr: "vp: no build of that film is remembered here\n  vp runs lists those that are\n" };
  const asked = async (...words: readonly string[]) => {
    const { exit, stdout, stderr } = await rig.vp(...words);
    return exit === 0 ? /\$\d+\.\d+(?=; )/.exec(stdout)?.[0] ?? /ended as \w+/.exec(stdout)?.[0] ?? stdout : { exit, stderr };
  };
  assert.deepEqual(await asked("cost", "pipeline.yaml", "--set", "idea=3"), none);
  await rig.build();
  const same = ["idea=3", "times=3.0", "brief=brief.txt", `style=${join(rig.folder, "style.txt")}`, "sheets={ wide: true, page: ./style.txt }"].flatMap((set) => ["--set", set]);
  assert.deepEqual([await asked("cost", "pipeline.yaml", ...same), await asked("log", "pipeline.yaml", ...same)], ["$1.63", "ended as done"]);
  for (const set of ["idea=3.0", "times=[", "brief=whale.txt", "sheets={ page: style.txt }", "no=3"]) assert.deepEqual(await asked("cost", "pipeline.yaml", "--set", set), none, set);
  assert.deepEqual(await asked("log", "pipeline.yaml", "--set", "times=4"), none);
  await rig.build("--params", "other.yaml");
  assert.equal(await asked("cost", "pipeline.yaml", "--set", "times=4", "--by", "run"), "$0.00");
});

test("log -f goes on until the build ends", async () => {
  await using rig = await makeRig();
  const held = rig.server.hold({ operation: "video", prompt: "it reaches out" });
  const begun = rig.begin();
  await held.asked;
  const following = rig.vp("log", "-f");
  held.release();
  await begun.settle();
  assert.match((await following).stdout, /film begins[^]*ended as done/);
});

test("a trace for Perfetto has a track for each node, and requests inside what makes them", async () => {
  await using rig = await makeRig();
  await rig.build();
  const exported = await rig.vp("export", "--chrome-trace", "trace.json");
  assert.equal(exported.exit, 0, exported.stderr);
  const { traceEvents } = JSON.parse(await rig.read("trace.json"));
  const named = (name: string) => traceEvents.find((event: { readonly name: string }) => event.name === name);
  const clip = named("clip[a]");
  const call = traceEvents.find((event: TraceEvent) => event.cat === "call" && event.tid === clip.tid && event.ts >= clip.ts);
  assert.ok(call.ts + call.dur <= clip.ts + clip.dur, "the request does not lie in its instance");
  for (const { ph, ts, dur, pid, tid } of traceEvents) {
    assert.ok(ph === "M" || (ph === "X" && ts > 0 && dur >= 0), ph);
    assert.ok(Number.isInteger(pid) && Number.isInteger(tid));
  }
  const overlapping = traceEvents.filter((event: TraceEvent) => event.cat === "instance").some((a: TraceEvent, _: number, all: readonly TraceEvent[]) =>
    all.some((b) => a !== b && a.tid === b.tid && a.ts < b.ts && b.ts < a.ts + a.dur));
  assert.ok(!overlapping, "two instances overlap on one track");
});

interface TraceEvent {
  readonly cat: string;
  readonly tid: number;
  readonly ts: number;
  readonly dur: number;
}

test("a collector of OpenTelemetry gets one trace whose spans hang together", async () => {
  await using rig = await makeRig();
  await rig.build();
  await using collector = await startCollector();
  const exported = await rig.vp("export", "--otlp", collector.url);
  assert.equal(exported.exit, 0, exported.stderr);
  const [{ path, body }] = collector.got;
  assert.equal(path, "/v1/traces");
  const [{ scopeSpans: [{ spans }] }] = body.resourceSpans;
  const ids = new Set(spans.map(({ spanId }: { readonly spanId: string }) => spanId));
  assert.equal(ids.size, spans.length);
  assert.equal(new Set(spans.map(({ traceId }: { readonly traceId: string }) => traceId)).size, 1);
  for (const { traceId, spanId, parentSpanId, startTimeUnixNano, endTimeUnixNano } of spans) {
    assert.match(`${traceId} ${spanId} ${startTimeUnixNano} ${endTimeUnixNano}`, /^[0-9a-f]{32} [0-9a-f]{16} \d{19} \d{19}$/);
    assert.ok(parentSpanId === undefined || ids.has(parentSpanId));
    assert.ok(BigInt(startTimeUnixNano) <= BigInt(endTimeUnixNano));
  }
  assert.equal(spans.filter(({ parentSpanId }: { readonly parentSpanId?: string }) => parentSpanId === undefined).length, 1);
  assert.ok(spans.length >= 16, `${spans.length} spans`);
});

test("a collector that refuses, or that nobody names, ends the export with a reason", async () => {
  await using rig = await makeRig();
  await rig.build();
  await using collector = await startCollector(503);
  const refused = await rig.vp("export", "--otlp", collector.url);
  assert.deepEqual([refused.exit, /did not take the trace: 503/.test(refused.stderr)], [1, true], refused.stderr);
  assert.equal((await rig.vp("export", "--otlp")).exit, 2);
  assert.equal((await rig.vp("export")).exit, 2);
});

/** Takes what is posted to it, on loopback. With status 0 it never answers. */
async function startCollector(status = 200) {
  // oxlint-disable-next-line typescript/no-explicit-any -- what arrives is looked at field by field
  const got: any[] = [];
  const server = createServer((request, response) => {
    let text = "";
    request.setEncoding("utf8").on("data", (chunk: string) => (text += chunk)).on("end", () => {
      got.push({ path: request.url, headers: request.headers, body: JSON.parse(text) });
      if (status > 0) response.writeHead(status).end("{}");
    });
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("internal: the collector has no port");
  return { url: `http://127.0.0.1:${address.port}`, got, [Symbol.asyncDispose]: async () => void (server.closeAllConnections(), server.close()) };
}

const NOTIFYING = `${CONFIG}notify:
  - url: \${env:HOOK}/hook
    headers: { authorization: "Bearer \${env:HOOK_TOKEN}" }
  - { url: "\${env:HOOK}/gates", on: [gate] }
`;

test("those whom vp.yaml names are told of a gate, of a failure and of the end, and no secret is kept", async () => {
  await using collector = await startCollector();
  await using rig = await makeRig({ "vp.yaml": NOTIFYING, "pipeline.yaml": GATED, ".env": `HOOK=${collector.url}\nHOOK_TOKEN=a-token-that-nobody-may-see\n` });
  assert.equal((await rig.build()).exit, 3);
  assert.deepEqual(collector.got.map(({ path, body }) => `${path} ${body.event}`).sort(), ["/gates gate", "/hook gate", "/hook run-finished"]);
  assert.equal(collector.got[0].headers.authorization ?? collector.got[1].headers.authorization, "Bearer a-token-that-nobody-may-see");
  rig.server.when({ operation: "video" }, () => ({ type: "refused", reason: "no film left" }));
  await rig.vp("approve", "pipeline.yaml", "look");
  await rig.build("-k");
  const failed = collector.got.filter(({ body }) => body.event === "failed");
  assert.equal(failed.length, 1, "every failure is told, not the first");
  assert.match(failed[0].body.text, /film: clip\[.\]: .*no film left/);
  assert.ok(!Object.values(await rig.files(".vp")).some((text) => text.includes("a-token-that-nobody-may-see")));
});

test("somebody who cannot be told, or is slow, neither fails a build nor holds it up", async () => {
  const gone = await startCollector();
  await gone[Symbol.asyncDispose]();
  await using rig = await makeRig({ "vp.yaml": `${CONFIG}notify: ["\${env:NOBODY}", "${gone.url}/hook/secret"]\n` });
  const built = await rig.build();
  assert.equal(built.exit, 0, built.stderr);
  const notices = built.events.flatMap((event) => (event.type === "notice" ? [event.message] : []));
  assert.deepEqual(notices.sort(), ['"${env:NOBODY}" could not be told: the variable NOBODY is not set', `"${gone.url}" could not be told: ECONNREFUSED`]);
  await using silent = await startCollector(0);
  await rig.write("vp.yaml", `${CONFIG}notify: ["${silent.url}"]\n`);
  const { events } = await rig.build();
  const ended = events.find(({ type }) => type === "run-finished")?.at ?? 0;
  const notice = events.find((event) => event.type === "notice" && event.message.includes("no answer within 2 s"));
  assert.ok(notice !== undefined && notice.at - ended < 4000, JSON.stringify(events.slice(-2)));
});
