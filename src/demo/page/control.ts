import type { ElementState } from "../protocol.ts";
import type { Element } from "./element-state.ts";

export interface InputProps {
  readonly element: Element;
  readonly state: ElementState;
  readonly onChange: (state: ElementState) => unknown;
  /** The accessible name where no visible label names the control. */
  readonly label?: string;
  readonly id?: string;
  readonly describedBy?: string | undefined;
  readonly isInvalid?: boolean;
  readonly isRequired?: boolean;
}

/** Attributes of the one control, or of each control in a group. */
export function controlProps({ id, label, describedBy, isInvalid, isRequired }: InputProps) {
  return {
    id,
    "aria-label": label,
    "aria-describedby": describedBy,
    "aria-invalid": isInvalid ? "true" : undefined,
    "aria-required": isRequired ? "true" : undefined,
  };
}
