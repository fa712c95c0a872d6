/** The built-in node types and providers by name, each loaded only when it is asked for. */
import type { NodeType, Provider } from "vp/plugin";

type Loader<T> = () => Promise<{ readonly default: T }>;

export const nodeTypes: Readonly<Record<string, Loader<NodeType>>> = {
  exec: () => import("./flow/exec.ts"),
  gate: () => import("./flow/gate.ts"),
};

export const providers: Readonly<Record<string, Loader<Provider>>> = {
};
