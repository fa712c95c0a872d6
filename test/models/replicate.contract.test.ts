/** Replicate holds what every provider promises. */
import { holdsContract } from "./contract.ts";
import { BROKEN, errors, KEY, startReplicate } from "./far/replicate.ts";

holdsContract({
  name: "replicate",
  start: async () => await startReplicate(),
  settings: (url) => `{ url: "${url}/v1" }`,
  key: { variable: "REPLICATE_API_TOKEN", value: KEY },
  models: { image: "black-forest-labs/flux-2-pro", video: "bytedance/seedance-1-pro" },
  prices: { "black-forest-labs/flux-2-pro": { call: 0.015, megapixel: 0.015 }, "bytedance/seedance-1-pro": { second: 0.06 } },
  jobs: ["image", "video"],
  asksFor: ({ method, path, body }) => (method !== "POST" || !path.endsWith("/predictions") ? undefined : body.includes('"duration"') ? "video" : "image"),
  asksAbout: ({ method, path }) => method === "GET" && path.startsWith("/v1/predictions/"),
  pictures: ({ body }) => body.toString("latin1").match(/"data:image\//g)?.length ?? 0,
  says: { rate: errors.rate, waitMs: 1000, server: errors.server, policy: errors.policy, failed: { json: { id: "prediction-1", status: "failed", error: BROKEN } } },
});
