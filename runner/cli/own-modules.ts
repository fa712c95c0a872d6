/** Loaded before the tests of node types: gives them `vp/plugin` and `vp/testing` where no vp is installed, and reads them as vp does. */
import { registerHooks } from "node:module";
import { asWritten } from "../engine/host/own-typescript.ts";

const here = import.meta.url;
const ending = here.endsWith(".ts") ? ".ts" : ".js";
const OWN: Readonly<Record<string, string>> = {
  "vp/plugin": new URL(ending === ".ts" ? "../../schema/plugin.ts" : "./plugin.js", here).href,
  "vp/testing": new URL(`./testing${ending}`, here).href,
};

registerHooks({
  resolve(specifier, context, next) {
    const own = OWN[specifier];
    if (own === undefined) return asWritten(next(specifier, context));
    try {
      return next(specifier, context);
    } catch {
      return next(own, context);
    }
  },
});
