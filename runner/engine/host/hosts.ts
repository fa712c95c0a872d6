/** The host processes there are: which is free, which serves a plugin's many waiting calls, and their end. */
import PQueue from "p-queue";
import { hostNotStarted } from "../../../schema/messages/host.ts";
import { failed, type Settled } from "../../../schema/settled.ts";
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

export type HostsOptions = Omit<HostOptions, "stubborn">;

export function openHosts(options: HostsOptions): Hosts {
  const runs = new PQueue({ concurrency: Math.max(8, options.ports.machine.cores * 2) });
  const idle: HostProcess[] = [];
  const all = new Set<HostProcess>();
  const shared = new Map<string, HostProcess>();
  const start = (stubborn: HostOptions["stubborn"]): HostProcess => {
    const host = startHost({ ...options, stubborn });
    all.add(host);
    return host;
  };
  const askAlone = (asked: Asked): Promise<Settled<unknown>> => startable(asked, async () => {
    const host = takeAlive(idle) ?? start("kill");
    const settled = await host.ask(asked);
    if (host.isAlive()) idle.push(host);
    else all.delete(host);
    return settled;
  });
  return {
    askAlone,
    askForRun: (asked) => runs.add(() => askAlone(asked)),
    askShared: (plugin, asked) => startable(asked, () => {
      const known = shared.get(plugin);
      const host = known?.isAlive() ? known : start("drop");
      shared.set(plugin, host);
      return host.ask(asked);
    }),
    close: async () => void (await Promise.all([...all].map((host) => host.end()))),
  };
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
