import { expect, test } from "vitest";
import { findPeriod } from "../../../src/facts/cv-reading/periods.ts";

const now = (start: string) => ({ start, ongoing: true });
const span = (start: string, end: string) => ({ start, end, ongoing: false });

test.each([
  ["03/2019 – 05/2021", span("2019-03", "2021-05")],
  ["3/2019-5/2021", span("2019-03", "2021-05")],
  ["06.2017 – 12.2019", span("2017-06", "2019-12")],
  ["01.04.2018 – 31.03.2022", span("2018-04", "2022-03")],
  ["2019-03 to 2021-05", span("2019-03", "2021-05")],
  ["2019/04 – 2023/08", span("2019-04", "2023-08")],
  ["03/19 – 05/21", span("2019-03", "2021-05")],
  ["Mar 2019 - Present", now("2019-03")],
  ["March 2019 until April 2020", span("2019-03", "2020-04")],
  ["15 January 2018 – 30 June 2022", span("2018-01", "2022-06")],
  ["March 12, 2019 - June 1, 2020", span("2019-03", "2020-06")],
  ["Mar '20 – Jun '21", span("2020-03", "2021-06")],
  ["Sept. 2018 – Dec. 2020", span("2018-09", "2020-12")],
  ["May – Aug 2021", span("2021-05", "2021-08")],
  ["März 2019 – heute", now("2019-03")],
  ["Oktober 2016 bis Februar 2019", span("2016-10", "2019-02")],
  ["seit 2020", now("2020")],
  ["seit 04/2020", now("2020-04")],
  ["since 2020", now("2020")],
  ["From March 2021", now("2021-03")],
  ["2015–2018", span("2015", "2018")],
  ["2015-18", span("2015", "2018")],
  ["2009–11", span("2009", "2011")],
  ["2019 to date", now("2019")],
  ["2020 –", now("2020")],
  ["Summer 2018 - Fall 2019", span("2018", "2019")],
  ["janvier 2020 – aujourd'hui", now("2020-01")],
  ["marzo de 2019 - actualidad", now("2019-03")],
  ["desde 2019 hasta la fecha", now("2019")],
  ["september 2015 t/m april 2018", span("2015-09", "2018-04")],
  ["03.2020 – obecnie", now("2020-03")],
  ["fevereiro de 2019 – atual", now("2019-02")],
  ["gennaio 2021 - oggi", now("2021-01")],
  ["Март 2019 — настоящее время", now("2019-03")],
  ["2017 – по н.в.", now("2017")],
  ["03/15/2019 - 05/04/2021", span("2019-03", "2021")],
  ["[ 03/2020 – Current ]", now("2020-03")],
  ["Jan 2020 | Present", now("2020-01")],
])("%s is a period", (line, period) => {
  expect(findPeriod(line)?.period).toEqual(period);
});

test.each([
  ["2019"],
  ["03/2019"],
  ["2009-11"],
  ["2021 – 2019"],
  ["05/2021 – 03/2019"],
  ["+49 1512 3456789"],
  ["10115 Berlin"],
  ["ISO 27001 – 2013"],
  ["version 3.2 - 4.1"],
  ["May the best team win"],
  ["13/2019 – 14/2020"],
  ["1899 – 1925"],
  ["2 to 3 years"],
  ["24/7 support since day 1"],
  [""],
])("%j is none", (line) => {
  expect(findPeriod(line)).toBeUndefined();
});

test("it is found where it stands", () => {
  const line = "Engineer, Example GmbH (03/2019 – 05/2021), Berlin";
  const found = findPeriod(line);
  expect(line.slice(found?.from, found?.to)).toBe("03/2019 – 05/2021");
});
