/** What vp.yaml says of a workflow: what is wrong with it is told before anything is sent, and what is right is what is sent. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import comfy from "../../plugins/models/comfy/provider.ts";
import type { Workflow } from "../../plugins/models/comfy/settings.ts";
import { quoteOf } from "../../runner/engine/host/body.ts";
import type { Json } from "../../schema/json.ts";
import { GRAPH, makeBench, MODEL } from "./comfy-bench.ts";

const NOWHERE = "http://127.0.0.1:9";

function saved(graph: unknown): Workflow["workflow"] {
  return { path: "/films/comfy/small.json", text: typeof graph === "string" ? graph : JSON.stringify(graph) };
}

test("a workflow that does not fit what is said of it is told with what there is", async () => {
  const slots = MODEL.slots ?? {};
  const cases: readonly (readonly [Partial<Workflow>, RegExp])[] = [
    [{ workflow: "comfy/small.json" }, /^the workflow of "m" is "comfy\/small\.json", which must begin with \.\/ to name a file beside vp\.yaml$/],
    [{ workflow: saved("{") }, /^"small\.json", the workflow of "m", is no JSON object$/],
    [{ workflow: saved({ nodes: [], links: [], version: 0.4 }) }, /is saved for ComfyUI's editor; export it for the API there \(Workflow > Export \(API\)\)$/],
    [{ workflow: saved({ prompt: GRAPH }) }, /has nodes without "class_type" or "inputs"; export it in ComfyUI for the API/],
    [{ slots: { ...slots, prompt: "16.inputs.text" } }, /^the workflow of "m" has no node "16", which "16\.inputs\.text" names; "text" is an input of "6" \(CLIPTextEncode\), "7" \(CLIPTextEncode\)$/],
    [{ slots: { ...slots, prompt: "6.inputs.txt" } }, /^the workflow of "m" has no input "txt" at node "6" \(CLIPTextEncode\), which "6\.inputs\.txt" names \(did you mean "text"\?\)$/],
    [{ slots: { ...slots, width: "5.width" } }, /is said to have a place "5\.width", which is not written like 6\.inputs\.text$/],
    [{ slots: { prompt: "6.inputs.text" } }, /has no place for the seed; say where it goes in "slots", such as seed: 3\.inputs\.seed$/],
    [{ slots: { seed: "3.inputs.seed" } }, /has no place for the prompt; say where it goes in "slots", such as prompt: 6\.inputs\.text$/],
    [{ slots: { ...slots, images: [{ at: "2.inputs.image", without: { "30.inputs.positive": null } }] } }, /has no node "30", which "30\.inputs\.positive" names; "positive" is an input of "3" \(KSampler\)$/],
    [{ set: { "12.inputs.ckpt_name": "x" } }, /has no node "12", which "12\.inputs\.ckpt_name" names/],
    [{ output: "19" }, /has no node "19", which "output" names; what nothing reads from is "9" \(SaveImage\)$/],
    [{ workflow: saved({ ...GRAPH, "7": { class_type: "CLIPTextEncode", inputs: { text: "{{negativ}}" } } }) }, /has "\{\{negativ\}\}" in it, which stands for nothing \(did you mean "negative"\?\)$/],
  ];
  for (const [wrong, message] of cases) {
    using bench = makeBench(NOWHERE, { m: { ...MODEL, ...wrong } });
    assert.throws(() => bench.bodyOf(), { name: "Refused", message }, String(message));
  }
});

test("a model that is not set up, or is for something else, is named", async () => {
  using bench = makeBench(NOWHERE);
  assert.throws(() => bench.bodyOf({ model: "comfy:n" }), /no workflow is set up as "n" in vp\.yaml \(did you mean "m"\?\)/);
  assert.throws(() => quoteOf(bench.provider, "video", { model: "comfy:m", prompt: "" }), /the workflow "m" is a model for image, and was asked for video/);
});

test("words may stand in the workflow itself, in braces, and a number stays one", async () => {
  const graph = { ...GRAPH, "6": { class_type: "CLIPTextEncode", inputs: { text: "photo of {{prompt}}, {{ width }} wide" } }, "3": { class_type: "KSampler", inputs: { seed: "{{seed}}" } } };
  using bench = makeBench(NOWHERE, { m: { operation: "image", output: "9", workflow: saved(graph) } });
  const { workflow } = Object(bench.bodyOf({ prompt: "a {{seed}} lamp" }));
  assert.equal(workflow["6"].inputs.text, "photo of a {{seed}} lamp, 320 wide");
  assert.equal(workflow["3"].inputs.seed, 0);
});

test("what is sent is the key: pictures by their digests, and neither the server nor the seed nor a path", async () => {
  using bench = makeBench(NOWHERE);
  using elsewhere = makeBench("http://gpu.example:8188");
  const picture = bench.picture();
  const body = bench.bodyOf({ references: [picture], roll: 2, brief: { purpose: "frame" } });
  assert.deepEqual(body, elsewhere.bodyOf({ references: [elsewhere.picture()] }));
  const text = JSON.stringify(body);
  assert.ok(text.includes(picture.digest));
  assert.doesNotMatch(text, /127\.0\.0\.1|vp-comfy|purpose|example\.png/);
  using other = makeBench(NOWHERE, { m: { ...MODEL, set: { "1.inputs.ckpt_name": "other.safetensors" } } });
  assert.notDeepEqual(other.bodyOf({ references: [picture] }), body);
});

test("without a picture the workflow says what stands instead, or the request is refused", async () => {
  using bench = makeBench(NOWHERE);
  assert.deepEqual(Object(bench.bodyOf()).workflow["3"].inputs.positive, ["6", 0]);
  using strict = makeBench(NOWHERE, { m: { ...MODEL, slots: { ...MODEL.slots, images: ["2.inputs.image"] } } });
  assert.throws(() => strict.bodyOf(), { name: "Refused", input: "references", message: /needs a picture at "2\.inputs\.image", and the request has none/ });
});

test("of the sizes that a workflow makes the nearest in shape is taken, else the wish in sixteens", async () => {
  using bench = makeBench(NOWHERE, { m: { ...MODEL, sizes: ["1024x1024", "1344x768", "768x1344"] } });
  const sizeOf = (size: object, of = bench) => {
    const { width, height } = Object(of.bodyOf({ size })).workflow["5"].inputs;
    return `${width}x${height}`;
  };
  assert.deepEqual([sizeOf({ width: 1280, height: 720 }), sizeOf({ width: 720, height: 1280 })], ["1344x768", "768x1344"]);
  using any = makeBench(NOWHERE);
  assert.equal(sizeOf({ width: 854, height: 480 }, any), "864x480");
});

/** Those of the vp.yaml that ships, as the loader hands them on. */
function shipped(name: string): string {
  return readFileSync(join(import.meta.dirname, "../../pipelines/comfy", name), "utf8");
}

