/** A ComfyUI server as a provider: handing in, following, fetching, and all that may come between. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { test } from "node:test";
import { isObject } from "../../schema/json.ts";
import { startComfy } from "./far/comfy.ts";
import { SMALL_PICTURE } from "./far/made.ts";
import { GRAPH, keyOf, makeBench, MODEL } from "./comfy-bench.ts";

test("a request goes into its places, and what is made comes back", async () => {
  await using far = await startComfy();
  using bench = makeBench(far.url);
  const handle = await bench.submit({ request: { negative: "fog", references: [bench.picture()] } });
  const graph = far.accepted[0]?.graph ?? {};
  assert.equal(graph["6"]?.inputs["text"], "a lamp");
  assert.equal(graph["7"]?.inputs["text"], "ugly, fog");
  assert.deepEqual(graph["5"]?.inputs, { width: 320, height: 192, batch_size: 1 });
  assert.equal(graph["3"]?.inputs["seed"], Number.parseInt(keyOf("one").slice(7, 15), 16));
  assert.deepEqual([graph["2"]?.inputs["image"]], far.uploads);
  assert.equal("_meta" in (graph["6"] ?? {}), false);
  assert.deepEqual(await bench.said("poll", { handle }), { type: "done" });
  assert.deepEqual(await bench.said("fetch", { handle }), { answer: { image: { $file: "answer.png" } } });
  assert.deepEqual(readFileSync(join(bench.folder, "answer.png")), SMALL_PICTURE);
});

test("how far it is is told over the socket, as it comes", async () => {
  await using far = await startComfy();
  far.held = true;
  using bench = makeBench(far.url);
  const handle = await bench.submit();
  assert.deepEqual(await bench.said("poll", { handle }), { type: "running", fraction: 0, note: "waits at the server, 0 before it", pollAfterMs: 1000 });
  far.begin();
  const polling = bench.said("poll", { handle });
  await until(() => bench.told.length > 0);
  far.progress(12, 20);
  await until(() => bench.told.includes("0.6 KSampler 12 of 20"));
  far.finish();
  assert.deepEqual(await polling, { type: "running", fraction: 0.6, note: "KSampler 12 of 20", pollAfterMs: 20 });
  assert.deepEqual(await bench.said("poll", { handle }), { type: "done" });
  assert.equal(far.sockets[0]?.origin, undefined, "the original refuses sockets of other origins");
});

test("a socket that breaks is no trouble: the queue and the history are asked", async () => {
  await using far = await startComfy();
  far.held = true;
  using bench = makeBench(far.url);
  const handle = await bench.submit();
  far.begin();
  const polling = bench.said("poll", { handle });
  await until(() => bench.told.length > 0);
  far.progress(5, 20);
  await until(() => bench.told.includes("0.25 KSampler 5 of 20"));
  far.dropSockets();
  assert.deepEqual(await polling, { type: "running", fraction: 0.25, note: "KSampler 5 of 20", pollAfterMs: 1000 });
  const later = bench.said("poll", { handle });
  await until(() => bench.told.at(-1) === "0.25 KSampler");
  far.dropSockets();
  assert.deepEqual(await later, { type: "running", fraction: 0.25, note: "KSampler", pollAfterMs: 1000 }, "it does not go back");
  far.finish();
  assert.deepEqual(await bench.said("poll", { handle }), { type: "done" });
});

test("what ends while the socket is opened is not waited for", async () => {
  await using far = await startComfy();
  far.held = true;
  using bench = makeBench(far.url);
  const handle = await bench.submit();
  far.begin();
  // The first question finds it running; before the second, which comes with the socket, it has ended.
  const polling = bench.said("poll", { handle });
  await until(() => far.requests.filter((line) => line === "GET /queue").length === 1);
  far.finish();
  assert.deepEqual(await polling.then((said) => isObject(said) && said["type"]), "running");
  assert.deepEqual(await bench.said("poll", { handle }), { type: "done" });
});

test("a server that was restarted has forgotten its queue, and the work may be handed in again", async () => {
  await using far = await startComfy();
  far.held = true;
  using bench = makeBench(far.url);
  const handle = await bench.submit();
  far.restart();
  assert.deepEqual(await bench.said("poll", { handle }), { type: "failed", reason: "the server knows nothing of it any more, as after a restart" });
  assert.deepEqual(await bench.submit(), handle, "under the same id");
});

test("a request is found again by its key, where the server takes an id of ours", async () => {
  await using far = await startComfy();
  far.held = true;
  using bench = makeBench(far.url);
  assert.equal(await bench.said("find"), null);
  const handle = await bench.submit();
  for (const state of ["pending", "running", "done"]) {
    assert.deepEqual(await bench.said("find"), handle, state);
    if (state === "pending") far.begin();
    if (state === "running") far.finish();
  }
  assert.equal(await bench.said("find", { key: "another" }), null);
});

test("an older server gives ids of its own, and is followed by them", async () => {
  await using far = await startComfy();
  far.old = true;
  using bench = makeBench(far.url);
  const handle = await bench.submit();
  assert.equal(isObject(handle) && handle["prompt_id"], far.accepted[0]?.id);
  assert.deepEqual(await bench.said("poll", { handle }), { type: "done" });
  assert.equal(await bench.said("find"), null);
});

test("cancelling takes ours out of the queue or interrupts it, and never what others have there", async () => {
  await using far = await startComfy();
  [far.held, far.old] = [true, true];
  using bench = makeBench(far.url);
  const first = await bench.submit();
  const second = await bench.submit({ key: "two" });
  far.begin();
  await bench.said("cancel", { handle: second });
  assert.deepEqual(await bench.said("poll", { handle: second }), { type: "failed", reason: "the server knows nothing of it any more, as after a restart" });
  assert.ok(!far.requests.includes("POST /interrupt"), "the first one runs, and is somebody else's");
  await bench.said("cancel", { handle: first });
  assert.deepEqual(await bench.said("poll", { handle: first }), { type: "failed", reason: "somebody interrupted it there" });
});

test("a node that fails is told by its class, its id and its words; a full memory may be tried again", async () => {
  for (const [exception, failure] of [
    [{ type: "RuntimeError", message: "mat1 and mat2 shapes cannot be multiplied\n\nTIPS: …" }, { type: "refused", message: "node 3 (KSampler) failed: mat1 and mat2 shapes cannot be multiplied" }],
    [{ type: "torch.OutOfMemoryError", message: "Allocation on device" }, { type: "failed", reason: "node 3 (KSampler) failed: Allocation on device" }],
  ] as const) {
    await using far = await startComfy();
    far.held = true;
    using bench = makeBench(far.url);
    const handle = await bench.submit();
    far.begin();
    far.fail(exception);
    assert.deepEqual(withoutDetail(await bench.said("poll", { handle })), failure);
  }
});

test("a checkpoint that is not installed is told with what is, and the next build asks again", async () => {
  await using far = await startComfy();
  using bench = makeBench(far.url);
  far.installed["ckpt_name"] = ["sd_xl_base_1.1.safetensors"];
  assert.deepEqual(withoutDetail(await bench.said("submit")), {
    type: "plugin", usd: 0, message: 'ComfyUI has no "sd_xl_base_1.0.safetensors" for "ckpt_name" of node 1 (CheckpointLoaderSimple) (did you mean "sd_xl_base_1.1.safetensors"?)',
  });
  far.installed["ckpt_name"] = [];
  assert.match(messageOf(await bench.said("submit")), /node 1 \(CheckpointLoaderSimple\), and has none installed; put one into the folder of its models/);
  assert.equal(far.accepted.length, 0);
});

test("a node that the server does not have is told by its name", async () => {
  await using far = await startComfy();
  const text = JSON.stringify({ ...GRAPH, "10": { class_type: "FancyUpscale", inputs: {} } });
  using bench = makeBench(far.url, { m: { ...MODEL, workflow: { path: "/x.json", text } } });
  assert.equal(messageOf(await bench.said("submit")), "ComfyUI does not take the workflow: Node 'FancyUpscale' not found. The custom node may not be installed.: Node ID '#10'");
});

test("what is wrong with the request itself names the input at fault, and is refused for good", async () => {
  await using far = await startComfy();
  using bench = makeBench(far.url);
  far.misbehave("POST /prompt", (response) => response.writeHead(400, { "content-type": "application/json" }).end(JSON.stringify({
    error: { type: "prompt_outputs_failed_validation", message: "Prompt outputs failed validation", details: "", extra_info: {} },
    node_errors: { "5": { class_type: "EmptyLatentImage", dependent_outputs: ["9"], errors: [{ type: "value_bigger_than_max", message: "Value 32768 bigger than max of 16384", details: "width", extra_info: { input_name: "width" } }] } },
  })));
  const settled = await bench.move("submit");
  assert.deepEqual(settled.type === "failed" && withoutDetail(settled.failure), { type: "refused", message: '"size" is refused: node 5 (EmptyLatentImage) does not take "width": Value 32768 bigger than max of 16384: width' });
});

test("a picture is put there once, whatever asks for it, and again when the server has lost it", async () => {
  await using far = await startComfy();
  using bench = makeBench(far.url);
  const [lamp, door] = [bench.picture("lamp"), bench.picture("door")];
  await Promise.all(["one", "two", "three"].map((key) => bench.submit({ key, request: { references: [lamp] } })));
  await bench.submit({ key: "four", request: { references: [door] } });
  assert.deepEqual(far.uploads, [lamp, door].map(({ digest }) => `vp-${digest.slice("sha256:".length)}.png`));
  far.misbehave("POST /prompt", (response) => response.writeHead(400, { "content-type": "application/json" }).end(JSON.stringify({
    error: {}, node_errors: { "2": { class_type: "LoadImage", dependent_outputs: ["9"], errors: [{ type: "custom_validation_failed", message: "Custom validation failed for node", details: "image - Invalid image file: x", extra_info: { input_name: "image" } }] } },
  })));
  assert.deepEqual(withoutDetail(await bench.said("submit", { key: "five", request: { references: [lamp] } })), { type: "transient", retryAfterMs: 10, message: "ComfyUI does not find the picture for node 2 (LoadImage) any more" });
  await bench.submit({ key: "five", request: { references: [lamp] } });
  assert.equal(far.uploads.length, 3);
});

test("T34 a server that is busy, ailing or away is tried again, and what may have arrived is looked for", async () => {
  await using far = await startComfy();
  using bench = makeBench(far.url);
  far.misbehave("POST /prompt", (response) => response.writeHead(503, { "retry-after": "2" }).end("starting"));
  assert.deepEqual(withoutDetail(await bench.said("submit", { key: "busy" })), { type: "transient", retryAfterMs: 2000, message: "ComfyUI answered 503: starting" });
  for (const [key, spoil] of [
    ["lost", (response) => void response.destroy()], ["empty", (response) => void response.end()], ["page", (response) => void response.end("<html>Bad gateway</html>")],
  ] as const satisfies readonly (readonly [string, (response: ServerResponse) => void])[]) {
    far.misbehave("POST /prompt", spoil, "taken");
    const failure = await bench.said("submit", { key });
    assert.deepEqual(isObject(failure) && [failure["type"], failure["fateUnknown"]], ["transient", true], key);
    assert.notEqual(await bench.said("find", { key }), null, key);
  }
  await far.leave();
  await bench.said("find");
  const away = await bench.said("submit", { key: "away" });
  assert.deepEqual(withoutDetail(away), { type: "transient", retryAfterMs: 8000, message: `ComfyUI at ${far.url} cannot be reached; start it, or say with "url" in vp.yaml where it is` });
});

test("what was saved and is not there any more, and a node that saves nothing, are refused", async () => {
  await using far = await startComfy();
  using bench = makeBench(far.url);
  const handle = await bench.submit();
  far.misbehave("GET /view", (response) => response.writeHead(404).end());
  assert.match(messageOf(await bench.said("fetch", { handle })), /was saved, and is not at the server any more/);
  assert.match(messageOf(await bench.said("fetch", { handle: { ...Object(handle), output: "3" } })), /node "3" of the workflow saved nothing; "output" must name the node that saves/);
});

test("an aborted poll lets go of its socket at once", async () => {
  await using far = await startComfy();
  far.held = true;
  using bench = makeBench(far.url);
  const handle = await bench.submit();
  far.begin();
  const abort = new AbortController();
  const polling = bench.move("poll", { handle, signal: abort.signal });
  await until(() => bench.told.length > 0);
  abort.abort();
  const settled = await polling;
  assert.equal(settled.type === "failed" && settled.failure.type, "cancelled");
});

function messageOf(failure: unknown): string {
  return isObject(failure) ? String(failure["message"]) : "";
}

function withoutDetail(failure: unknown): unknown {
  if (!isObject(failure)) return failure;
  const { detail: _where, ...told } = failure;
  return told;
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise(setImmediate);
}
