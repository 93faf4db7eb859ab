/** A button, or one of the options of a menu. */
export interface Control {
  readonly blockId: string;
  readonly actionId: string;
  readonly value: string;
  readonly option?: Option;
}

interface Option {
  readonly value: string;
}

interface Element {
  readonly type?: string;
  readonly action_id?: string;
  readonly value?: string;
  readonly options?: readonly Option[];
}

interface Block {
  readonly block_id?: string;
  readonly element?: Element;
  readonly accessory?: Element;
  readonly elements?: readonly Element[];
}

export function controlsIn(blocks: readonly object[]): readonly Control[] {
  return (blocks as readonly Block[]).flatMap(({ block_id: blockId = "", accessory, elements = [] }) =>
    [...(accessory === undefined ? [] : [accessory]), ...elements].flatMap((element) => {
      const { type, action_id: actionId = "", value = "", options = [] } = element;
      if (type === "button") return [{ blockId, actionId, value }];
      if (type !== "overflow") return [];
      return options.map((option) => ({ blockId, actionId, value: option.value, option }));
    }),
  );
}

/** The option with that value in the field of a form. */
export function optionIn(blocks: readonly object[], blockId: string, value: string): Option | undefined {
  const block = (blocks as readonly Block[]).find((one) => one.block_id === blockId);
  return block?.element?.options?.find((option) => option.value === value);
}
