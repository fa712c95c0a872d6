/** What the commands are called and what they are for, as the top-level help lists them. Loads none of them. */

export const SECTIONS = [
  {
    title: "Make",
    commands: [
      { name: "build", summary: "make the film, running only what is stale" },
      { name: "watch", summary: "build again whenever something changes" },
      { name: "plan", summary: "show what would run, why, and what it costs" },
    ],
  },
  {
    title: "Understand",
    commands: [
      { name: "check", summary: "find every problem in a pipeline without running it" },
      { name: "explain", summary: "say why an instance would run, down to the changed value" },
      { name: "status", summary: "show what is made, stale, failed or waiting" },
      { name: "graph", summary: "draw the pipeline as SVG, DOT or Mermaid" },
      { name: "nodes", summary: "list the node types, or show one" },
      { name: "models", summary: "list the models with what they can do and cost, or try one" },
    ],
  },
  {
    title: "Look back",
    commands: [
      { name: "runs", summary: "list the builds, show one, end one, clear old ones away" },
      { name: "log", summary: "show what a build said, also as it happens" },
      { name: "cost", summary: "show where the money went and what the cache saved" },
      { name: "export", summary: "write a build as a trace for Perfetto or OpenTelemetry, or where a film comes from" },
    ],
  },
  {
    title: "Decide",
    commands: [
      { name: "gates", summary: "list what waits for a decision, and what it holds back" },
      { name: "approve", summary: "let a gate pass" },
      { name: "reject", summary: "turn a gate's subject down, with a reason" },
      { name: "resolve", summary: "say what became of a request that nobody knows the fate of" },
      { name: "cancel", summary: "end work that goes on at a provider" },
      { name: "take", summary: "roll an instance again, and keep the old result" },
      { name: "pin", summary: "keep a result, whatever newer ones arrive" },
      { name: "use", summary: "put a file of one's own in place of what would be made" },
      { name: "edit", summary: "change an output by hand" },
      { name: "adopt", summary: "make a published file that was changed the output" },
    ],
  },
  {
    title: "Keep house",
    commands: [
      { name: "init", summary: "start a small pipeline in this folder" },
      { name: "doctor", summary: "look at this machine and say what would make it better" },
      { name: "cache", summary: "measure, verify and clean up what is cached" },
      { name: "schema", summary: "print the JSON Schemas that editors use" },
      { name: "completion", summary: "complete commands, flags and addresses in bash, zsh or fish" },
    ],
  },
] as const;

export type CommandName = (typeof SECTIONS)[number]["commands"][number]["name"];

/** The text of `vp --help`. */
export function overview(version: string): string {
  const commands = SECTIONS.flatMap((section) => [...section.commands]);
  const width = Math.max(...commands.map((command) => command.name.length));
  const sections = SECTIONS.map((section) =>
    [section.title, ...section.commands.map((command) => `  ${command.name.padEnd(width)}   ${command.summary}`)].join("\n"),
  );
  return `${[`vp ${version}: make for AI film`, "Usage\n  vp COMMAND [options]", ...sections, EXAMPLES, FOOT].join("\n\n")}\n`;
}

const EXAMPLES = `Examples
  vp init && vp build film.yaml
  vp plan pipelines/idea2video.yaml --profile google
  vp build pipelines/idea2video.yaml --set idea="a lighthouse keeper adopts a storm"`;

const FOOT = `vp COMMAND --help tells more
Exit codes: 0 done, 1 failed, 2 wrong pipeline or usage, 3 waiting for a person, 130 interrupted`;
