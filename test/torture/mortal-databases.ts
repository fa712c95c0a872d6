/** SQLite connections that end with the life that opened them: rolled back and closed, as when a process is killed. */
import { AsyncLocalStorage } from "node:async_hooks";
import type { DatabaseSync } from "node:sqlite";

const sqlite = process.getBuiltinModule("node:sqlite");
const lives = new AsyncLocalStorage<Life>();

interface Life {
  readonly connections: DatabaseSync[];
  isOver: boolean;
}

class Watched extends sqlite.DatabaseSync {
  constructor(...given: ConstructorParameters<typeof DatabaseSync>) {
    super(...given);
    const life = lives.getStore();
    if (life?.isOver) this.close();
    life?.connections.push(this);
  }
}
sqlite.DatabaseSync = Watched;

/** Does `work`, and gives the way to end every connection that it opened and will open. */
export function watchConnections<T>(work: () => T): { readonly result: T; end(): void } {
  const life: Life = { connections: [], isOver: false };
  const end = (): void => {
    life.isOver = true;
    for (const connection of life.connections) if (connection.isOpen) connection.close();
  };
  return { result: lives.run(life, work), end };
}
