/**
 * The digest of the source behind every built-in: `node:frame.draw`, `provider:local/image`. It covers the module, its
 * transitive relative imports, the files they read beside themselves, and the versions of the packages they import.
 *
 * Where a provider imports the module of an operation lazily on that operation's line, `image: lazily(() => import("./draw.ts"))`,
 * the operation is digested by that module alone, so a change to how it draws makes no spoken line stale. `vp/plugin` is a contract, not an ingredient: it is left out.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { build } from "esbuild";
import { assetsOf } from "./assets.mjs";

const OPERATIONS = ["text", "image", "video", "speech", "music", "transcript"];

export async function sourceDigests(root) {
  const { nodeTypes, providers } = await catalogue(root);
  const modules = [...Object.values(nodeTypes), ...Object.values(providers)];
  if (modules.length === 0) return {};
  const inputs = await importsOf(root, modules);
  const nodes = Object.entries(nodeTypes).map(([name, path]) => [`node:${name}`, digest(root, inputs, path)]);
  const operations = Object.entries(providers).flatMap(([name, path]) =>
    OPERATIONS.map((operation) => [`provider:${name}/${operation}`, digest(root, inputs, operationModule(root, path, operation))]),
  );
  return Object.fromEntries([...nodes, ...operations]);
}

/** plugins/index.ts with every loader giving the path of its module instead of the module. */
async function catalogue(root) {
  const pathsOnly = {
    name: "paths-only",
    setup(plugin) {
      plugin.onResolve({ filter: /^\./, namespace: "file" }, ({ path, kind, resolveDir }) =>
        kind === "dynamic-import" ? { path: relative(root, resolve(resolveDir, path)), namespace: "path" } : undefined,
      );
      plugin.onLoad({ filter: /.*/, namespace: "path" }, ({ path }) => ({ contents: `export default ${JSON.stringify(path)}` }));
    },
  };
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ["plugins/index.ts"],
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    packages: "external",
    plugins: [pathsOnly],
  });
  const { nodeTypes, providers } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
  return { nodeTypes: await paths(nodeTypes), providers: await paths(providers) };
}

async function paths(loaders) {
  const entries = Object.entries(loaders).map(async ([name, load]) => [name, (await load()).default]);
  return Object.fromEntries(await Promise.all(entries));
}

/** Every module reachable from `modules`, with what it imports. Type imports are erased and do not count. */
async function importsOf(root, modules) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [...new Set(modules)],
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    platform: "node",
    packages: "external",
    outdir: "unused",
    loader: { ".md": "text", ".txt": "text" },
  });
  return metafile.inputs;
}

/** The module that a provider imports on the line of an operation; the provider itself when it does not. */
function operationModule(root, provider, operation) {
  const line = new RegExp(`^\\s*${operation}:.*\\bimport\\("(\\.[^"]+)"\\)`, "m").exec(readFileSync(join(root, provider), "utf8"));
  return line === null ? provider : join(dirname(provider), line[1]);
}

function digest(root, inputs, start) {
  const { files, packages } = closure(root, inputs, start);
  const parts = [
    ...[...files].map((path) => [path, sha256(readFileSync(join(root, path)))]),
    ...[...packages].map((name) => [`package:${name}`, versionOf(root, name)]),
  ];
  return `sha256:${sha256(JSON.stringify(parts.sort(([a], [b]) => (a < b ? -1 : 1))))}`;
}

function closure(root, inputs, start) {
  const files = new Set();
  const packages = new Set();
  const waiting = [start];
  for (const path of waiting) {
    if (files.has(path)) continue;
    files.add(path);
    for (const asset of assetsOf(join(root, path), root)) files.add(relative(root, asset));
    for (const imported of inputs[path].imports) {
      if (imported.external) packages.add(packageName(imported.path));
      else waiting.push(imported.path);
    }
  }
  return { files, packages: [...packages].filter((name) => name !== "vp" && !name.startsWith("node:")) };
}

function packageName(specifier) {
  return specifier.split("/").slice(0, specifier.startsWith("@") ? 2 : 1).join("/");
}

function versionOf(root, name) {
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  const found = lock.packages[`node_modules/${name}`];
  if (found) return found.version;
  if (createRequire(import.meta.url).resolve.paths(name) === null) return "built into Node";
  throw new Error(`${name} is imported by a plugin and not in package-lock.json`);
}

function sha256(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}
