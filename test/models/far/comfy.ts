/**
 * A ComfyUI server on loopback, over HTTP and WebSocket: queue, history, uploads, views, validation, and what its sockets
 * tell. Written after `server.py`, `execution.py` and `main.py` of github.com/Comfy-Org/ComfyUI as they were in November
 * 2026; with `old` after those of 2024, which took no id from a client. Like the original it keeps its queue in memory.
 */
import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { WebSocketServer, type WebSocket } from "ws";
import { isObject } from "../../../schema/json.ts";
import { SMALL_PICTURE } from "./made.ts";

type Inputs = Readonly<Record<string, unknown>>;
type Graph = Readonly<Record<string, { readonly class_type: string; readonly inputs: Inputs }>>;

export interface Prompt {
  readonly number: number;
  readonly id: string;
  readonly graph: Graph;
  readonly extra: Readonly<Record<string, unknown>>;
}

export interface FarComfy extends AsyncDisposable {
  readonly url: string;
  /** Workflows that were accepted, in order; each costs time on somebody's GPU. */
  readonly accepted: readonly Prompt[];
  /** `POST /prompt`, and so on. */
  readonly requests: readonly string[];
  /** Names of uploaded files, as often as they were uploaded. */
  readonly uploads: readonly string[];
  /** Headers of the sockets that were opened. */
  readonly sockets: readonly IncomingMessage["headers"][];
  /** Files by the input of the loader that lists them. */
  readonly installed: Record<string, string[]>;
  /** Whether work waits for the test; else it is done at once. */
  held: boolean;
  old: boolean;
  /** What a node that saves a clip saves. */
  clip: Uint8Array;
  /** Answers the next request whose line contains the words as told; with `taken`, a workflow is accepted all the same. */
  misbehave(words: string, answer: (response: ServerResponse) => void, taken?: "taken"): void;
  /** Begins the next workflow, and ends the one that runs. */
  begin(): void;
  progress(value: number, max: number): void;
  finish(): void;
  /** The node that runs fails. */
  fail(exception: { readonly type: string; readonly message: string }): void;
  dropSockets(): void;
  /** Forgets the queue, the history and all connections, as a new process does. */
  restart(): void;
  /** Is away, and back. */
  leave(): Promise<void>;
  comeBack(): Promise<void>;
}

