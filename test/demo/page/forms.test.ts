import { describe, expect, it } from "vitest";
import { initialState, stateWith, viewState } from "../../../src/demo/page/element-state.ts";
import { formErrors } from "../../../src/demo/page/validation.ts";

const option = (value: string) => ({ text: { type: "plain_text", text: value }, value });
const input = (blockId: string, element: object, more: object = {}) => ({
  type: "input",
  block_id: blockId,
  label: { type: "plain_text", text: blockId },
  element: { action_id: "it", ...element },
  ...more,
});

describe("the state of a form", () => {
  it("is what was entered over what it began with", () => {
    const blocks = [
      input("name", { type: "plain_text_input" }),
      input("role", { type: "static_select", initial_option: option("dev"), options: [option("dev")] }),
      { type: "section", block_id: "more", accessory: { type: "users_select", action_id: "who" } },
      { type: "actions", block_id: "go", elements: [{ type: "button", action_id: "press" }] },
    ];
    const entered = { name: { it: { type: "plain_text_input", value: "Ann" } }, gone: {} };
    expect(viewState(blocks, entered)).toEqual({
      name: { it: { type: "plain_text_input", value: "Ann" } },
      role: { it: { type: "static_select", selected_option: option("dev") } },
      more: { who: { type: "users_select", selected_user: null } },
    });
  });

  it("holds nothing as Slack holds it", () => {
    expect(initialState({ type: "multi_users_select" })).toEqual({
      type: "multi_users_select",
      selected_users: [],
    });
    expect(stateWith({ type: "email_text_input" }, "")).toEqual({ type: "email_text_input", value: null });
    expect(initialState({ type: "button" })).toEqual({ type: "button" });
  });
});

describe("what the form itself refuses", () => {
  const numeric = { type: "number_input", is_decimal_allowed: false, min_value: "1", max_value: "9" };

  it.each<[string, object, string | null, string | undefined]>([
    ["nothing", { type: "plain_text_input" }, null, "Please complete this required field."],
    ["too short", { type: "plain_text_input", min_length: 3 }, "ab", "Please enter at least 3 characters."],
    ["an address", { type: "email_text_input" }, "ann@example.com", undefined],
    ["no address", { type: "email_text_input" }, "ann", "Please enter a valid email address."],
    [
      "no link",
      { type: "url_text_input" },
      "javascript:x",
      "Please enter a valid URL, such as https://example.com.",
    ],
    ["a number", numeric, "9", undefined],
    ["too large", numeric, "10", "Please enter at most 9."],
    ["a fraction", numeric, "1.5", "Please enter a whole number."],
    ["no number", numeric, "one", "Please enter a number."],
  ])("%s", (_, element, value, error) => {
    const block = input("field", element);
    const type = String(Reflect.get(element, "type"));
    const errors = formErrors([block], { field: { it: { type, value } } });
    expect(errors["field"]).toBe(error);
  });

  it("lets an optional field be empty", () => {
    expect(formErrors([input("a", { type: "datepicker" }, { optional: true })], {})).toEqual({});
  });
});
