/**
 * The far side of the provider `mock`: a loopback server that answers as the test says and counts every charge.
 * It knows the small language of briefs, and nothing of vp.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

export type Operation = "text" | "image" | "video";

/** One request that reached the server. */
export interface Ask {
  readonly operation: Operation;
  readonly model: string;
  readonly prompt: string;
  /** Contents of the files sent along. */
  readonly references: readonly string[];
  readonly idempotencyKey: string;
}

export type Reply =
  | { readonly type: "answer"; readonly value: unknown }
  | { readonly type: "transient"; readonly retryAfterMs: number } // nothing is charged
  | { readonly type: "refused"; readonly reason: string }
  | { readonly type: "failure"; readonly reason: string }
  | { readonly type: "garbage" }; // charged, and the answer cannot be read

export interface Matcher {
  readonly operation?: Operation;
  /** Part of the prompt. */
  readonly prompt?: string;
  /** How many asks it is for; all when left out. */
  readonly times?: number;
}

export interface Hold {
  /** The first ask that is held. */
  readonly asked: Promise<Ask>;
  release(): void;
}

export interface MockServer extends AsyncDisposable {
  readonly url: string;
  /** Accepted requests in order: each cost money. */
  readonly charges: readonly Ask[];
  /** Everything that reached the server, charged or not. */
  readonly asks: readonly Ask[];
  /** How texts are answered: by the brief alone, or in other words at every ask. */
  wording: "steady" | "drifting";
  /** Whether a key that was charged before is answered again for nothing. */
  repeats: "charged" | "free";
  /** Answers what matches with `reply`, until a later rule says otherwise. */
  when(matcher: Matcher, reply: (ask: Ask) => Reply): void;
  /** Forgets every rule. */
  behave(): void;
  /** Accepts and charges what matches, but answers only when released. */
  hold(matcher: Matcher): Hold;
  /** Called at every accepted request, before it is answered. */
  onCharge: (ask: Ask) => void;
}

interface Rule {
  readonly matcher: Matcher;
  readonly reply: (ask: Ask) => Reply;
  left: number;
}

interface Gate {
  readonly matcher: Matcher;
  readonly passed: Promise<void>;
  arrive(ask: Ask): void;
}

export async function startMockServer(): Promise<MockServer> {
  const charges: Ask[] = [];
  const asks: Ask[] = [];
  const answered = new Map<string, Reply>();
  let rules: Rule[] = [];
  const gates: Gate[] = [];
  const releases: (() => void)[] = [];

  const http = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const address = http.address();
  if (address === null || typeof address === "string") throw new Error("internal: the mock server has no port");

  const server: MockServer = {
    url: `http://127.0.0.1:${address.port}/`,
    charges,
    asks,
    wording: "steady",
    repeats: "charged",
    onCharge: () => undefined,
    when: (matcher, reply) => void rules.unshift({ matcher, reply, left: matcher.times ?? Infinity }),
    behave: () => void (rules = []),
    hold(matcher) {
      const passed = Promise.withResolvers<void>();
      const asked = Promise.withResolvers<Ask>();
      gates.push({ matcher, passed: passed.promise, arrive: asked.resolve });
      releases.push(passed.resolve);
      return { asked: asked.promise, release: passed.resolve };
    },
    async [Symbol.asyncDispose]() {
      for (const release of releases) release();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
  return server;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const ask = await askOf(request);
    if (ask === undefined) return void response.destroy();
    asks.push(ask);
    const reply = replyTo(ask);
    await Promise.all(gates.filter((gate) => fits(gate.matcher, ask)).map((gate) => {
      gate.arrive(ask);
      return gate.passed;
    }));
    send(response, reply);
  }

  function replyTo(ask: Ask): Reply {
    const earlier = answered.get(ask.idempotencyKey);
    if (earlier !== undefined && server.repeats === "free") return earlier;
    const rule = rules.find((each) => each.left > 0 && fits(each.matcher, ask));
    if (rule !== undefined) rule.left--;
    const reply = rule?.reply(ask) ?? { type: "answer", value: plainAnswer(ask, asks.length, server.wording) };
    if (reply.type !== "answer" && reply.type !== "garbage") return reply;
    charges.push(ask);
    answered.set(ask.idempotencyKey, reply);
    server.onCharge(ask);
    return reply;
  }
}

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

function fits(matcher: Matcher, ask: Ask): boolean {
  return (matcher.operation ?? ask.operation) === ask.operation && ask.prompt.includes(matcher.prompt ?? "");
}

/** `undefined` when the other side went away before it had said everything. */
async function askOf(request: IncomingMessage): Promise<Ask | undefined> {
  try {
    let text = "";
    for await (const chunk of request.setEncoding("utf8")) text += chunk;
    const body = JSON.parse(text);
    return { references: [], ...body, idempotencyKey: String(request.headers["idempotency-key"]) };
  } catch {
    return undefined;
  }
}

function send(response: ServerResponse, reply: Reply): void {
  if (reply.type === "answer") response.end(JSON.stringify(reply.value));
  else if (reply.type === "garbage") response.end("<html>502 Bad Gateway</html>");
  else if (reply.type === "transient") response.writeHead(429, { "retry-after-ms": String(reply.retryAfterMs) }).end("slow down");
  else response.writeHead(reply.type === "refused" ? 422 : 500).end(reply.reason);
}
