import dayjs from "dayjs";
import timezone from "dayjs/plugin/timezone.js";
import utc from "dayjs/plugin/utc.js";
import { expect, test } from "vitest";
import { toInstant } from "../../src/domain/instant.ts";
import { onTheWall } from "../../src/domain/wall-clock.ts";
import { fc } from "../support/properties.ts";

dayjs.extend(utc);
dayjs.extend(timezone);

const FORMAT = "dddd YYYY-MM-DD HH:mm:ss";
const ZONES = ["Europe/Berlin", "America/St_Johns", "Asia/Kathmandu", "Pacific/Kiritimati", "UTC"];

test.each([
  ["in winter", "2026-01-15T23:30:00.000Z", "Europe/Berlin", "Friday 2026-01-16 00:30:00"],
  ["in summer", "2026-07-15T22:00:00.000Z", "Europe/Berlin", "Thursday 2026-07-16 00:00:00"],
  ["before clocks go back", "2026-10-25T00:59:59.000Z", "Europe/Berlin", "Sunday 2026-10-25 02:59:59"],
  ["after clocks went back", "2026-10-25T01:00:00.000Z", "Europe/Berlin", "Sunday 2026-10-25 02:00:00"],
  ["on the other day", "2026-03-03T12:00:00.000Z", "Pacific/Kiritimati", "Wednesday 2026-03-04 02:00:00"],
  ["by a quarter of an hour", "2026-03-03T12:00:00.000Z", "Asia/Kathmandu", "Tuesday 2026-03-03 17:45:00"],
])("%s it shows the local time", (_, at, zone, shown) => {
  expect(onTheWall(at, zone).format(FORMAT)).toBe(shown);
});

test("it shows what dayjs shows, anywhere and at any time", () => {
  const moments = fc.date({ min: new Date("1971-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(moments, fc.constantFrom(...ZONES), (date, zone) => {
      const at = toInstant(date);
      expect(onTheWall(at, zone).format(FORMAT)).toBe(dayjs.utc(at).tz(zone).format(FORMAT));
    }),
  );
});

test.each([
  ["a zone", () => onTheWall("2026-03-03T12:00:00.000Z", "Europe/Nowhere")],
  ["a moment", () => onTheWall("soon", "Europe/Berlin")],
])("what is not %s is refused", (_, ask) => {
  expect(ask).toThrow(RangeError);
});
