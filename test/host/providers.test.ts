import assert from "node:assert/strict";
import { test } from "node:test";
import type { Provider } from "../../schema/provider.ts";
import { callRequest, makePluginFolder, never, recordingHooks } from "./plugin-folder.ts";

const picture = { path: "/somewhere/a.png", digest: `sha256:${"a".repeat(64)}`, mediaType: "image/png", size: 3 };

function providerPlugin(operations: string, more = ""): string {
  return `import { defineProvider, Transient, Refused } from "vp/plugin"; export default defineProvider({ name: "mine", ${more} ${operations} });`;
}

test("an outside provider answers, tells its usage, and is handed the model, the key and the environment", async () => {
  await using folder = makePluginFolder();
  folder.write("p.ts", providerPlugin(`text: { async generate(request: any, { idempotencyKey, environment, workDir }: any) {
    return { text: [request.model, request.prompt, idempotencyKey, environment.VP_TEST_VARIABLE, workDir].join(" "), usage: { usd: 0.5 } };
  } }`));
  const { executor } = await folder.open("./p.ts");
  const asked = callRequest({ provider: "mine", operation: "text", model: "m2", request: { model: "other:m1", prompt: "p" }, workDir: "/w", idempotencyKey: "k1" });
  assert.deepEqual(await executor.call(asked, recordingHooks(), never), {
    type: "ok", value: { answer: { text: "mine:m2 p k1 handed on /w" }, usage: { usd: 0.5 } },
  });
});

test("a provider is told which roll of a request it is, also where it works on by itself", async () => {
  await using folder = makePluginFolder();
  folder.write("p.ts", providerPlugin(`
    text: { generate: async (request: any, { take }: any) => ({ text: String(take) }) },
    image: { submit: async (request: any, { take }: any) => take, poll: async () => ({ type: "done" }), fetch: async () => ({}) },`));
  const { executor } = await folder.open("./p.ts");
  const quick = await executor.call(callRequest({ provider: "mine", operation: "text", take: 2 }), recordingHooks(), never);
  assert.deepEqual(quick, { type: "ok", value: { answer: { text: "2" } } });
  const handedIn = await executor.moveJob("submit", callRequest({ provider: "mine", operation: "image", take: 3 }), { hooks: recordingHooks(), signal: never });
  assert.deepEqual(handedIn, { type: "ok", value: 3 });
});

test("many calls wait at once in one process of the plugin", async () => {
  await using folder = makePluginFolder();
  folder.write("p.ts", providerPlugin(`text: { async generate(request: any) {
    waiting.push(request.prompt);
    if (waiting.length === 3) all.resolve(undefined);
    await all.promise;
    return { text: String(process.pid) };
  } }`).replace("export", "const waiting: string[] = []; const all = Promise.withResolvers(); export"));
  const { executor } = await folder.open("./p.ts");
  const answers = await Promise.all([1, 2, 3].map((n) => executor.call(callRequest({ provider: "mine", operation: "text", request: { prompt: `${n}` } }), recordingHooks(), never)));
  assert.equal(new Set(answers.map((answer) => JSON.stringify(answer))).size, 1);
  assert.equal(answers[0]?.type, "ok");
});

test("a log line goes to the call that printed it", async () => {
  await using folder = makePluginFolder();
  folder.write("p.ts", providerPlugin(`text: { async generate(request: any) {
    open += 1; if (open === 2) both.resolve(undefined);
    await both.promise;
    console.log(request.prompt);
    return { text: "" };
  } }`).replace("export", "let open = 0; const both = Promise.withResolvers(); export"));
  const { executor } = await folder.open("./p.ts");
  const lines = await Promise.all(["a", "b"].map(async (prompt) => {
    const hooks = recordingHooks();
    await executor.call(callRequest({ provider: "mine", operation: "text", request: { prompt } }), hooks, never);
    return hooks.lines;
  }));
  assert.deepEqual(lines, [["a"], ["b"]]);
});

test("a stubborn call is dropped without ending the others of its plugin", async () => {
  await using folder = makePluginFolder();
  folder.write("p.ts", providerPlugin(`text: { async generate(request: any, { log, signal }: any) {
    if (request.prompt === "hang") { log("hangs"); await new Promise(() => setInterval(() => {}, 1000)); }
    return { text: String(process.pid) };
  } }`));
  const { executor } = await folder.open("./p.ts");
  const abort = new AbortController();
  const ask = (prompt: string, hooks = recordingHooks(), signal = never) => executor.call(callRequest({ provider: "mine", operation: "text", request: { prompt } }), hooks, signal);
  const before = await ask("quick");
  const dropped = await ask("hang", { ...recordingHooks(), log: () => abort.abort() }, abort.signal);
  assert.equal(dropped.type === "failed" && dropped.failure.type, "cancelled");
  assert.deepEqual(await ask("quick"), before);
});

