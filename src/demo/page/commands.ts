import { html } from "htm/preact";
import type { VNode } from "preact";
import type { InstalledApp, Snapshot } from "../protocol.ts";
import { useWorkspace } from "./context.ts";

type Command = InstalledApp["commands"][number] & { readonly app: string };

function allCommands(snapshot: Snapshot): readonly Command[] {
  return snapshot.apps.flatMap((app) => app.commands.map((command) => ({ ...command, app: app.name })));
}

/** Those that a begun command can become; none once its argument has begun. */
export function commandsMatching(snapshot: Snapshot, text: string): readonly Command[] {
  if (!/^\/\S*$/.test(text)) return [];
  return allCommands(snapshot).filter(({ command }) => command.startsWith(text.toLowerCase()));
}

/** "/vet Jane Doe" as command and argument; undefined when the text is no command. */
export function splitCommand(text: string): { readonly command: string; readonly text: string } | undefined {
  const parts = /^(\/[^\s/]+)\s*([\s\S]*)$/.exec(text);
  return parts ? { command: parts[1] ?? "", text: parts[2] ?? "" } : undefined;
}

interface CommandListProps {
  readonly id: string;
  readonly commands: readonly Command[];
  readonly active: number;
  readonly onChoose: (command: string) => void;
}

export function CommandList({ id, commands, active, onChoose }: CommandListProps): VNode {
  return html`<ul class="command-list" id=${id} role="listbox" aria-label="Commands">
    ${commands.map(
      (
        { command, usageHint, description, app },
        index,
      ) => html`<li role="option" id=${`${id}-${index}`} key=${command}
        aria-selected=${index === active ? "true" : "false"}
        onMouseDown=${(event: Event) => event.preventDefault()} onClick=${() => onChoose(command)}>
        <span><strong>${command}</strong> <span class="usage">${usageHint}</span></span>
        <span class="note">${description} · ${app}</span>
      </li>`,
    )}
  </ul>`;
}

/** The usage of a command whose argument is being typed. */
export function CommandHint({ text }: { readonly text: string }): VNode | null {
  const { snapshot } = useWorkspace();
  const command = /^(\/\S+)\s/.exec(text)?.[1];
  const known = allCommands(snapshot).find((one) => one.command === command);
  if (known === undefined || known.usageHint === "") return null;
  return html`<p class="command-hint"><strong>${known.command}</strong> ${known.usageHint}</p>`;
}
