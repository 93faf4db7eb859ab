import Sqlite from "better-sqlite3";
import type { Submission } from "../../src/domain/submission.ts";
import { type ComparableCv, comparableCv } from "../../src/facts/cv-sketch.ts";
import { createStorage } from "../../src/storage/index.ts";
import { migrate } from "../../src/storage/migrate.ts";
import { createCvGenerator, type InventedCv, toSubmission } from "../support/cv-generator.ts";
import { table } from "../support/table.ts";
import { percent } from "./measure.ts";

const NOW = "2026-03-03T09:00:00.000Z";
const LATER = "2027-03-03T09:00:00.000Z";
const IN_ONE_TRANSACTION = 5000;
const SELECT_BYTES = "select sum(pgsize) from dbstat where name like 'cv\\_%' escape '\\'";

export interface SketchQuality {
  readonly stored: number;
  /** Of near-duplicates at each similarity, how many are found as the same text. */
  readonly recall: readonly { readonly jaccard: number; readonly of: number; readonly found: number }[];
  /** Paraphrases of stored CVs, how many are found by their outline. */
  readonly paraphrased: { readonly of: number; readonly found: number };
  /** People with a CV of their own who are taken for somebody else. */
  readonly unrelated: { readonly of: number; readonly found: number };
  readonly lookUpMs: { readonly p50: number; readonly p99: number };
  /** Reading a CV's text, and sketching it. */
  readonly readMs: number;
  readonly bytesPerCv: number;
}

export function measureCvSketches(size: {
  readonly stored: number;
  readonly unrelated: number;
  readonly pairs: number;
  readonly levels: readonly number[];
}): SketchQuality {
  const db = new Sqlite(":memory:");
  migrate(db, new Date(NOW));
  const { cases, cvSketches, transaction } = createStorage(db, { linkKey: Buffer.alloc(32, 7) });
  const generator = createCvGenerator(4);
  const originals: { readonly id: number; readonly cv: InventedCv }[] = [];
  for (let stored = 0; stored < size.stored; ) {
    transaction(() => {
      const to = Math.min(size.stored, stored + IN_ONE_TRANSACTION);
      for (; stored < to; stored++) {
        const cv = generator.cv();
        const name = `Person ${stored}`;
        const id = cases.create({ submission: { name }, stage: "offer", owner: "U1", openedAt: NOW });
        cvSketches.remember(id, comparableCv(toSubmission(name, cv)), NOW, LATER);
        if (originals.length < size.pairs) originals.push({ id, cv });
      }
    });
  }
  const times: number[] = [];
  const find = (cv: ComparableCv, likeness?: "text" | "outline") => {
    const from = performance.now();
    const similar = cvSketches.similar(cv, NOW);
    times.push(performance.now() - from);
    return similar.filter((one) => likeness === undefined || one.likeness === likeness);
  };
  const finds = (cv: InventedCv, id: number, likeness: "text" | "outline") => {
    const all = comparableCv(toSubmission("", cv));
    // By its words alone: that the jobs are the same as well would help.
    const asked = likeness === "text" ? { ...all, outline: { jobs: [], features: [] } } : all;
    return find(asked, likeness).some((one) => one.case === id);
  };

  const strangers = Array.from({ length: size.unrelated }, () => toSubmission("", generator.cv()));
  const { read, ms } = readAll(strangers);
  const quality = {
    stored: size.stored,
    recall: size.levels.map((jaccard) => {
      const found = originals.filter(({ id, cv }) =>
        finds(generator.nearDuplicate(cv, jaccard).cv, id, "text"),
      );
      return { jaccard, of: originals.length, found: found.length };
    }),
    paraphrased: {
      of: originals.length,
      found: originals.filter(({ id, cv }) => finds(generator.paraphrase(cv), id, "outline")).length,
    },
    unrelated: { of: read.length, found: read.filter((cv) => find(cv).length > 0).length },
  };
  const bytes = db.prepare<[], number>(SELECT_BYTES).pluck().get() ?? 0;
  db.close();
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return {
    ...quality,
    lookUpMs: { p50: at(0.5), p99: at(0.99) },
    readMs: ms / read.length,
    bytesPerCv: Math.round(bytes / size.stored),
  };
}

/** What stands against the bars: found at 0.8 and at 0.6, and nobody taken for somebody else. */
export function missedBy({ recall, unrelated }: SketchQuality): readonly string[] {
  const bars = [
    { jaccard: 0.8, least: 99 },
    { jaccard: 0.6, least: 90 },
  ];
  return [
    ...bars.flatMap(({ jaccard, least }) => {
      const level = recall.find((one) => one.jaccard === jaccard);
      if (level !== undefined && percent({ ...level, reached: level.found }) >= least) return [];
      return [`of near-duplicate CVs at ${jaccard}, fewer than ${least} % are found`];
    }),
    ...(unrelated.found > 0 ? [`${unrelated.found} people are taken for somebody else by their CV`] : []),
  ];
}

export function cvSketchTable(quality: SketchQuality): string {
  const { recall, paraphrased, unrelated, lookUpMs, readMs, bytesPerCv } = quality;
  const share = ({ of, found }: { readonly of: number; readonly found: number }) =>
    `${percent({ of, reached: found })} % (${found} of ${of})`;
  return table(
    [`among ${quality.stored} CVs`, "measured"],
    [
      ...recall.map((level) => [`the same text at Jaccard ${level.jaccard}, found`, share(level)]),
      ["told in other words, found", share(paraphrased)],
      ["unrelated people, taken for somebody else", share(unrelated)],
      ["look-up, median", `${lookUpMs.p50.toFixed(2)} ms`],
      ["look-up, 99 of 100 within", `${lookUpMs.p99.toFixed(2)} ms`],
      ["reading a CV's text", `${readMs.toFixed(2)} ms`],
      ["kept for one CV", `${bytesPerCv} bytes`],
    ],
  );
}

function readAll(submissions: readonly Submission[]) {
  const from = performance.now();
  const read = submissions.map(comparableCv);
  return { read, ms: performance.now() - from };
}
