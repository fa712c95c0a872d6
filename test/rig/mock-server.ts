/**
 * The far side of the rig's providers: a loopback server that answers as the test says and counts every charge.
 * It knows the small language of briefs, and nothing of vp.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { openBehaviour, type Behaviour } from "./mock-behaviour.ts";
import { openJobs, type Job } from "./mock-jobs.ts";
import type { Ask, Reply } from "./mock-language.ts";

export interface MockServer extends Behaviour, AsyncDisposable {
  readonly url: string;
  /** Accepted requests in order: each cost money. */
  readonly charges: readonly Ask[];
  /** Every request that was handed in, charged or not. */
  readonly asks: readonly Ask[];
  /** Everything that was asked about jobs after they were handed in. */
  readonly moves: readonly Ask[];
  /** Jobs in the order of their acceptance. */
  readonly jobs: readonly Job[];
  /** How texts are answered: by the brief alone, or in other words at every ask. */
  wording: "steady" | "drifting";
  /** Whether `mock` answers a key that was charged before again for nothing. */
  repeats: "charged" | "free";
  /** How often a job says that it is still running. */
  polls: number;
  /** Called at every accepted request, before it is answered. */
  onCharge: (ask: Ask) => void;
}

export async function startMockServer(): Promise<MockServer> {
  const behaviour = openBehaviour();
  const http = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const address = http.address();
  if (address === null || typeof address === "string") throw new Error("internal: the mock server has no port");

  const charges: Ask[] = [];
  const asks: Ask[] = [];
  const moves: Ask[] = [];
  const answered = new Map<string, Reply>();
  const server: MockServer = {
    ...behaviour,
    url: `http://127.0.0.1:${address.port}/`,
    charges, asks, moves,
    get jobs() { return jobs.all; },
    wording: "steady",
    repeats: "charged",
    polls: 1,
    onCharge: () => undefined,
    async [Symbol.asyncDispose]() {
      behaviour.release();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
  const jobs = openJobs(() => server.polls);
  return server;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const ask = await askOf(request);
    if (ask === undefined) return void response.destroy();
    (ask.phase === "ask" || ask.phase === "submit" ? asks : moves).push(ask);
    const reply = ask.phase === "ask" || ask.phase === "submit" ? handedIn(ask) : (behaviour.reply(ask) ?? jobs.answer(ask));
    await behaviour.passed(ask);
    send(response, reply);
  }

  /** A request that is handed in: what is accepted is charged, whatever the answer. */
  function handedIn(ask: Ask): Reply {
    const earlier = answered.get(ask.idempotencyKey);
    if (earlier !== undefined && ask.provider === "mock" && server.repeats === "free") return earlier;
    const reply = behaviour.reply(ask) ?? { type: "answer", value: plainAnswer(ask, asks.length, server.wording) };
    if (!ACCEPTED.has(reply.type)) return reply;
    charges.push(ask);
    // What became of it here, whatever the other side heard of it.
    const made: Reply = reply.type === "answer" ? reply : { type: "answer", value: plainAnswer(ask, asks.length, server.wording) };
    answered.set(ask.idempotencyKey, made);
    const job = ask.phase === "submit" ? jobs.take(ask, made) : undefined;
    server.onCharge(ask);
    return job !== undefined && reply.type === "answer" ? { type: "answer", value: { id: job.id } } : reply;
  }

  /** `undefined` when the other side went away before it had said everything. */
  async function askOf(request: IncomingMessage): Promise<Ask | undefined> {
    try {
      let text = "";
      for await (const chunk of request.setEncoding("utf8")) text += chunk;
      const path = new URL(String(request.url), "http://mock").pathname;
      const idempotencyKey = String(request.headers["idempotency-key"]);
      if (request.method !== "POST") return jobs.about(String(request.method), path, idempotencyKey);
      return { references: [], provider: "mock", ...JSON.parse(text), phase: path === "/jobs" ? "submit" : "ask", idempotencyKey };
    } catch {
      return undefined;
    }
  }
}

/** What the server takes money for. */
const ACCEPTED: ReadonlySet<Reply["type"]> = new Set(["answer", "garbage", "empty", "lost", "charged-failure"]);

/** What the server answers when no rule says otherwise. Pictures and clips say in words what went into them. */
export function plainAnswer(ask: Ask, count: number, wording: MockServer["wording"]): unknown {
  if (ask.operation === "image") return `[${[ask.prompt, ...ask.references].join(" after ")}]`;
  if (ask.operation === "video") return `${ask.references.join("")} ${ask.prompt}`;
  const again = wording === "drifting" ? `, wording ${count}` : "";
  const lines = ask.prompt.split("\n").map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#"));
  return { shots: lines.map((line) => shotOf(line, again)) };
}

function shotOf(line: string, again: string) {
  const [id, picture, motion, parent = "", mood = ""] = line.split("|").map((part) => part.trim());
  return { id, picture: `${picture}${again}`, motion: `${motion}${again}`, parent, mood, source: line };
}

function send(response: ServerResponse, reply: Reply): void {
  switch (reply.type) {
    case "answer": return void response.end(JSON.stringify(reply.value));
    case "garbage": return void response.end("<html>502 Bad Gateway</html>");
    case "empty": return void response.end();
    case "lost": case "reset": return void response.destroy();
    case "hang": return;
    case "transient": return void response.writeHead(429, { "retry-after-ms": String(reply.retryAfterMs) }).end("slow down");
    case "refused": return void response.writeHead(422).end(reply.reason);
    case "missing": return void response.writeHead(404).end("no such job");
    case "expired": return void response.writeHead(410).end("the link has expired");
    case "failure": return void response.writeHead(500).end(reply.reason);
    case "charged-failure": return void response.writeHead(402, { "charged-usd": String(reply.usd) }).end(reply.reason);
  }
}
