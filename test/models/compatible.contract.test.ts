/** A server that speaks as OpenAI did first holds what every provider promises, under the name that vp.yaml gives it. */
import { holdsContract } from "./contract.ts";
import { errors, KEY, startCompatible } from "./far/compatible.ts";

const ASKED = { "/v1/chat/completions": "text", "/v1/images/generations": "image", "/v1/images/edits": "image" } as const;

holdsContract({
  name: "router",
  start: startCompatible,
  settings: (url) => `{ uses: openai-compatible, url: "${url}/v1", key: ROUTER_API_KEY }`,
  key: { variable: "ROUTER_API_KEY", value: KEY },
  models: { text: "writer", image: "painter" },
  prices: { writer: { input: 1, output: 3 }, painter: { image: 0.04 } },
  jobs: [],
  asksFor: ({ path }) => Object.entries(ASKED).find(([each]) => each === path)?.[1],
  pictures: ({ body }) => body.toString("latin1").match(/name="image(?:\[\])?"|"type":"image_url"/g)?.length ?? 0,
  says: { rate: errors.rate, waitMs: 60, server: errors.server, policy: errors.policy },
});
