/**
 * Workflows as work that a ComfyUI server does by itself: pictures put there, handed in under an id of ours, followed by
 * the queue, the history and the socket, fetched. The server keeps all of it in memory, so a restart forgets it.
 */
import { readFile, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { extensionOf, file, isObject, Refused, type ArtifactFile, type CallContext, type Json, type Poll, type ReturnedFile } from "vp/plugin";
import { seedOf } from "../seed.ts";
import { fill, type Filled, type Request } from "./fill.ts";
import type { Graph } from "./graph.ts";
import { listen, type Told } from "./listen.ts";
import { jsonOf, objectIn, type Server } from "./server.ts";
import type { Settings, Workflow } from "./settings.ts";
import { isLeftOut, refusalOf, verdictOf } from "./verdict.ts";

export interface Bench {
  readonly settings: Settings;
  readonly server: Server;
  /** Digests to the names that pictures have there, once they are. */
  readonly uploads: Map<string, Promise<string>>;
  /** How far what runs is, by its id. */
  readonly told: Map<string, Told>;
}

export async function submit(bench: Bench, operation: Workflow["operation"], request: Request, context: CallContext): Promise<Json> {
  const filled = fill(bench.settings, operation, request, seedOf(context.idempotencyKey));
  const promptId = promptIdOf(context.idempotencyKey);
  const prompt = await withUploads(bench, filled.graph, context);
  // What is told beside the workflow comes back with it, so that it can be found without the request.
  const body = { prompt, prompt_id: promptId, client_id: clientOf(promptId), extra_data: { vp: { output: filled.output } } };
  const answer = await bench.server.answer("/prompt", { context, body, also: [400] });
  const said = await jsonOf(answer);
  if (answer.status === 400) throw refused(bench, said, filled);
  const id = objectIn(said)["prompt_id"];
  // Older servers give it an id of their own.
  const handle: Handle = { prompt_id: typeof id === "string" ? id : promptId, client_id: clientOf(promptId), output: filled.output };
  if (!isLeftOut(said, filled.output)) return { ...handle };
  await cancel(bench, { ...handle }, context);
  throw refused(bench, said, filled);
}

export async function poll(bench: Bench, given: Json, context: CallContext): Promise<Poll> {
  const handle = handleIn(given);
  const place = await whereIs(bench, handle.prompt_id, context);
  if (place.type !== "running") bench.told.delete(handle.prompt_id);
  switch (place.type) {
    case "gone": return { type: "failed", reason: "the server knows nothing of it any more, as after a restart" };
    case "history": return verdictOf(place.entry);
    case "pending": return { type: "running", fraction: 0, note: `waits at the server, ${place.before} before it`, pollAfterMs: Math.min(LONGEST_MS, PENDING_MS + place.before * EACH_BEFORE_MS) };
    case "running": return follow(bench, handle, { graph: place.graph, context });
  }
}

/** The longer the queue before it, the less often it is asked about. */
const PENDING_MS = 1000;
const EACH_BEFORE_MS = 500;
const LONGEST_MS = 10_000;

export async function fetchFile(bench: Bench, given: Json, context: CallContext): Promise<ReturnedFile> {
  const { prompt_id: id, output } = handleIn(given);
  const saved = savedIn(objectIn(await entryOf(bench, id, context))["outputs"], output);
  if (saved === undefined) throw new Refused(`node "${output}" of the workflow saved nothing; "output" must name the node that saves`);
  const where = new URLSearchParams({ filename: saved.filename, subfolder: saved.subfolder, type: saved.type });
  const answer = await bench.server.answer(`/view?${where.toString()}`, { context, also: [404] });
  if (answer.status === 404) throw new Refused(`"${saved.filename}" was saved, and is not at the server any more`);
  const name = `answer${extname(saved.filename)}`;
  await writeFile(join(context.workDir, name), await answer.bytes());
  return file(name);
}

/** Of what runs only our own is interrupted; older servers do not look at the id, so it is looked at here as well. */
export async function cancel(bench: Bench, given: Json, context: CallContext): Promise<void> {
  const { prompt_id: id } = handleIn(given);
  const place = await whereIs(bench, id, context);
  if (place.type === "pending") await bench.server.answer("/queue", { context, body: { delete: [id] } });
  if (place.type === "running") await bench.server.answer("/interrupt", { context, body: { prompt_id: id } });
}

export async function find(bench: Bench, idempotencyKey: string, context: CallContext): Promise<Json> {
  const id = promptIdOf(idempotencyKey);
  const place = await whereIs(bench, id, context);
  const item = place.type === "gone" ? [] : place.type === "history" ? place.entry["prompt"] : place.item;
  const output = objectIn(objectIn(Array.isArray(item) ? item[3] : undefined)["vp"])["output"];
  return typeof output === "string" ? { prompt_id: id, client_id: clientOf(id), output } : null;
}

/** Goes into what is kept, so it names no server. */
type Handle = Readonly<Record<"prompt_id" | "client_id" | "output", string>>;

function handleIn(given: Json): Handle {
  const { prompt_id: id, client_id: client, output } = objectIn(given);
  return { prompt_id: String(id), client_id: String(client), output: String(output) };
}

/** A UUID, as newer servers want one, that an equal request gets again. */
function promptIdOf(idempotencyKey: string): string {
  const hex = idempotencyKey.replace(/^sha256:/, "").slice(0, 32);
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join("-");
}

function clientOf(promptId: string): string {
  return `vp-${promptId}`;
}

/** What the server says it lacks is put there again with the next try. */
function refused({ uploads }: Bench, said: unknown, filled: Filled): Error {
  const refusal = refusalOf(said, filled);
  if (refusal.name === "Transient") uploads.clear();
  return refusal;
}

/** A graph with the names that its pictures have at the server. */
async function withUploads(bench: Bench, graph: Graph, context: CallContext): Promise<Graph> {
  const nodes = Object.entries(graph).map(async ([id, node]) => {
    const inputs = Object.entries(node.inputs).map(async ([name, value]) => [name, isPicture(value) ? await uploaded(bench, value, context) : value] as const);
    return [id, { ...node, inputs: Object.fromEntries(await Promise.all(inputs)) }] as const;
  });
  return Object.fromEntries(await Promise.all(nodes));
}

function isPicture(value: unknown): value is ArtifactFile {
  return isObject(value) && typeof value["path"] === "string" && typeof value["digest"] === "string";
}

/** Once for each picture: it is called what it is, so one that is there is the right one. */
function uploaded(bench: Bench, picture: ArtifactFile, context: CallContext): Promise<string> {
  const known = bench.uploads.get(picture.digest);
  if (known !== undefined) return known;
  const uploading = upload(bench, picture, context);
  bench.uploads.set(picture.digest, uploading);
  uploading.catch(() => bench.uploads.delete(picture.digest));
  return uploading;
}

async function upload({ server }: Bench, { path, digest, mediaType }: ArtifactFile, context: CallContext): Promise<string> {
  const form = new FormData();
  form.set("image", new Blob([await readFile(path)], { type: mediaType }), `vp-${digest.replace(/^sha256:/, "")}.${extensionOf(mediaType)}`);
  form.set("overwrite", "true");
  form.set("type", "input");
  const { name, subfolder } = objectIn(await server.json("/upload/image", { context, body: form }));
  return typeof subfolder === "string" && subfolder !== "" ? `${subfolder}/${String(name)}` : String(name);
}

type Whereabouts =
  | { readonly type: "pending"; readonly before: number; readonly item: unknown }
  | { readonly type: "running"; readonly graph: Readonly<Record<string, unknown>>; readonly item: unknown }
  | { readonly type: "history"; readonly entry: Readonly<Record<string, unknown>> }
  | { readonly type: "gone" };

/** The queue first: what ends between the two questions is in the history by the second. */
async function whereIs(bench: Bench, promptId: string, context: CallContext): Promise<Whereabouts> {
  const queue = objectIn(await bench.server.json("/queue", { context }));
  const running = itemsIn(queue["queue_running"]);
  const pending = itemsIn(queue["queue_pending"]).toSorted(([a], [b]) => Number(a) - Number(b));
  const item = running.find(([, id]) => id === promptId);
  if (item !== undefined) return { type: "running", graph: objectIn(item[2]), item };
  const at = pending.findIndex(([, id]) => id === promptId);
  if (at >= 0) return { type: "pending", before: running.length + at, item: pending[at] };
  const entry = await entryOf(bench, promptId, context);
  return entry === undefined ? { type: "gone" } : { type: "history", entry };
}

/** A number by which it is sorted, an id, the workflow, and what was told beside it. */
function itemsIn(list: unknown): readonly (readonly unknown[])[] {
  return (Array.isArray(list) ? list : []).filter((item) => Array.isArray(item));
}

async function entryOf({ server }: Bench, promptId: string, context: CallContext): Promise<Readonly<Record<string, unknown>> | undefined> {
  const entry = objectIn(await server.json(`/history/${promptId}`, { context }))[promptId];
  return isObject(entry) ? entry : undefined;
}

async function follow(bench: Bench, { prompt_id: promptId, client_id: client }: Handle, { graph, context }: { readonly graph: Readonly<Record<string, unknown>>; readonly context: CallContext }): Promise<Poll> {
  const { how, ...told } = await listen({
    socket: bench.server.socketFor(client), promptId, context, last: bench.told.get(promptId) ?? { fraction: 0 },
    nodeClass: (node) => String(objectIn(graph[node])["class_type"] ?? `node ${node}`),
    isOver: async () => (await whereIs(bench, promptId, context)).type !== "running",
  });
  context.signal.throwIfAborted();
  bench.told.set(promptId, told);
  return { type: "running", ...told, pollAfterMs: how === "dropped" ? DROPPED_MS : SOON_MS };
}

const SOON_MS = 20;
/** Without a socket it is asked about now and then. */
const DROPPED_MS = 1000;

interface Saved {
  readonly filename: string;
  readonly subfolder: string;
  readonly type: string;
}

/** What a node saved stands in a list that may have any name: images, gifs, video. */
function savedIn(outputs: unknown, node: string): Saved | undefined {
  const lists = Object.values(objectIn(objectIn(outputs)[node])).filter((list) => Array.isArray(list));
  const saved = lists.flat().flatMap((item) => {
    const { filename, subfolder, type } = objectIn(item);
    return typeof filename === "string" ? [{ filename, subfolder: String(subfolder ?? ""), type: String(type ?? "output") }] : [];
  });
  return saved.find(({ type }) => type === "output") ?? saved[0];
}
