/** Heavy work on pictures and clips, a few at a time: when many answers arrive at once, they wait for each other here. */
import { availableParallelism } from "node:os";
import PQueue from "p-queue";

const queue = new PQueue({ concurrency: Math.max(1, Math.floor(availableParallelism() / 2)) });

export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  return queue.add(work);
}
