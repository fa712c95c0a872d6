/** The host processes there are: which is free, which serves a plugin's many waiting calls, and their end. */
import PQueue from "p-queue";
import { hostNotStarted } from "../../../schema/messages/host.ts";
import { failed, type Settled } from "../../../schema/settled.ts";
import { endMarked } from "./end-tree.ts";
import { startHost, type Asked, type HostOptions, type HostProcess } from "./host-process.ts";

export interface Hosts {
  /** A node type's run: alone in its host, and no more at once than the machine can bear. */
  askForRun(asked: Asked): Promise<Settled<unknown>>;
  /** Alone in a host, at once: a run may be waiting for it in its own host. */
  askAlone(asked: Asked): Promise<Settled<unknown>>;
  /** In the one host that all waiting questions to a plugin share. */
  askShared(plugin: string, asked: Asked): Promise<Settled<unknown>>;
  close(): Promise<void>;
}

export interface HostsOptions extends Omit<HostOptions, "stubborn" | "confinedTo" | "mark"> {
  /** The only folder that plugins from outside may write to; anywhere when left out. */
  readonly workFolder?: string;
}

export function openHosts(options: HostsOptions): Hosts {
  const runs = new PQueue({ concurrency: Math.max(8, options.ports.machine.cores * 2) });
  const idle = { own: new Array<HostProcess>(), outside: new Array<HostProcess>() };
  const all = new Set<HostProcess>();
  const shared = new Map<string, HostProcess>();
  let wasStarted = false;
  const mark = markFor(options.ports);
  const start = (asked: Asked, stubborn: HostOptions["stubborn"]): HostProcess => {
    const host = startHost({ ...options, mark, stubborn, confinedTo: isOwn(asked) ? undefined : options.workFolder });
    all.add(host);
    wasStarted = true;
    return host;
  };
  const askAlone = (asked: Asked): Promise<Settled<unknown>> => startable(asked, async () => {
    const free = isOwn(asked) ? idle.own : idle.outside;
    const host = takeAlive(free) ?? start(asked, "kill");
    const settled = await host.ask(asked);
    if (host.isAlive()) free.push(host);
    else all.delete(host);
    return settled;
  });
  return {
    askAlone,
    askForRun: (asked) => runs.add(() => {
      asked.hooks.begun?.();
      return askAlone(asked);
    }),
    askShared: (plugin, asked) => startable(asked, () => {
      const known = shared.get(plugin);
      const host = known?.isAlive() ? known : start(asked, "drop");
      shared.set(plugin, host);
      return host.ask(asked);
    }),
    async close() {
      if (!wasStarted) return;
      await Promise.all([...all].map((host) => host.end()));
      endMarked(mark);
    },
  };
}

let opened = 0;

function markFor({ machine, random }: HostsOptions["ports"]): string {
  return [machine.pid, (opened += 1), random.hex(6)].join("-");
}

/** Code of vp itself shares no process with code from outside. */
function isOwn({ question }: Asked): boolean {
  return question.home.type === "built-in";
}

function takeAlive(idle: HostProcess[]): HostProcess | undefined {
  for (let host = idle.pop(); host !== undefined; host = idle.pop()) if (host.isAlive()) return host;
  return undefined;
}

/** The machine may have no process or file handle left for another host. */
async function startable(asked: Asked, ask: () => Promise<Settled<unknown>>): Promise<Settled<unknown>> {
  try {
    return await ask();
  } catch (trouble) {
    if (trouble instanceof Error && "code" in trouble) return failed(hostNotStarted(asked.subject, trouble.message));
    throw trouble;
  }
}
