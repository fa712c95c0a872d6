/** Anthropic holds what every provider promises. */
import { holdsContract } from "./contract.ts";
import { errors, KEY, startAnthropic } from "./far/anthropic.ts";

holdsContract({
  name: "anthropic",
  start: startAnthropic,
  settings: (url) => `{ url: "${url}/v1" }`,
  key: { variable: "ANTHROPIC_API_KEY", value: KEY },
  models: { text: "claude-haiku-5-5" },
  jobs: [],
  asksFor: ({ path }) => (path === "/v1/messages" ? "text" : undefined),
  pictures: ({ body }) => body.toString("latin1").match(/"type":"image"/g)?.length ?? 0,
  says: { rate: errors.rate, waitMs: 60, server: errors.server, policy: errors.policy },
});
