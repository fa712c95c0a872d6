/** Preloaded into a process: notes every module that it loads and every file that it looks at or opens, for VP_PROBE. */
"use strict";
const fs = require("node:fs");
const { registerHooks, syncBuiltinESMExports } = require("node:module");

const { writeFileSync } = fs;
const seen = { modules: [], looked: [], opened: [] };
registerHooks({ load: (url, context, next) => (seen.modules.push(url), next(url, context)) });
for (const [name, list] of [["statSync", seen.looked], ["lstatSync", seen.looked], ["readFileSync", seen.opened], ["openSync", seen.opened], ["readdirSync", seen.opened]]) {
  const real = fs[name];
  fs[name] = (path, ...rest) => (list.push(String(path)), real(path, ...rest));
}
syncBuiltinESMExports();
process.on("exit", () => writeFileSync(process.env.VP_PROBE, JSON.stringify({ ...seen, internals: process.moduleLoadList })));
