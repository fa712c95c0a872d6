/** The far sides of providers that vp speaks to by itself are understood by the SDK too, so they speak as the SDK's authors have heard it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createElevenLabs } from "@ai-sdk/elevenlabs";
import { createFal } from "@ai-sdk/fal";
import { createReplicate } from "@ai-sdk/replicate";
import { experimental_getVideoStatus, experimental_startVideo, generateImage, transcribe } from "ai";
import * as elevenlabs from "./far/elevenlabs.ts";
import * as fal from "./far/fal.ts";
import { SMALL_PICTURE, SMALL_SOUND } from "./far/made.ts";
import * as replicate from "./far/replicate.ts";

const CLIP = { prompt: "the lamp turns", duration: 5, maxRetries: 0 };

test("the SDK takes a clip from fal's queue", async () => {
  await using far = await fal.startFal(0);
  const model = createFal({ apiKey: fal.KEY, fetch: sentTo(far.url, "https://queue.fal.run") }).video("veo3.1");
  const started = await model.doStart?.({
    prompt: CLIP.prompt, duration: 5, n: 1, aspectRatio: undefined, resolution: undefined, fps: undefined, seed: undefined, image: undefined,
    frameImages: undefined, inputReferences: undefined, generateAudio: undefined, providerOptions: {},
  });
  const status = started && (await model.doStatus?.({ operation: started.operation }));
  assert.equal(status?.status, "completed");
  assert.equal(far.charges.length, 1);
});

test("the SDK takes a picture and a clip from Replicate's predictions", async () => {
  await using far = await replicate.startReplicate(0);
  const sdk = createReplicate({ apiToken: replicate.KEY, baseURL: `${far.url}/v1` });
  const { image } = await generateImage({ model: sdk.image("black-forest-labs/flux-schnell"), prompt: "a lighthouse", maxRetries: 0 });
  assert.deepEqual(Buffer.from(image.uint8Array), SMALL_PICTURE);
  const model = sdk.video("minimax/video-01");
  const { operation } = await experimental_startVideo({ model, ...CLIP });
  assert.equal((await experimental_getVideoStatus(model, { operation, maxRetries: 0 })).status, "completed");
});

test("the SDK takes a transcript from ElevenLabs", async () => {
  await using far = await elevenlabs.startElevenlabs();
  const model = createElevenLabs({ apiKey: elevenlabs.KEY, fetch: sentTo(far.url, "https://api.elevenlabs.io") }).transcription("scribe_v2");
  const { text } = await transcribe({ model, audio: SMALL_SOUND, maxRetries: 0 });
  assert.equal(text, "The tide is out.");
});

/** What is meant for `home` is sent to the far side, and what that says of itself is said of `home`. */
function sentTo(url: string, home: string): typeof fetch {
  return async (input, init) => {
    const answer = await fetch(String(input).replace(home, url), init);
    return new Response((await answer.text()).replaceAll(url, home), { status: answer.status, headers: answer.headers });
  };
}
