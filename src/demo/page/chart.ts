import { html } from "htm/preact";
import type { VNode } from "preact";

interface Series {
  readonly name: string;
  readonly data: readonly { readonly label: string; readonly value: number }[];
}

/** Of the charts that Slack knows, those with axes; the bot draws no other. */
export interface Chart {
  readonly type: "data_visualization";
  readonly title: string;
  readonly chart: {
    readonly series: readonly Series[];
    readonly axis_config: { readonly categories: readonly string[] };
  };
}

export function isChart(block: { readonly type: string }): block is Chart {
  return block.type === "data_visualization" && "chart" in block && "series" in Object(block.chart);
}

/** A table with a bar in each cell: the numbers can be read without seeing the bars. */
export function ChartView({ of }: { readonly of: Chart }): VNode {
  const { series, axis_config: axis } = of.chart;
  const most = Math.max(1, ...series.flatMap(({ data }) => data.map(({ value }) => value)));
  const cell = ({ data }: Series, category: string) => {
    const value = data.find(({ label }) => label === category)?.value ?? 0;
    return html`<td><meter min="0" max=${most} value=${value}></meter> ${value}</td>`;
  };
  return html`<table class="block-chart">
    <caption>${of.title}</caption>
    <thead><tr><th></th>${axis.categories.map((category) => html`<th scope="col">${category}</th>`)}</tr></thead>
    <tbody>
      ${series.map(
        (one) =>
          html`<tr><th scope="row">${one.name}</th>${axis.categories.map((category) => cell(one, category))}</tr>`,
      )}
    </tbody>
  </table>`;
}
