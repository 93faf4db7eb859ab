import { html } from "htm/preact";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { moveClock } from "./client.ts";
import { failure, useWorkspace } from "./context.ts";
import { dateAndTime, instantOfLocal, localMinute } from "./time.ts";
import { toast } from "./toasts.ts";

/** The workspace's time, and ways to move it forward. */
export function Clock(): VNode {
  const { snapshot } = useWorkspace();
  const { timezone, clockSteps } = snapshot;
  const now = Date.parse(snapshot.now);
  const [isMoving, setMoving] = useState(false);
  const [wanted, setWanted] = useState<string>();

  const move = async (to: string) => {
    if (isMoving) return;
    setMoving(true);
    const result = await moveClock(to);
    setMoving(false);
    setWanted(undefined);
    toast(failure("Moving the clock", result));
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const instant = instantOfLocal(wanted ?? "", timezone);
    if (instant === undefined) return toast("Choose a date and a time to move to.");
    if (instant <= now) return toast("The clock only moves forward: choose a later time.");
    return move(new Date(instant).toISOString());
  };

  return html`<div class="clock" role="group" aria-label="Workspace clock">
    <p class="clock-now"><time datetime=${snapshot.now}>${dateAndTime(now, timezone)}</time>
      <span class="zone">${timezone.replace("_", " ")}</span></p>
    <div class="clock-tools">
    <div class="clock-steps">
      ${clockSteps.map(
        ({ label, to }) => html`<button type="button" class="button small" key=${label}
          title=${dateAndTime(Date.parse(to), timezone)} aria-disabled=${isMoving ? "true" : "false"}
          onClick=${() => move(to)}>${label}</button>`,
      )}
    </div>
    <form class="clock-to" onSubmit=${submit}>
      <label class="unseen" for="clock-to">Move the clock to</label>
      <input class="input small" id="clock-to" type="datetime-local" min=${localMinute(now, timezone)}
        value=${wanted ?? localMinute(now, timezone)}
        onInput=${(event: InputEvent) => setWanted((event.currentTarget as HTMLInputElement).value)} />
      <button type="submit" class="button small" aria-disabled=${isMoving ? "true" : "false"}>Move</button>
    </form>
    </div>
    <span class="unseen" role="status">${isMoving ? "Moving the clock…" : ""}</span>
  </div>`;
}
