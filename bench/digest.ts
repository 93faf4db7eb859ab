import Sqlite from "better-sqlite3";
import { createDigestContent } from "../src/slack/digest-content.ts";
import { createHome } from "../src/slack/home/tab.ts";
import { digestOf } from "../src/workflows/digest.ts";
import { databaseWith } from "./database.ts";
import { NOW, OWNERS } from "./frame.ts";
import { atMost, type Measure, ms, type Row, spread } from "./row.ts";
import { sideBySide, timed } from "./sampling.ts";
import { openWorld } from "./world.ts";

const LISTED = 100_000;
const READER = { language: "en", timezone: "Europe/Berlin" } as const;
const A_ROUND = 3;
const COUNT_ALL = "select count(*) from cases not indexed where length(raised) > 0";

/** The weekly digest and the App Home over very many cases, with one task in ten of them still open. */
export const digest: Measure = async ({ cases }) => {
  const path = await databaseWith(cases, LISTED);
  const { world, storage, close } = await openWorld(path);
  const content = createDigestContent({
    storage,
    reader: READER,
    permalink: (channel, ts) => `https://example.slack.com/archives/${channel}/p${ts}`,
    namesAllowed: () => true,
  });
  const home = createHome(storage, READER, "C0VETTING");
  const reader = new Sqlite(path, { readonly: true });
  const scan = reader.prepare(COUNT_ALL);
  const waiting = reader.prepare<[], number>("select count(*) from tasks where waiting = 1").pluck().get();
  const times = Array.from({ length: A_ROUND }, (_, at) => at);
  const found = sideBySide({
    digest: () => timed(times, () => content(digestOf(world, NOW))),
    home: (round) => timed(times, (at) => home.show(OWNERS[(round * A_ROUND + at) % 50] ?? "", NOW)),
    scan: () => timed(times, () => scan.get()),
  });
  reader.close();
  close();
  const { digest: whole, home: tab, scan: all } = found;
  if (whole === undefined || tab === undefined || all === undefined) throw new Error("nothing was measured");
  const of = `${cases.toLocaleString("en")} cases, ${waiting?.toLocaleString("en")} open tasks`;
  const beside = `reading through all cases once: p50 ${ms(all.p50)}`;
  const rows: Row[] = [
    {
      about: `weekly digest over ${of}`,
      measured: spread(whole),
      beside,
      targets: [atMost("p50, ms,", whole.p50, 300)],
    },
    { about: `App Home over ${of}`, measured: spread(tab), beside, targets: [] },
  ];
  return rows;
};
