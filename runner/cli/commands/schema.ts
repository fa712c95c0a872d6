/** `vp schema`: the JSON Schemas of pipelines and vp.yaml, which editors complete and check with, and of the events that programs read. */
import { join, resolve } from "node:path";
import { Argument, type Command } from "commander";
import { eventSchema } from "../../../schema/event-schema.ts";
import { unreachable } from "../../../schema/unreachable.ts";
import { describeBuiltIns } from "../../engine/host/describe-built-ins.ts";
import { configSchema, pipelineSchema, type JsonSchema } from "../../load/editor-schema.ts";
import { say, type Surroundings } from "../surroundings.ts";

const EXAMPLES = `
Examples
  vp schema > pipeline.schema.json
  vp schema config > config.schema.json
  vp schema event               what --json writes, one event a line
  vp schema --write schema      all of them, into a folder

An editor takes it from the first line of a pipeline:
  # yaml-language-server: $schema=pipeline.schema.json`;

const SCHEMAS = ["pipeline", "config", "event"] as const;
type SchemaName = (typeof SCHEMAS)[number];

export function define(command: Command, surroundings: Surroundings): void {
  command
    .addArgument(new Argument("[of]", "which schema").choices(SCHEMAS).default("pipeline"))
    .option("--write <folder>", "write all as files instead")
    .option("--json", "as it is: a schema is JSON")
    .addHelpText("after", EXAMPLES)
    .action(async (of: SchemaName, { write }: { readonly write?: string }) => {
      if (write === undefined) surroundings.stdout.write(await schemaText(of, surroundings));
      else await writeSchemas(resolve(surroundings.cwd, write), surroundings);
    });
}

async function writeSchemas(folder: string, surroundings: Surroundings): Promise<void> {
  for (const name of SCHEMAS) {
    const path = join(folder, `${name}.schema.json`);
    surroundings.ports.files.writeFileSync(path, await schemaText(name, surroundings));
    say(surroundings, path);
  }
}

async function schemaText(name: SchemaName, surroundings: Surroundings): Promise<string> {
  return `${JSON.stringify(await schemaOf(name, surroundings), null, 2)}\n`;
}

function schemaOf(name: SchemaName, surroundings: Surroundings): unknown {
  switch (name) {
    case "pipeline": return ownPipelineSchema(surroundings);
    case "config": return configSchema();
    case "event": return eventSchema();
    default: return unreachable(name);
  }
}

/** With what each built-in node type takes. */
async function ownPipelineSchema(surroundings: Surroundings): Promise<JsonSchema> {
  const { builtIns, builtInSource } = await surroundings.world();
  const { nodeTypes } = await describeBuiltIns({ builtIns, builtInSources: builtInSource });
  return pipelineSchema(nodeTypes);
}
