/**
 * The far side of a paid provider: a loopback server that remembers what was asked and what it would bill for, and can be
 * told to misbehave. How a provider speaks is told by the files beside this one.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { isObject } from "../../../schema/json.ts";
import type { Quantities } from "../../../schema/prices.ts";

export interface FarRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
  /** The body as JSON, or the fields of a form; files in it as `{ mediaType, size }`. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** The words that answer it are to be of another shape than it asks for. */
  readonly unfit?: true;
  /** When it had arrived, milliseconds of this process. */
  readonly at: number;
}

export interface FarAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly bytes?: Uint8Array;
  /** What it would bill for, when this answer means that the request was accepted. */
  readonly charge?: Omit<Charge, "request">;
}

export interface Charge {
  readonly model: string;
  readonly used: Quantities;
  readonly request: FarRequest;
}

/** What goes wrong: before anything is accepted, or after it was. */
export type Trouble =
  | { readonly type: "answer"; readonly answer: FarAnswer }
  /** The connection breaks before it was accepted, or after. */
  | { readonly type: "reset" } | { readonly type: "lost" }
  /** Accepted, and answered with a page, with nothing, or never. */
  | { readonly type: "page" } | { readonly type: "empty" } | { readonly type: "hang" }
  /** Accepted, and answered with JSON of another shape than was asked for. */
  | { readonly type: "unfit" };

export interface Far extends AsyncDisposable {
  readonly url: string;
  readonly requests: readonly FarRequest[];
  /** Accepted requests in order: each costs money. */
  readonly charges: readonly Charge[];
  /** Answers the next requests that match otherwise than it would. */
  misbehave(trouble: Trouble, options?: { readonly times?: number; readonly when?: (request: FarRequest) => boolean }): void;
}

/** @param speak answers a request as the provider would */
export async function startFar(speak: (request: FarRequest, url: string) => FarAnswer): Promise<Far> {
  const requests: FarRequest[] = [];
  const charges: Charge[] = [];
  const troubles: { trouble: Trouble; times: number; when: (request: FarRequest) => boolean }[] = [];
  const http = createServer((incoming, outgoing) => void serve(incoming, outgoing));
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const address = http.address();
  if (address === null || typeof address === "string") throw new Error("internal: the far side has no port");
  const url = `http://127.0.0.1:${address.port}`;
  return {
    url, requests, charges,
    misbehave: (trouble, { times = 1, when = () => true } = {}) => void troubles.push({ trouble, times, when }),
    async [Symbol.asyncDispose]() {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };

  async function serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const request = await requestOf(incoming).catch(() => undefined);
    if (request === undefined) return void outgoing.destroy();
    requests.push(request);
    const trouble = troubleFor(request);
    if (trouble?.type === "reset") return void outgoing.destroy();
    if (trouble?.type === "answer") return send(outgoing, accepted(request, trouble.answer));
    const answer = accepted(request, speak(trouble?.type === "unfit" ? { ...request, unfit: true } : request, url));
    if (trouble === undefined || trouble.type === "unfit") return send(outgoing, answer);
    if (trouble.type === "lost") return void outgoing.destroy();
    if (trouble.type === "page") return send(outgoing, { headers: { "content-type": "text/html" }, bytes: Buffer.from("<html><body>Bad gateway</body></html>") });
    if (trouble.type === "empty") return send(outgoing, { bytes: new Uint8Array() });
  }

  function accepted(request: FarRequest, answer: FarAnswer): FarAnswer {
    if (answer.charge !== undefined) charges.push({ ...answer.charge, request });
    return answer;
  }

  function troubleFor(request: FarRequest): Trouble | undefined {
    const found = troubles.find(({ times, when }) => times > 0 && when(request));
    if (found !== undefined) found.times -= 1;
    return found?.trouble;
  }
}

async function requestOf(incoming: IncomingMessage): Promise<FarRequest> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part);
  const body = Buffer.concat(parts);
  const { pathname, searchParams } = new URL(String(incoming.url), "http://far");
  const headers = Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]));
  return { method: String(incoming.method), path: pathname, query: searchParams, headers, body, fields: await fieldsOf(body, headers["content-type"] ?? ""), at: performance.now() };
}

async function fieldsOf(body: Buffer, contentType: string): Promise<Readonly<Record<string, unknown>>> {
  if (contentType.startsWith("application/json")) {
    const parsed: unknown = JSON.parse(body.toString("utf8"));
    return isObject(parsed) ? parsed : {};
  }
  return contentType.startsWith("multipart/form-data") ? await formFields(body, contentType) : {};
}

/** A name that comes more than once is a list. */
async function formFields(body: Buffer, contentType: string): Promise<Readonly<Record<string, unknown>>> {
  const form = await new Response(new Uint8Array(body), { headers: { "content-type": contentType } }).formData();
  const fields: Record<string, unknown> = {};
  for (const name of new Set(form.keys())) {
    const values = form.getAll(name).map((value) => (typeof value === "string" ? value : { mediaType: value.type, size: value.size }));
    fields[name] = values.length === 1 ? values[0] : values;
  }
  return fields;
}

function send(outgoing: ServerResponse, { status = 200, headers = {}, json, bytes }: FarAnswer): void {
  outgoing.writeHead(status, json === undefined ? headers : { "content-type": "application/json", ...headers });
  outgoing.end(json === undefined ? bytes : JSON.stringify(json));
}
