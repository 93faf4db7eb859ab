import { expect, test } from "vitest";
import { readDate, readPeriod, showPeriod } from "../../../src/slack/forms/periods.ts";

test.each([
  ["2019", "2019"],
  ["2019-03", "2019-03"],
  ["2019-03-09", "2019-03-09"],
  ["03/2019", "2019-03"],
  ["3.2019", "2019-03"],
  ["1.3.2019", "2019-03-01"],
  ["Mar 2019", "2019-03"],
  ["March 2019", "2019-03"],
  ["März 2019", "2019-03"],
  ["Dez. 2019", "2019-12"],
  ["2019-13", undefined],
  ["32.3.2019", undefined],
  ["19", undefined],
  ["Smarch 2019", undefined],
  ["", undefined],
])("the date %s is %s", (typed, read) => {
  expect(readDate(typed)).toBe(read);
});

test.each([
  ["2019-03 – 2021-05", { start: "2019-03", end: "2021-05" }],
  ["2019-2021", { start: "2019", end: "2021" }],
  ["2019-03-2021-05", { start: "2019-03", end: "2021-05" }],
  ["03/2019 - 05/2021", { start: "2019-03", end: "2021-05" }],
  ["Mar 2019 to May 2021", { start: "2019-03", end: "2021-05" }],
  ["März 2019 bis heute", { start: "2019-03" }],
  ["2019 – present", { start: "2019" }],
  ["seit 2019", { start: "2019" }],
  ["2019 –", { start: "2019" }],
  ["– 2021", { end: "2021" }],
  ["? – 2021", { end: "2021" }],
  ["2019", undefined],
  ["2019-03", undefined],
  ["2019-03-01", undefined],
  ["– ", undefined],
  ["2019 – soon", undefined],
  ["-".repeat(1000), undefined],
])("the period %s", (typed, read) => {
  expect(readPeriod(typed)).toEqual(read);
});

test.each([{ start: "2019-03", end: "2021" }, { start: "2019" }, { end: "2021-05-01" }])(
  "a period that is shown can be read: %j",
  (period) => {
    expect(readPeriod(showPeriod(period))).toEqual(period);
  },
);
