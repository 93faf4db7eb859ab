import { z } from "zod";
import { blockId } from "./composition.ts";
import { refuse, text } from "./text.ts";

const series = z.strictObject({
  name: text(1, 20),
  data: z
    .array(z.strictObject({ label: text(1, 20), value: z.number() }))
    .min(1)
    .max(20),
});

const axes = z
  .strictObject({
    series: z.array(series).min(1).max(6),
    axis_config: z.strictObject({
      categories: z.array(text(1, 20)).min(1).max(20),
      x_label: text(1, 50).optional(),
      y_label: text(1, 50).optional(),
    }),
  })
  .check((context) => {
    const { series: all, axis_config: axis } = context.value;
    if (new Set(all.map(({ name }) => name)).size !== all.length)
      refuse(context, "must not contain duplicate series names", ["series"]);
    const wanted = [...axis.categories].sort().join("\n");
    for (const [index, { data }] of all.entries()) {
      const labels = data.map(({ label }) => label);
      if (labels.sort().join("\n") !== wanted)
        refuse(context, "labels must match the categories of the axis", ["series", index, "data"]);
    }
  });

const pie = z.strictObject({
  type: z.literal("pie"),
  segments: z
    .array(z.strictObject({ label: text(1, 20), value: z.number().positive() }))
    .min(1)
    .max(6),
});

/** As docs.slack.dev describes it, "Data visualization block", June 2026. */
export const dataVisualization = z.strictObject({
  type: z.literal("data_visualization"),
  block_id: blockId,
  title: text(1, 50),
  chart: z.discriminatedUnion("type", [
    pie,
    axes.safeExtend({ type: z.literal("bar") }),
    axes.safeExtend({ type: z.literal("area") }),
    axes.safeExtend({ type: z.literal("line") }),
  ]),
});
