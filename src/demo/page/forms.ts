import { useEffect, useState } from "preact/hooks";
import type { ElementState, OpenModal, Surface, ViewState } from "../protocol.ts";
import { act } from "./client.ts";
import { viewState } from "./element-state.ts";
import { formErrors } from "./validation.ts";

/** What a person entered in one view or message and has not sent yet. */
export interface Form {
  readonly entered: ViewState;
  /** By block id. */
  readonly errors: { readonly [blockId: string]: string };
  readonly isBusy: boolean;
  /** What went wrong with the form as a whole. */
  readonly problem?: string | undefined;
}

const EMPTY: Form = { entered: {}, errors: {}, isBusy: false };

const forms = new Map<string, Form>();
const listeners = new Set<() => void>();

export function formKey(where: Surface): string {
  return where.type === "view" ? where.viewId : `${where.channel}/${where.ts}`;
}

export function formOf(key: string): Form {
  return forms.get(key) ?? EMPTY;
}

export function changeForm(key: string, change: Partial<Form>): void {
  forms.set(key, { ...formOf(key), ...change });
  for (const listener of listeners) listener();
}

export function enter(key: string, blockId: string, actionId: string, state: ElementState): void {
  const { entered, errors } = formOf(key);
  const { [blockId]: _settled, ...others } = errors;
  changeForm(key, {
    entered: { ...entered, [blockId]: { ...entered[blockId], [actionId]: state } },
    errors: others,
  });
}

export function useForm(key: string): Form {
  const [form, setForm] = useState(formOf(key));
  useEffect(() => {
    const update = () => setForm(formOf(key));
    update();
    listeners.add(update);
    return () => {
      listeners.delete(update);
    };
  }, [key]);
  return form;
}

/** Sends the form; says whether the app took it. Errors stay in the form. */
export async function submitForm({ viewId, view }: OpenModal): Promise<boolean> {
  const { entered, isBusy } = formOf(viewId);
  if (isBusy) return false;
  const errors = formErrors(view.blocks, entered);
  if (Object.keys(errors).length > 0) {
    changeForm(viewId, { errors, problem: undefined });
    return false;
  }
  changeForm(viewId, { isBusy: true, errors: {}, problem: undefined });
  const result = await act({ do: "submit", viewId, state: viewState(view.blocks, entered) });
  if (result.ok) {
    changeForm(viewId, { isBusy: false });
    return true;
  }
  const refused = result.errors ?? {};
  const problem =
    Object.keys(refused).length > 0 ? undefined : `The form could not be sent: “${result.error}”. Try again?`;
  changeForm(viewId, { isBusy: false, errors: refused, problem });
  return false;
}
