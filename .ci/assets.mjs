/** Files that plugins read beside themselves: `new URL("./prompt.md", import.meta.url)` finds its copy in dist/assets. */
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";

const REFERENCE = /new URL\(\s*(["'`])(\.{1,2}\/[^"'`$]+)\1\s*,\s*import\.meta\.url\s*\)/g;

const FROM_TOP = /\bassetPath\(\s*(["'`])([^"'`$]+)\1\s*\)/g;

/** The absolute paths of the files that a module reads beside itself, or by `assetPath` from the top of the package. */
export function assetsOf(path, root) {
  const text = readFileSync(path, "utf8");
  const beside = [...text.matchAll(REFERENCE)].map(([, , written]) => resolve(dirname(path), written));
  const found = [...beside, ...[...text.matchAll(FROM_TOP)].map(([, , written]) => resolve(root, written))];
  return found.filter((asset) => existsSync(asset) && statSync(asset).isFile());
}

/** An esbuild plugin that copies assets into `folder`, named by their content, and points the code there. */
export function assets(folder) {
  return {
    name: "assets",
    setup(plugin) {
      plugin.onLoad({ filter: /[/\\](plugins|schema)[/\\].*\.ts$/ }, ({ path }) => {
        const text = readFileSync(path, "utf8");
        if (!text.includes("import.meta.url")) return undefined;
        return { contents: text.replace(REFERENCE, (whole, _, written) => copied(folder, path, written) ?? whole), loader: "ts" };
      });
    },
  };
}

function copied(folder, path, written) {
  const asset = resolve(dirname(path), written);
  if (!existsSync(asset) || !statSync(asset).isFile()) return undefined;
  const hash = createHash("sha256").update(readFileSync(asset)).digest("hex").slice(0, 10);
  const extension = extname(asset);
  const name = `${basename(asset, extension)}-${hash}${extension}`;
  mkdirSync(folder, { recursive: true });
  copyFileSync(asset, join(folder, name));
  return `new URL("./assets/${name}", import.meta.url)`;
}
