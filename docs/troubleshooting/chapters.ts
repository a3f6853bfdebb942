import type { Chapter } from "./advice.ts";
import { anywhere } from "./anywhere.ts";
import { collecting } from "./collecting.ts";
import { formulas } from "./formulas.ts";
import { importing } from "./importing.ts";
import { inquiring } from "./inquiring.ts";
import { judging } from "./judging.ts";
import { mailing } from "./mailing.ts";
import { tabs } from "./tabs.ts";
import { typing } from "./typing.ts";

/** The page, in the order in which a user meets the messages. */
export const CHAPTERS: readonly Chapter[] = [
  anywhere,
  importing,
  judging,
  inquiring,
  tabs,
  typing,
  collecting,
  mailing,
  formulas,
];
