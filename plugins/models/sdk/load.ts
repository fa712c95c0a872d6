/** Finds the SDK's modules when a request is sent: beside vp, else in the project that it runs in. Knows no provider. */
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { NotAccepted } from "vp/plugin";

/** The SDK itself, quiet: what it would print goes to nobody. */
export async function loadSdk() {
  const sdk = await loaded("ai", () => import("ai"));
  globalThis.AI_SDK_LOG_WARNINGS = false;
  return sdk;
}

/** @param beside imports the module by its plain name, so that a bundler sees it */
export async function loaded<T>(name: string, beside: () => Promise<T>): Promise<T> {
  try {
    return await beside();
  } catch (error) {
    if (!isMissing(error)) throw error;
    return await fromProject(name);
  }
}

/** For a vp that is installed for the whole machine: the project's own node_modules. */
async function fromProject<T>(name: string): Promise<T> {
  const found: T = await import(pathToFileURL(pathInProject(name)).href);
  return found;
}

function pathInProject(name: string): string {
  try {
    return createRequire(join(process.cwd(), "vp.yaml")).resolve(name);
  } catch (error) {
    if (!isMissing(error)) throw error;
    throw new NotAccepted(`the package "${name}" is not installed`);
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ERR_MODULE_NOT_FOUND" || error.code === "MODULE_NOT_FOUND");
}
