/** T03, T34 for a provider as most people write one: `fetch`, and whatever that throws let through. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:net";
import { test } from "node:test";
import { makeRig, type Build, type Reply, type Rig } from "../rig/rig.ts";
import { booksOf } from "./ledger-of.ts";

const PLAIN = `import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { defineProvider, file, NotAccepted, type CallContext } from "vp/plugin";

const price = () => 0.04;

async function send(prompt: string, { environment, idempotencyKey, signal }: CallContext) {
  const url = environment["PLAIN_URL"] ?? environment["RIG_URL"] ?? "";
  const body = JSON.stringify({ operation: "image", model: "plain", prompt, references: [] });
  const answer = await fetch(url, { method: "POST", headers: { "idempotency-key": idempotencyKey }, body, signal });
  if (answer.status === 422) throw new NotAccepted("the key is wrong");
  return answer.json();
}

async function picture(content: string, { workDir }: CallContext) {
  await writeFile(join(workDir, "image.png"), content);
  return { image: file("image.png"), usage: { usd: 0.04 } };
}

export default [
  defineProvider({ name: "quick", image: { price, generate: async ({ prompt }, context) => picture(String(await send(prompt, context)), context) } }),
  defineProvider({ name: "nameless", image: {
    price, submit: async ({ prompt }, context) => (await send(prompt, context), ""),
    poll: async () => ({ type: "done" }), fetch: async (_handle, context) => picture("never", context),
  } }),
  defineProvider({ name: "endless", image: {
    price, submit: ({ prompt }, context) => send(prompt, context),
    poll: async () => ({ type: "running", fraction: 0.1, pollAfterMs: 20 }), fetch: async (_handle, context) => picture("never", context),
  } }),
];
`;

async function plainRig(model: string): Promise<Rig> {
  const pipeline = `name: film
plugins: [./rig-plugin.mjs, ./plain.ts]
nodes:
  poster: { uses: rig.paint, with: { word: lamp, parts: [], model: "${model}" }, publish: poster.png }
`;
  return makeRig({ "pipeline.yaml": pipeline, "plain.ts": PLAIN, "vp.yaml": "models: { poster: [quick:one, mock:painter] }\n" });
}

function failureOf({ events }: Build) {
  return events.flatMap((event) => (event.type === "instance-changed" && event.failure ? [event.failure] : []))[0];
}

const LOST: readonly (readonly [string, Reply])[] = [["whose connection breaks", { type: "lost" }], ["whose answer cannot be read", { type: "garbage" }]];

for (const [what, reply] of LOST) {
  test(`T03 a paid request ${what} is in doubt, and is not sent again unasked`, async () => {
    await using rig = await plainRig("quick:one");
    rig.server.when({ operation: "image", times: 1 }, () => reply);
    const build = await rig.build();
    assert.deepEqual([build.exit, failureOf(build)?.type], [3, "in-doubt"], build.stderr);
    const charged = rig.server.charges.length;
    const again = await rig.build();
    assert.deepEqual([again.exit, rig.server.charges.length], [3, charged], again.stderr);
    assert.equal((await rig.vp("resolve", "pipeline.yaml", "poster", "--resend")).exit, 0);
    assert.equal((await rig.build()).exit, 0);
  });
}

test("T03 work that was taken and has no name is in doubt", async () => {
  await using rig = await plainRig("nameless:one");
  const build = await rig.build();
  assert.deepEqual([build.exit, failureOf(build)?.type, build.charges], [3, "in-doubt", 1], build.stderr);
  assert.match(failureOf(build)?.message ?? "", /"nameless" took a request and gave nothing to find its work by/);
});

/** A place where nothing listens any more. */
async function nowhere(): Promise<string> {
  const server = createServer();
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  server.close();
  return `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
}

test("T34 a provider that cannot be reached costs nothing, says why, and is tried again", async () => {
  await using rig = await plainRig("quick:two");
  const build = await rig.beginAs({ environment: { PLAIN_URL: await nowhere() } }).settle();
  assert.deepEqual([build.exit, failureOf(build)?.type], [1, "transient"], build.stderr);
  assert.match(failureOf(build)?.message ?? "", /fetch failed: .*ECONNREFUSED/);
  assert.deepEqual([booksOf(rig).open, booksOf(rig).committed], [[], 0]);
  assert.equal((await rig.build()).exit, 0);
});

test("a chain goes on when its first provider cannot be reached, and the summary says so", async () => {
  await using rig = await plainRig("poster");
  await rig.write(".env", `PLAIN_URL=${await nowhere()}\n`);
  const build = await rig.vp("build", "pipeline.yaml");
  assert.equal(build.exit, 0, build.stderr);
  assert.match(build.stderr + build.stdout, /poster was made by mock:painter instead of quick:one.*fetch failed/);
});

test("what a provider turns away is charged to nobody, and is asked again by the next build", async () => {
  await using rig = await plainRig("quick:one");
  rig.server.when({ operation: "image", times: 1 }, () => ({ type: "refused", reason: "who are you" }));
  const build = await rig.build();
  assert.deepEqual([build.exit, failureOf(build)?.message], [1, "the key is wrong"]);
  assert.deepEqual([booksOf(rig).open, booksOf(rig).committed], [[], 0]);
  assert.equal((await rig.build()).exit, 0);
});

test("cancel says when a provider has no way to end work, and books what it costs", async () => {
  await using rig = await plainRig("endless:one");
  const begun = rig.begin();
  await begun.event((event) => event.type === "call" && event.outcome === "asked");
  await begun.event((event) => event.type === "progress");
  begun.signal("SIGINT");
  const ended = await begun.settle();
  assert.equal(ended.exit, 130, ended.stderr);
  assert.deepEqual(ended.events.flatMap((event) => (event.type === "call" && event.outcome === "parked" ? [event.usd] : [])), [0.04]);
  const cancelled = await rig.vp("cancel", "pipeline.yaml");
  assert.match(cancelled.stdout, /poster endless:one cannot be ended there and is forgotten here; its price of \$0\.04 is booked/);
  assert.deepEqual([booksOf(rig).open, booksOf(rig).committed], [[], 0.04]);
});
