/** The least a no-op can be under Node: a JSON state is loaded and every file of it looked at. The first run makes everything. */
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";

if (existsSync("state.json")) check(JSON.parse(readFileSync("state.json", "utf8")));
else {
  await import("./runner.mjs");
  const { nodes } = JSON.parse(readFileSync("graph.json", "utf8"));
  const paths = [...new Set(nodes.flatMap(({ inputs, output }) => [...inputs, output]))];
  const stats = paths.map((path) => statSync(path));
  writeFileSync("state.json", JSON.stringify({ paths, times: stats.map(({ mtimeMs }) => mtimeMs), sizes: stats.map(({ size }) => size), inodes: stats.map(({ ino }) => ino) }));
}

function check({ paths, times, sizes, inodes }) {
  for (let index = 0; index < paths.length; index += 1) {
    const { mtimeMs, size, ino } = statSync(paths[index]);
    if (mtimeMs !== times[index] || size !== sizes[index] || ino !== inodes[index]) throw new Error(`${paths[index]} has changed`);
  }
}