const WAN: Workflow = {
  operation: "video", workflow: { path: "/wan22.json", text: shipped("wan22.json") }, output: "16", sizes: ["832x480", "480x832", "640x640"], fps: 16, frame_step: 4, most_frames: 81,
  slots: {
    prompt: "5.inputs.text", negative: "6.inputs.text", seed: "12.inputs.noise_seed", width: "9.inputs.width", height: "9.inputs.height", frames: "9.inputs.length", fps: "15.inputs.fps",
    first_frame: "7.inputs.image", last_frame: { at: "8.inputs.image", without: { "9.inputs.end_image": null } },
  },
};

test("a clip has the frames that its length needs at the workflow's own rate, from its first frame to its last", () => {
  const provider = { name: "comfy", ...comfy.configure({ models: { wan: WAN } }) };
  const picture = { path: "/a.png", digest: `sha256:${"a".repeat(64)}`, mediaType: "image/png", size: 1 };
  const graphOf = (more: object): Readonly<Record<string, { inputs: Record<string, Json> }>> =>
    Object(quoteOf(provider, "video", JSON.parse(JSON.stringify({ model: "comfy:wan", prompt: "it flickers", size: { width: 1280, height: 720 }, seconds: 2, fps: 24, firstFrame: picture, ...more }))).body).workflow;
  const graph = graphOf({ lastFrame: picture });
  assert.deepEqual([graph["9"]?.inputs["length"], graph["9"]?.inputs["width"], graph["15"]?.inputs["fps"]], [33, 832, 16]);
  assert.deepEqual(graph["9"]?.inputs["end_image"], ["8", 0]);
  assert.equal("end_image" in (graphOf({})["9"]?.inputs ?? {}), false);
  assert.throws(() => graphOf({ firstFrame: undefined }), { input: "firstFrame" });
  const [card] = provider.cards ?? [];
  assert.deepEqual([card?.seconds, card?.firstFrame, card?.lastFrame, card?.seed], [{ least: 0, most: 81 / 16 }, true, true, true]);
});

test("a video workflow without a place for its length is told so", () => {
  const { prompt, seed } = WAN.slots ?? {};
  const provider = { name: "comfy", ...comfy.configure({ models: { wan: { ...WAN, slots: { ...(prompt && { prompt }), ...(seed && { seed }) } } } }) };
  assert.throws(() => quoteOf(provider, "video", { model: "comfy:wan", prompt: "", size: { width: 16, height: 16 }, seconds: 1, fps: 8 }), /has no place for its length; say in "slots" where "frames" or "seconds" go/);
});
