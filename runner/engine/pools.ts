/** Named limits: how many run at once, under p-queue, the longest remaining path first. Knows nothing of what runs. */
import PQueue from "p-queue";
import type { PoolLimits } from "../../schema/config.ts";
import { LONGEST_TIMER_MS } from "./time-limit.ts";

export interface Pools {
  /** Runs `work` when the pool lets it; higher priority first. */
  admit<T>(pool: string, priority: number, work: () => Promise<T>): Promise<T>;
  /** Starts nothing more in a pool for so many milliseconds: its provider asked for that. */
  hold(pool: string, ms: number): void;
  /** Lets go of everything that is held: what waits is to learn that the run ends. */
  release(): void;
}

const WAITING_CONCURRENCY = 32;

/**
 * As many work at once as there are cores, or as `-j` asks for, as make does.
 * Nodes and calls have queues of their own, so a node that waits for its call never holds the place the call needs.
 */
export function openPools(limits: Readonly<Record<string, PoolLimits>>, cores: number, jobs: number | undefined): Pools {
  const queues = new Map<string, PQueue>();
  const whole = jobs === undefined ? undefined : new PQueue({ concurrency: jobs });
  const queueOf = (name: string): PQueue => {
    const queue = queues.get(name) ?? openQueue(limits[name.replace(/^call:/, "")], name.endsWith("cpu") ? (jobs ?? cores) : WAITING_CONCURRENCY);
    queues.set(name, queue);
    return queue;
  };
  const held = new Map<PQueue, NodeJS.Timeout>();
  const letGo = (queue: PQueue): void => {
    clearTimeout(held.get(queue));
    held.delete(queue);
    queue.start();
  };
  return {
    hold: (pool, ms) => {
      const queue = queueOf(pool);
      queue.pause();
      clearTimeout(held.get(queue));
      held.set(queue, setTimeout(letGo, Math.min(ms, LONGEST_TIMER_MS), queue));
    },
    release: () => [...held.keys()].forEach(letGo),
    admit: (pool, priority, work) => {
      const inner = pool.startsWith("call:") || !whole ? work : () => whole.add(work, { priority });
      return queueOf(pool).add(inner, { priority });
    },
  };
}

function openQueue(limits: PoolLimits | undefined, concurrency: number): PQueue {
  const rate = limits?.rate === undefined ? {} : { interval: 60_000, intervalCap: limits.rate };
  return new PQueue({ concurrency: limits?.concurrency ?? concurrency, ...rate });
}
