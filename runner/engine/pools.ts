/** Named limits: how many run at once, under p-queue, the longest remaining path first. Knows nothing of what runs. */
import PQueue from "p-queue";
import type { PoolLimits } from "../../schema/config.ts";

export interface Pools {
  /** Runs `work` when the pool lets it; higher priority first. */
  admit<T>(pool: string, priority: number, work: () => Promise<T>): Promise<T>;
}

const WAITING_CONCURRENCY = 32;

/** Nodes and calls have queues of their own, so a node that waits for its call never holds the place the call needs. */
export function openPools(limits: Readonly<Record<string, PoolLimits>>, cores: number, jobs: number | undefined): Pools {
  const queues = new Map<string, PQueue>();
  const whole = jobs === undefined ? undefined : new PQueue({ concurrency: jobs });
  const queueOf = (name: string): PQueue => {
    const queue = queues.get(name) ?? openQueue(limits[name.replace(/^call:/, "")], name.endsWith("cpu") ? cores : WAITING_CONCURRENCY);
    queues.set(name, queue);
    return queue;
  };
  return {
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
