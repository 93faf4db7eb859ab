import type { Instant } from "../domain/instant.ts";
import type { Submission } from "../domain/submission.ts";
import { fill, type Text } from "../domain/text.ts";
import { type Stated, stated } from "./stated.ts";

/** What the person asks for, beside the band of the role. Amounts are in one currency and per one period, or absent. */
export interface Rate {
  readonly asked?: Stated<number>;
  /** The lower end of the band. */
  readonly band?: Stated<number>;
  /** One currency and one period are named, so that the amounts can be compared. */
  readonly comparable: boolean;
}

/** "EUR/USD", "50 EUR or 60 USD" and "hour or day" name two. */
const ONE_WORD = /^[\p{L}€$£¥₹₽₺₴₩₦ .-]{1,20}$/u;
const OR = /\s(?:or|oder|and|und)\s/i;

export function rate(submission: Submission, seenAt: Instant): Rate {
  const { asked, bandFrom, bandTo, currency, per } = submission.rate ?? {};
  const unit: Text = {
    en: [currency, per === undefined ? undefined : `per ${per}`].filter(Boolean).join(" "),
    de: [currency, per === undefined ? undefined : `pro ${per}`].filter(Boolean).join(" "),
  };
  const ends = [bandFrom ?? 0, bandTo ?? 0].filter((end) => end > 0);
  const bandLow = bandFrom === undefined || bandFrom === 0 ? undefined : Math.min(...ends);
  const bandHigh = Math.max(...ends);
  const shown = (amount: string) =>
    trimmed(fill({ en: "{amount} {unit}", de: "{amount} {unit}" }, { amount, unit }));
  return {
    ...(asked !== undefined &&
      asked > 0 && {
        asked: stated({ en: "Asked for", de: "Gefordert" }, asked, seenAt, shown(String(asked))),
      }),
    ...(bandLow !== undefined && {
      band: stated(
        { en: "Band of the role", de: "Spanne der Stelle" },
        bandLow,
        seenAt,
        shown(bandHigh > bandLow ? `${bandLow}–${bandHigh}` : String(bandLow)),
      ),
    }),
    comparable: isOne(currency) && isOne(per),
  };
}

function isOne(unit: string | undefined): boolean {
  return unit !== undefined && ONE_WORD.test(unit) && !OR.test(unit);
}

function trimmed({ en, de }: Text): Text {
  return { en: en.trim(), de: de.trim() };
}
