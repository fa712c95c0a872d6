/** xAI holds what every provider promises. */
import { holdsContract } from "./contract.ts";
import { errors, FAILED, KEY, startXai } from "./far/xai.ts";

const ASKED = { "/v1/responses": "text", "/v1/images/generations": "image", "/v1/images/edits": "image", "/v1/videos/generations": "video", "/v1/tts": "speech" } as const;

holdsContract({
  name: "xai",
  start: async () => await startXai(),
  settings: (url) => `{ url: "${url}/v1" }`,
  key: { variable: "XAI_API_KEY", value: KEY },
  models: { text: "grok-4.7", image: "grok-imagine-image", video: "grok-imagine-video-1.5", speech: "tts" },
  jobs: ["video"],
  asksFor: ({ path }) => Object.entries(ASKED).find(([each]) => each === path)?.[1],
  asksAbout: ({ path }) => path.startsWith("/v1/videos/clip-"),
  pictures: ({ body }) => body.toString("latin1").match(/"data:image\//g)?.length ?? 0,
  says: { rate: errors.rate, waitMs: 50, server: errors.server, policy: errors.policy, failed: { json: FAILED } },
});
