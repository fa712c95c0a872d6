/** `vp completion`: what a shell needs to complete the words after `vp`, and, asked by it, the words that may stand next. */
import { Argument, type Command } from "commander";
import { candidates } from "../completion.ts";
import { layoutOf } from "../look-back.ts";
import { addressesIn } from "../../engine/pipeline-state.ts";
import { pipelinesIn } from "../pipeline-choice.ts";
import { say, type Surroundings } from "../surroundings.ts";

const EXAMPLES = `
Examples
  vp completion bash >> ~/.bashrc
  vp completion zsh >> ~/.zshrc
  vp completion fish > ~/.config/fish/completions/vp.fish
  vp take film.yaml clips[<TAB>`;

const BASH = `_vp() {
  local words=("\${COMP_WORDS[@]:1:COMP_CWORD}") IFS=$'\\n'
  COMPREPLY=($(command vp completion words -- "\${words[@]}" 2>/dev/null))
}
complete -o default -o bashdefault -F _vp vp vpipe`;

const ZSH = `autoload -Uz compinit && (( $+functions[compdef] )) || compinit
_vp() {
  local -a found=("\${(@f)$(command vp completion words -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  [[ -n "$found[1]" ]] && compadd -- "\${found[@]}" || _files
}
compdef _vp vp vpipe`;

const FISH = `function __vp_words
  set -l typed (commandline -opc) (commandline -ct)
  command vp completion words -- $typed[2..] 2>/dev/null
end
complete -c vp -a '(__vp_words)'
complete -c vpipe -a '(__vp_words)'`;

const SCRIPTS = { bash: BASH, zsh: ZSH, fish: FISH } as const;

export function define(command: Command, surroundings: Surroundings): void {
  command.addHelpText("after", EXAMPLES);
  for (const [shell, script] of Object.entries(SCRIPTS)) {
    command.command(shell).description(`Print what ${shell} needs`).action(() => say(surroundings, script));
  }
  command
    .command("words", { hidden: true })
    .addArgument(new Argument("[typed...]", "the words after vp, the one being typed last"))
    .action((typed: readonly string[]) => {
      for (const word of candidates(typed, command.parent ?? command, () => namesHere(surroundings))) say(surroundings, word);
    });
}

/** Pipelines of this folder, and the addresses that builds of this workspace have made. */
function namesHere(surroundings: Surroundings): readonly string[] {
  const { cwd, ports: { files } } = surroundings;
  return [...pipelinesIn(cwd, files), ...addressesIn(layoutOf(surroundings), files)];
}
