/** Jobs at the mock server: accepted, running, done, fetched. Knows no transport and no money. */
import type { Ask, Phase, Reply } from "./mock-language.ts";

export interface Job {
  readonly id: string;
  readonly ask: Ask;
  readonly answer: Reply;
  state: "running" | "done" | "cancelled";
  /** How often it was asked about. */
  polled: number;
}

export interface Jobs {
  readonly all: readonly Job[];
  take(ask: Ask, answer: Reply): Job;
  /** The ask that a request about a job makes: what it was handed in as, in another phase. */
  about(method: string, path: string, idempotencyKey: string): Ask;
  answer(ask: Ask): Reply;
}

/** @param polls how often a job says that it is still running */
export function openJobs(polls: () => number): Jobs {
  const all: Job[] = [];
  return {
    all,
    take(ask, answer) {
      const job: Job = { id: `job-${all.length + 1}`, ask, answer, state: "running", polled: 0 };
      all.push(job);
      return job;
    },
    about(method, path, idempotencyKey) {
      const [, , id, what] = path.split("/");
      const job = all.find((each) => (id === undefined ? each.ask.idempotencyKey === idempotencyKey : each.id === id));
      const ask = job?.ask ?? { provider: "studio", operation: "video", model: "", prompt: "", references: [], idempotencyKey };
      return { ...ask, phase: phaseOf(method, id, what), ...(job ? { job: job.id } : {}) };
    },
    answer: (ask) => answerOf(ask, all.find(({ id }) => id === ask.job), polls()),
  };
}

function phaseOf(method: string, id: string | undefined, what: string | undefined): Phase {
  if (method === "DELETE") return "cancel";
  if (id === undefined) return "find";
  return what === "result" ? "fetch" : "poll";
}

function answerOf(ask: Ask, job: Job | undefined, polls: number): Reply {
  if (job === undefined) return { type: "missing" };
  if (ask.phase === "find") return { type: "answer", value: { id: job.id } };
  if (ask.phase === "cancel") {
    job.state = "cancelled";
    return { type: "answer", value: {} };
  }
  if (ask.phase === "fetch") return job.answer;
  job.polled += 1;
  if (job.state === "running" && job.polled > polls) job.state = "done";
  return { type: "answer", value: job.state === "cancelled" ? { state: "failed", reason: "it was cancelled" } : { state: job.state } };
}
