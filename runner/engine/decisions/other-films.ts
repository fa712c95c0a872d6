/** Tells once that decisions beside the pipeline are of other films. What holds here all the same is told with its instance. */
import { leftToOthers } from "../../../schema/messages/decisions.ts";
import type { Run } from "../run.ts";
import { editOf } from "./edits.ts";
import { filmWords } from "./film-files.ts";
import { useOf } from "./used.ts";
import { instancesOf } from "./warnings.ts";

export function tellOtherFilms(run: Run): void {
  const { takes, pins, uses, edits } = run.otherDecisions;
  const left = [
    ...[...takes, ...pins].filter(({ address, base }) => !instancesOf(run, address).some((instance) => instance.base === base)),
    ...uses.filter((use) => !instancesOf(run, use.address).some((instance) => useOf(run, instance) === use)),
    ...edits.filter((edit) => !instancesOf(run, edit.address).some((instance) => editOf(run, instance, instance.made?.outputs) === edit)),
  ];
  const films = [...new Set(left.map(({ film = {} }) => filmWords(film)))].sort();
  const told = films.length === 0 ? undefined : films.join("\n");
  if (told !== undefined && told !== run.store.state.otherFilms) run.emit({ type: "notice", ...leftToOthers(left.length, films), atEnd: true });
  run.store.state.otherFilms = told;
}
