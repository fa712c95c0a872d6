/**
 * Everything that plugins and providers say passes here on its way to the engine, and no secret with it: log lines,
 * warnings, failures, answers. Knows no key, and nothing of what becomes of it.
 */
import type { Diagnostic } from "../../../schema/diagnostic.ts";
import type { Failure } from "../../../schema/failure.ts";
import { failed, ok, type Settled } from "../../../schema/settled.ts";
import type { Secrets } from "../secrets.ts";
import type { CallHooks, Executor, JobRequest, OpenedPlugins, RunHooks } from "./executor.ts";
import { errorOf, failureOf } from "./failure-of.ts";

export function discreet({ registry, executor, diagnostics }: OpenedPlugins, secrets: Secrets): OpenedPlugins {
  return { registry, executor: discreetExecutor(executor, secrets), diagnostics: diagnostics.map((diagnostic) => hideInDiagnostic(diagnostic, secrets)) };
}

function discreetExecutor(executor: Executor, secrets: Secrets): Executor {
  const settled = async <T>(asked: Promise<Settled<T>>): Promise<Settled<T>> => hideInSettled(await asked, secrets);
  const hooksOf = <H extends CallHooks>(hooks: H): H => discreetHooks(hooks, secrets);
  return {
    run: (request, hooks, signal) => settled(executor.run(request, discreetRunHooks(hooks, secrets), signal)),
    call: (request, hooks, signal) => settled(executor.call(request, hooksOf(hooks), signal)),
    moveJob: async (move, job, { hooks, signal }) => {
      const moved = await executor.moveJob(move, unsealed(job, secrets), { hooks: hooksOf(hooks), signal });
      // A handle is kept for later and must work then, so what is secret in it is named instead of lost.
      return moved.type === "ok" && (move === "submit" || move === "find") ? ok(secrets.seal(moved.value)) : hideInSettled(moved, secrets);
    },
    fetchJob: (job, hooks, signal) => settled(executor.fetchJob(unsealed(job, secrets), hooksOf(hooks), signal)),
    quote: async (provider, operation, request) => secrets.hideIn(await quietly(executor.quote(provider, operation, request), secrets)),
    estimate: (nodeType, inputs) => executor.estimate(nodeType, inputs),
    tools: async (nodeType) => {
      const tools = await executor.tools(nodeType);
      return tools.type === "failed" ? failed(hideInFailure(tools.failure, secrets)) : tools;
    },
    close: () => executor.close(),
  };
}

function discreetHooks<H extends CallHooks>(hooks: H, { hide }: Secrets): H {
  return {
    ...hooks,
    log: (line: string) => hooks.log(hide(line)),
    progress: (fraction: number, note?: string) => hooks.progress(fraction, note === undefined ? undefined : hide(note)),
  };
}

function discreetRunHooks(hooks: RunHooks, secrets: Secrets): RunHooks {
  return { ...discreetHooks(hooks, secrets), warn: (warning) => hooks.warn?.(secrets.hideIn(warning)) };
}

function unsealed(job: JobRequest, { unseal }: Secrets): JobRequest {
  return job.handle === undefined ? job : { ...job, handle: unseal(job.handle) };
}

async function quietly<T>(asked: Promise<T>, secrets: Secrets): Promise<T> {
  try {
    return await asked;
  } catch (thrown) {
    const failure = failureOf(thrown);
    const hidden = hideInFailure(failure, secrets);
    throw hidden.message === failure.message && hidden.detail === failure.detail ? thrown : errorOf(hidden);
  }
}

function hideInSettled<T>(settled: Settled<T>, secrets: Secrets): Settled<T> {
  return settled.type === "failed" ? failed(hideInFailure(settled.failure, secrets)) : ok(secrets.hideIn(settled.value));
}

function hideInFailure({ message, fix, detail, ...rest }: Failure, { hide }: Secrets): Failure {
  return {
    ...rest,
    message: hide(message),
    ...(fix === undefined ? {} : { fix: hide(fix) }),
    ...(detail === undefined ? {} : { detail: hide(detail) }),
  };
}

function hideInDiagnostic(diagnostic: Diagnostic, { hide }: Secrets): Diagnostic {
  const { message, fix } = diagnostic;
  return { ...diagnostic, message: hide(message), ...(fix === undefined ? {} : { fix: hide(fix) }) };
}
