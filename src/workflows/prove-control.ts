import type { CaseTask } from "../domain/case.ts";
import type { Instant } from "../domain/instant.ts";
import type { LookUpSource } from "../domain/look-up.ts";
import { isDone } from "../domain/task.ts";
import { type PlaceForACode, placesForACode } from "../facts/control-places.ts";
import { answerTask } from "./answer-task.ts";
import { caseNow } from "./assess-case.ts";
import type { ControlCheck, LookedAt } from "./control-ports.ts";
import { inLanes } from "./lanes.ts";
import type { ControlPlace } from "./sources.ts";
import type { World } from "./world.ts";

const TASK = "prove-control-of-the-profile";
const AT_ONCE = 4;
const BATCH = 100;
/** A search over which the process ended this often is left alone. */
const MOST_ATTEMPTS = 3;

/** Which source looks at a place. */
const SOURCE_OF = { github: "github", page: "links", domain: "dns" } as const satisfies Record<
  ControlPlace["kind"],
  LookUpSource
>;

/** What a person is told of an open task of this kind. */
export interface ControlOffer {
  readonly code: string;
  readonly places: readonly PlaceForACode[];
  /** Whether the bot may look at one of them itself. */
  readonly canCheck: boolean;
}

export interface ControlOutcome {
  readonly check: ControlCheck;
  readonly case: number;
  readonly code: string;
  /** Undefined when the code stood nowhere. */
  readonly foundAt: string | undefined;
  readonly looked: readonly LookedAt[];
}

/** The code for a task and where it can be put; undefined for other tasks and once nothing is left to do. */
export function controlOffer(
  { storage, outside }: Pick<World, "storage" | "outside">,
  task: CaseTask,
  at: Instant,
): ControlOffer | undefined {
  if (task.task !== TASK || isDone(task.state.status)) return undefined;
  const found = storage.cases.find(task.case);
  if (found === undefined) return undefined;
  const places = placesForACode(found.submission, found.submittedAt);
  const code = storage.control.codeOf(task.id, at);
  return { code, places, canCheck: checkable(places, outside.enabled).length > 0 };
}

/**
 * A person wants the code looked for; `answerTo` comes back with the outcome. False when there is no such task, it is
 * settled already, or no place can be looked at.
 */
export function askForCode(
  world: World,
  given: { readonly task: number; readonly by: string; readonly at: Instant; readonly answerTo: string },
): boolean {
  const { storage } = world;
  return storage.transaction(() => {
    const task = openTask(world, given.task);
    if (task === undefined || !controlOffer(world, task, given.at)?.canCheck) return false;
    const { by: askedBy, at: askedAt, answerTo } = given;
    storage.control.ask({ task: task.id, askedBy, askedAt, answerTo });
    return true;
  });
}

/**
 * Looks for the codes that people want looked for, outside any transaction. A code that is found passes its task in
 * the name of whoever asked. `told` is called inside the transaction that keeps the outcome.
 */
export async function runControlChecks(
  world: World,
  at: Instant,
  told: (outcome: ControlOutcome) => void,
): Promise<void> {
  const waiting = world.storage.control.waiting(BATCH);
  await inLanes(waiting, AT_ONCE, async (check) => {
    const task = openTask(world, check.task);
    const offer = task && controlOffer(world, task, at);
    const mayLook = offer !== undefined && check.attempts < MOST_ATTEMPTS;
    if (mayLook) world.storage.control.begin(check.id);
    const { foundAt, looked } = mayLook ? await search(world, offer) : { foundAt: undefined, looked: [] };
    world.storage.transaction(() => {
      if (!world.storage.control.answered(check.id, { foundAt, looked }, at)) return;
      const caseId = world.storage.tasks.caseOf(check.task);
      if (caseId === undefined) return;
      const code = world.storage.control.codeOf(check.task, at);
      if (mayLook) settle(world, check, { caseId, code, foundAt, at });
      told({ check, case: caseId, code, foundAt, looked });
    });
  });
}

function settle(
  world: World,
  { id, task, askedBy: by }: ControlCheck,
  given: {
    readonly caseId: number;
    readonly code: string;
    readonly foundAt: string | undefined;
    readonly at: Instant;
  },
): void {
  const { caseId, code, foundAt, at } = given;
  world.storage.history.append(caseId, at, by, {
    kind: "control-checked",
    task: TASK,
    ...(foundAt !== undefined && { where: foundAt }),
  });
  if (foundAt === undefined) {
    world.notices.caseChanged(caseNow(world, caseId), at);
    return;
  }
  const answer = { task, by, via: "button", at, key: `control:${id}`, answer: "passed" } as const;
  answerTask(world, { ...answer, note: `${code}: ${foundAt}` });
}

/** One place after the other: the first that shows the code is enough. */
async function search(
  { outside }: World,
  { code, places }: ControlOffer,
): Promise<{ readonly foundAt: string | undefined; readonly looked: readonly LookedAt[] }> {
  const looked: LookedAt[] = [];
  for (const place of checkable(places, outside.enabled)) {
    const answer = await outside.findCode(code, place);
    if (answer.found) return { foundAt: answer.where, looked };
    looked.push({ place: placeName(place), because: answer.because });
  }
  return { foundAt: undefined, looked };
}

function checkable(
  places: readonly PlaceForACode[],
  enabled: readonly LookUpSource[],
): readonly ControlPlace[] {
  return places.filter(
    (place): place is ControlPlace => place.kind !== "elsewhere" && enabled.includes(SOURCE_OF[place.kind]),
  );
}

function placeName(place: ControlPlace): string {
  if (place.kind === "github") return `GitHub: ${place.handle}`;
  return place.kind === "page" ? place.url : `_bonafide.${place.domain}`;
}

function openTask({ storage }: World, id: number): CaseTask | undefined {
  const caseId = storage.tasks.caseOf(id);
  const found = caseId === undefined ? undefined : storage.cases.find(caseId);
  const task = found?.tasks.find((one) => one.id === id);
  return task === undefined || isDone(task.state.status) ? undefined : task;
}
