/** fal holds what every provider promises. */
import { holdsContract } from "./contract.ts";
import { errors, KEY, startFal } from "./far/fal.ts";

holdsContract({
  name: "fal",
  start: async () => await startFal(),
  settings: (url) => `{ url: "${url}" }`,
  key: { variable: "FAL_KEY", value: KEY },
  models: { image: "fal-ai/nano-banana-2", video: "fal-ai/veo3.1/fast" },
  jobs: ["image", "video"],
  asksFor: ({ method, fields }) => (method !== "POST" ? undefined : "duration" in fields ? "video" : "image"),
  asksAbout: ({ method, path }) => method === "GET" && /\/requests\/[^/]+$/.test(path),
  pictures: ({ body }) => body.toString("latin1").match(/"data:image\//g)?.length ?? 0,
  says: { rate: errors.rate, waitMs: 50, server: errors.server, policy: errors.policy, failed: errors.runner },
});