test("without a body of its own a request is sent as it is, but for model, roll, brief and paths", async () => {
  await using folder = makePluginFolder();
  folder.write("p.ts", providerPlugin("text: { async generate() { return { text: '' } } }"));
  const { executor } = await folder.open("./p.ts");
  const quoted = await executor.quote("mine", "text", { model: "mine:m", roll: 2, brief: { purpose: "x" }, prompt: "p", references: [picture] });
  assert.deepEqual(quoted, { body: { prompt: "p", references: [{ digest: picture.digest, mediaType: "image/png" }] }, usd: 0 });
});

test("an embedded provider's body keeps the brief", async () => {
  await using folder = makePluginFolder();
  folder.write("p.ts", providerPlugin("text: { async generate() { return { text: '' } } }", "embedded: true,"));
  const { executor, registry } = await folder.open("./p.ts");
  assert.deepEqual((await executor.quote("mine", "text", { model: "m", brief: { purpose: "x" } })).body, { brief: { purpose: "x" } });
  assert.equal(registry.provider("mine")?.pool, "cpu");
});

test("a provider's own body and price count, and an unknown price stays unknown", async () => {
  await using folder = makePluginFolder();
  folder.write("p.ts", providerPlugin(`
    text: { body: (r: any) => ({ sent: r.prompt, picture: r.reference }), price: () => 0.25, generate: async () => ({ text: "" }) },
    image: { price: () => undefined, generate: async () => ({}) },
    speech: { price: () => -1, generate: async () => ({}) }`));
  const { executor } = await folder.open("./p.ts");
  assert.deepEqual(await executor.quote("mine", "text", { prompt: "p", reference: picture }), {
    body: { sent: "p", picture: { digest: picture.digest, mediaType: "image/png" } }, usd: 0.25,
  });
  assert.equal((await executor.quote("mine", "image", {})).usd, undefined);
  assert.equal((await executor.quote("mine", "speech", {})).usd, undefined, "no price is below nothing");
});

test("a body that refuses a request rejects with the refusal", async () => {
  await using folder = makePluginFolder();
  folder.write("p.ts", providerPlugin("text: { body() { throw new Refused('too long') }, generate: async () => ({ text: '' }) }"));
  const { executor } = await folder.open("./p.ts");
  await assert.rejects(executor.quote("mine", "text", {}), { name: "Refused", message: "too long" });
});

test("an operation that a provider does not serve is refused", async () => {
  await using folder = makePluginFolder();
  folder.write("p.ts", providerPlugin("text: { generate: async () => ({ text: '' }) }"));
  const { executor } = await folder.open("./p.ts");
  const settled = await executor.call(callRequest({ provider: "mine", operation: "video" }), recordingHooks(), never);
  assert.match(settled.type === "failed" ? settled.failure.message : "", /provider "mine" serves no video/);
});

test("a built-in provider's text is answered without a process", async () => {
  const provider: Provider = { name: "near", embedded: true, text: { generate: async ({ prompt }) => ({ text: `${prompt} ${process.pid}` }) } };
  await using folder = makePluginFolder({ builtIns: { nodeTypes: {}, providers: { near: async () => ({ default: provider }) } } });
  const { executor } = await folder.open();
  const settled = await executor.call(callRequest({ provider: "near", operation: "text" }), recordingHooks(), never);
  assert.deepEqual(settled, { type: "ok", value: { answer: { text: `p ${process.pid}` } } });
  assert.equal(folder.forks(), 0);
});

test("estimates and tools of an outside node type come from its process; an estimate that throws is not known", async () => {
  await using folder = makePluginFolder();
  folder.write("t.ts", `
    import { defineNode, Type } from "vp/plugin";
    export default defineNode({
      name: "t", version: 1, summary: "", inputs: Type.Object({}), outputs: Type.Object({}), run: async () => ({}),
      estimate: ({ inputs }: any) => [{ model: inputs.list[0], operation: "image", count: 2 }],
      tools: async () => ({ ffmpeg: { version: "7" } }),
    });`);
  const { executor } = await folder.open("./t.ts");
  assert.deepEqual(await executor.estimate("t", { list: ["m"] }), [{ model: "m", operation: "image", count: 2 }]);
  assert.equal(await executor.estimate("t", {}), undefined, "one that throws is not known");
  assert.deepEqual(await executor.tools("t"), { type: "ok", value: { ffmpeg: { version: "7" } } });
});

test("an answer that cannot be sent between processes fails instead of hanging", async () => {
  await using folder = makePluginFolder();
  folder.write("t.ts", `
    import { defineNode, Type } from "vp/plugin";
    export default defineNode({
      name: "t", version: 1, summary: "", inputs: Type.Object({}), outputs: Type.Object({}), run: async () => ({}),
      tools: async (): Promise<any> => ({ ffmpeg: { version: () => "7" } }),
    });`);
  const { executor } = await folder.open("./t.ts");
  assert.equal((await executor.tools("t")).type, "failed");
});
