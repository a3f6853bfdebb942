/** What the previews of the templates tab are filled with: the newest inquiry of which something is still held. */
import { type ContactGround, sampleOf } from "../inquiries/contact.ts";
import type { Language } from "../locales/language.ts";
import { inquiriesIn, type Picture } from "./picture.ts";
import type { TemplatesSheet } from "./templates-sheet.ts";

/** Everything that a contact at `at` (epoch ms) is made from. */
export function contactGround(
  picture: Picture,
  language: Language = picture.workbook.language,
  at = picture.at,
): ContactGround {
  const { detection, inquiries } = picture.settings;
  return {
    holdOf: picture.holdOf,
    settings: inquiries,
    termOf: picture.lives.termOf,
    staleHours: detection.staleHours,
    at,
    language,
    civil: picture.civil,
  };
}

export function writeTemplateSamples(picture: Picture, templates: TemplatesSheet): void {
  const newestFirst = [...inquiriesIn(picture)].sort((one, other) => other.proposedAt - one.proposedAt);
  const samples = (language: Language): ReturnType<typeof sampleOf> => {
    const ground = contactGround(picture, language);
    for (const inquiry of newestFirst) {
      const sample = sampleOf(inquiry, ground);
      if (sample !== null) return sample;
    }
    return null;
  };
  const both = { ja: samples("ja"), en: samples("en") };
  templates.writeSamples(({ name, language }) => both[language]?.[name] ?? null);
}
