import fc from "fast-check";
import type { DossierView } from "../../src/addon/calls.ts";
import { sidebar as english } from "../../src/locales/en/sidebar.ts";
import { sidebar as japanese } from "../../src/locales/ja/sidebar.ts";
import { dossierDocument } from "../../src/sidebar/dossier-document.ts";
import { formatFor } from "../../src/sidebar/format.ts";
import { DOSSIER, HOSTILE_TITLE } from "./outcome-states.ts";
import { NOW } from "./sidebar-states.ts";

function documentOf(view: DossierView, language: "ja" | "en" = "ja"): string {
  const texts = language === "ja" ? japanese : english;
  return dossierDocument(view, language, texts, formatFor(language, "Asia/Tokyo", NOW), NOW);
}

/** The same dossier with this text wherever the seller's data comes in. */
function filledWith(text: string): DossierView {
  return {
    ...DOSSIER,
    product: text,
    asin: text,
    shopName: text,
    subject: text,
    body: text,
    rows: DOSSIER.rows.map((row) => ({ ...row, orderId: text, skus: [text] })),
    timeline: DOSSIER.timeline.map(() => ({ when: text, what: text })),
  };
}

function tagsOf(html: string): readonly string[] {
  return html.match(/<[^>]*>/g) ?? [];
}

describe("the printed dossier", () => {
  it("holds every order, what happened, and the text, on the spreadsheet's clock", () => {
    const html = documentOf(DOSSIER);
    for (const { orderId } of DOSSIER.rows) expect(html).toContain(`<td class="whole"><bdi>${orderId}</bdi>`);
    expect(html).toContain('<td class="time"><bdi>2026/7/24 14:30</bdi></td>');
    expect(html).toContain("<bdi>148,500円</bdi>");
    expect(html).toContain("同じ期間に 41件（うち3個以上は 0件）");
    expect(html).toContain(DOSSIER.timeline[0]?.what);
    expect(html).toContain("出品者行動規範");
    expect(html).toContain("作成日 2026/8/26");
    expect(html).toContain("Asia/Tokyo");
  });

  it("is in the language of the sidebar", () => {
    const html = documentOf(DOSSIER, "en");
    expect(html).toContain('<html lang="en">');
    expect(html).toContain("24 Jul 2026, 14:30");
    expect(html).toContain("3 orders (62 units in all)");
  });

  it("leaves out the column of contacts where there was none", () => {
    const never = { ...DOSSIER, rows: DOSSIER.rows.map((row) => ({ ...row, contactedAt: null })) };
    expect(documentOf(DOSSIER)).toContain('<th scope="col">問い合わせ</th>');
    expect(documentOf(never)).not.toContain('<th scope="col">問い合わせ</th>');
  });

  it("allows no script and nothing from elsewhere, as a page of its own", () => {
    expect(documentOf(DOSSIER)).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(documentOf(DOSSIER)).not.toMatch(/<script|<img|<link|https?:/);
  });

  it("takes every text for text", () => {
    const usual = tagsOf(documentOf(filledWith("積み木")));
    expect(tagsOf(documentOf(filledWith(HOSTILE_TITLE)))).toEqual(usual);
    const hostile = fc.stringMatching(/^[<>"'&/=!\-a-c ]{1,30}$/);
    fc.assert(
      fc.property(hostile, (text) => {
        expect(tagsOf(documentOf(filledWith(text)))).toEqual(usual);
      }),
    );
  });
});