/** To the extension of what they save. */
const OUTPUTS: Readonly<Record<string, string>> = { SaveImage: "png", SaveVideo: "mp4" };
const CLASSES: ReadonlySet<string> = new Set([
  ...Object.keys(OUTPUTS), "CheckpointLoaderSimple", "UNETLoader", "DualCLIPLoader", "CLIPLoader", "VAELoader", "CLIPTextEncode", "ConditioningZeroOut",
  "FluxGuidance", "ReferenceLatent", "FluxKontextImageScale", "LoadImage", "VAEEncode", "VAEDecode", "EmptyLatentImage", "EmptySD3LatentImage", "KSampler",
  "KSamplerAdvanced", "ModelSamplingSD3", "WanFirstLastFrameToVideo", "CreateVideo",
]);
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export async function startComfy(): Promise<FarComfy> {
  const accepted: Prompt[] = [], requests: string[] = [], uploads: string[] = [], sockets: IncomingMessage["headers"][] = [];
  const troubles: { readonly words: string; readonly answer: (response: ServerResponse) => void; readonly taken: "taken" | undefined }[] = [];
  const kept = new Map<string, Uint8Array>();
  const listeners = new Map<string, WebSocket>();
  let pending: Prompt[] = [], history: Record<string, unknown> = {};
  let running: Prompt | undefined;
  let count = 0;

  const http = createServer((request, response) => void serve(request, response));
  const upgrades = new WebSocketServer({ noServer: true });
  http.on("upgrade", (request, socket, head) => upgrades.handleUpgrade(request, socket, head, (opened) => listenTo(request, opened)));
  const open = (port: number): Promise<void> => new Promise((resolve) => void http.listen(port, "127.0.0.1", resolve));
  await open(0);
  const address = http.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;

  const far: FarComfy = {
    url: `http://127.0.0.1:${port}`, accepted, requests, uploads, sockets, held: false, old: false, clip: Buffer.from("a clip"),
    installed: { ckpt_name: ["sd_xl_base_1.0.safetensors"] },
    misbehave: (words, answer, taken) => void troubles.push({ words, answer, taken }),
    begin() {
      running = pending.shift();
      if (running === undefined) throw new Error("internal: nothing waits at the far side");
      tell("execution_start", {});
      tell("executing", { node: nodeOf(running) });
    },
    progress: (value, max) => tell("progress", { value, max, node: running && nodeOf(running) }),
    finish: () => end("success", [], "execution_success"),
    fail: ({ type, message }) => {
      const error = { node_id: running && nodeOf(running), node_type: "KSampler", exception_type: type, exception_message: message, traceback: [] };
      end("error", [["execution_error", { prompt_id: running?.id, ...error }]], "execution_error");
    },
    dropSockets: () => [...listeners.values()].forEach((socket) => socket.terminate()),
    restart() {
      [pending, history, running] = [[], {}, undefined];
      far.dropSockets();
    },
    async leave() {
      far.dropSockets();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
    comeBack: () => open(port),
    async [Symbol.asyncDispose]() {
      if (http.listening) await far.leave();
    },
  };
  return far;

  function nodeOf({ graph }: Prompt): string {
    return Object.entries(graph).find(([, node]) => node.class_type.startsWith("KSampler"))?.[0] ?? "1";
  }

  /** To whoever handed in what runs, as the original does. */
  function tell(type: string, said: object): void {
    const client = running?.extra["client_id"];
    if (typeof client === "string") listeners.get(client)?.send(JSON.stringify({ type, data: { ...said, prompt_id: running?.id } }));
  }

  function end(status: "success" | "error", messages: readonly unknown[], event: string): void {
    if (running === undefined) throw new Error("internal: nothing runs at the far side");
    const { id, number, graph, extra } = running;
    const outputs = status === "success" ? savedBy(running) : {};
    history[id] = { prompt: [number, id, graph, extra, []], outputs, status: { status_str: status, completed: status === "success", messages: [["execution_start", { prompt_id: id }], ...messages] }, meta: {} };
    tell(event, {});
    tell("executing", { node: null });
    running = undefined;
  }

  function savedBy({ graph, id }: Prompt): Readonly<Record<string, unknown>> {
    return Object.fromEntries(Object.entries(graph).flatMap(([node, { class_type: name }]) => {
      const extension = OUTPUTS[name];
      if (extension === undefined) return [];
      const filename = `${id.slice(0, 8)}_00001_.${extension}`;
      kept.set(`output/film/${filename}`, extension === "mp4" ? far.clip : SMALL_PICTURE);
      return [[node, { images: [{ filename, subfolder: "film", type: "output" }], animated: [extension === "mp4"] }]];
    }));
  }

  function listenTo(request: IncomingMessage, socket: WebSocket): void {
    const client = new URL(String(request.url), far.url).searchParams.get("clientId") ?? randomUUID();
    sockets.push(request.headers);
    listeners.set(client, socket);
    socket.send(JSON.stringify({ type: "status", data: { status: { exec_info: { queue_remaining: pending.length } }, sid: client } }));
    socket.send(Buffer.from([0, 0, 0, 1, 0, 0, 0, 2]));
    if (running?.extra["client_id"] === client) socket.send(JSON.stringify({ type: "executing", data: { node: nodeOf(running) } }));
    socket.on("close", () => listeners.get(client) === socket && listeners.delete(client));
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(request).catch(() => undefined);
    if (body === undefined) return;
    const url = new URL(String(request.url), far.url);
    const line = `${request.method} ${url.pathname}`;
    requests.push(line);
    const trouble = troubles.find(({ words }) => line.includes(words));
    if (trouble !== undefined) {
      troubles.splice(troubles.indexOf(trouble), 1);
      if (trouble.taken) takePrompt(body);
      return trouble.answer(response);
    }
    const { status = 200, json, bytes } = await answered(line, url, { body, contentType: String(request.headers["content-type"]) });
    response.writeHead(status, json === undefined ? {} : { "content-type": "application/json; charset=utf-8" }).end(json === undefined ? bytes : JSON.stringify(json));
  }

  interface Answer {
    readonly status?: number;
    readonly json?: unknown;
    readonly bytes?: Uint8Array;
  }

  async function answered(line: string, url: URL, sent: { readonly body: Buffer; readonly contentType: string }): Promise<Answer> {
    if (line === "POST /upload/image") return takeUpload(sent);
    if (line === "POST /prompt") return takePrompt(sent.body);
    if (line === "GET /queue") return { json: { queue_running: running === undefined ? [] : [itemOf(running)], queue_pending: pending.map(itemOf) } };
    if (line === "POST /queue") return dequeue(sent.body);
    if (line === "POST /interrupt") return interrupt(sent.body);
    if (line.startsWith("GET /history/")) return { json: pick(history, url.pathname.slice("/history/".length)) };
    if (line === "GET /view") return view(url.searchParams);
    return { status: 404, bytes: Buffer.from("404: Not Found") };
  }

  async function takeUpload({ body, contentType }: { readonly body: Buffer; readonly contentType: string }): Promise<Answer> {
    const form = await new Response(new Uint8Array(body), { headers: { "content-type": contentType } }).formData();
    const image = form.get("image");
    if (!(image instanceof File)) return { status: 400 };
    uploads.push(image.name);
    kept.set(`input//${image.name}`, await image.bytes());
    return { json: { name: image.name, subfolder: "", type: "input" } };
  }

  function takePrompt(body: Buffer): Answer {
    const sent: unknown = JSON.parse(body.toString("utf8"));
    if (!isObject(sent) || !isObject(sent["prompt"])) return { status: 400, json: { error: { type: "no_prompt", message: "No prompt provided", details: "No prompt provided", extra_info: {} }, node_errors: {} } };
    const given = sent["prompt_id"];
    if (!far.old && given !== undefined && !UUID.test(String(given))) return { status: 400, json: { error: { type: "invalid_prompt_id", message: "prompt_id must be a valid UUID", details: "", extra_info: {} }, node_errors: {} } };
    const graph = sent["prompt"] as Graph;
    const fault = faultIn(graph);
    if (fault !== undefined) return { status: 400, json: fault };
    const extra = { ...(isObject(sent["extra_data"]) ? sent["extra_data"] : {}), client_id: sent["client_id"] };
    const prompt = { number: count, id: far.old || given === undefined ? randomUUID() : String(given), graph, extra };
    count += 1;
    accepted.push(prompt);
    pending.push(prompt);
    if (!far.held) {
      far.begin();
      far.finish();
    }
    return { json: { prompt_id: prompt.id, number: prompt.number, node_errors: {} } };
  }

  /** The first thing that is wrong with a workflow, in the words of the original. */
  function faultIn(graph: Graph): object | undefined {
    const [unknown, node] = Object.entries(graph).find(([, { class_type: name }]) => !CLASSES.has(name)) ?? [];
    if (unknown !== undefined) return { error: { type: "missing_node_type", message: `Node '${node?.class_type}' not found. The custom node may not be installed.`, details: `Node ID '#${unknown}'`, extra_info: {} }, node_errors: {} };
    const used = reachable(graph);
    for (const id of used) {
      for (const [input, value] of Object.entries(graph[id]?.inputs ?? {})) {
        const fault = faultOf(graph[id]?.class_type ?? "", input, value);
        if (fault !== undefined) return { error: { type: "prompt_outputs_failed_validation", message: "Prompt outputs failed validation", details: "", extra_info: {} }, node_errors: { [id]: { errors: [fault], dependent_outputs: [...used].slice(0, 1), class_type: graph[id]?.class_type } } };
      }
    }
    return undefined;
  }

  function faultOf(nodeClass: string, input: string, value: unknown): object | undefined {
    const list = far.installed[input];
    if (list !== undefined && !list.includes(String(value))) return { type: "value_not_in_list", message: "Value not in list", details: `${input}: '${String(value)}' not in ${JSON.stringify(list)}`, extra_info: { input_name: input, input_config: [list, {}], received_value: value } };
    if (nodeClass === "LoadImage" && !kept.has(`input//${String(value)}`)) return { type: "custom_validation_failed", message: "Custom validation failed for node", details: `image - Invalid image file: ${String(value)}`, extra_info: { input_name: input } };
    if (input === "width" && Number(value) < 16) return { type: "value_smaller_than_min", message: `Value ${Number(value)} smaller than min of 16`, details: input, extra_info: { input_name: input, received_value: value } };
    return undefined;
  }

  function dequeue(body: Buffer): Answer {
    const { delete: ids = [] } = JSON.parse(body.toString("utf8")) as { delete?: string[] };
    pending = pending.filter(({ id }) => !ids.includes(id));
    return {};
  }

  function interrupt(body: Buffer): Answer {
    const { prompt_id: id } = JSON.parse(body.toString("utf8")) as { prompt_id?: string };
    if (running !== undefined && (far.old || id === undefined || running.id === id)) end("error", [["execution_interrupted", { prompt_id: running.id }]], "execution_interrupted");
    return {};
  }

  function view(query: URLSearchParams): Answer {
    const bytes = kept.get(`${query.get("type")}/${query.get("subfolder")}/${query.get("filename")}`);
    return bytes === undefined ? { status: 404 } : { bytes };
  }
}

function itemOf({ number, id, graph, extra }: Prompt): readonly unknown[] {
  return [number, id, graph, extra, []];
}

function pick(all: Readonly<Record<string, unknown>>, id: string): object {
  return id in all ? { [id]: all[id] } : {};
}

/** Only what an output needs is looked at. */
function reachable(graph: Graph): ReadonlySet<string> {
  const found = new Set(Object.keys(graph).filter((id) => (graph[id]?.class_type ?? "") in OUTPUTS));
  for (const id of found) for (const value of Object.values(graph[id]?.inputs ?? {})) if (Array.isArray(value)) found.add(String(value[0]));
  return found;
}
