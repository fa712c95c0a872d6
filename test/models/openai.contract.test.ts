/** OpenAI holds what every provider promises. */
import { holdsContract } from "./contract.ts";
import { errors, KEY, startOpenai } from "./far/openai.ts";

const ASKED = { "/v1/responses": "text", "/v1/images/generations": "image", "/v1/images/edits": "image", "/v1/audio/speech": "speech" } as const;

holdsContract({
  name: "openai",
  start: startOpenai,
  settings: (url) => `{ url: "${url}/v1" }`,
  key: { variable: "OPENAI_API_KEY", value: KEY },
  models: { text: "gpt-5.4-mini", image: "gpt-image-2.5-flare", speech: "tts-1" },
  jobs: [],
  asksFor: ({ path }) => Object.entries(ASKED).find(([each]) => each === path)?.[1],
  pictures: ({ body }) => body.toString("latin1").match(/name="image(?:\[\])?"|"type":"input_image"/g)?.length ?? 0,
  says: { rate: errors.rate, waitMs: 50, server: errors.server, policy: errors.policy },
});
