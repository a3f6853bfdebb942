import fc from "fast-check";
import { LEVELS } from "../../src/detection/verdict.ts";
import { groupOf } from "../../src/inquiries/agenda.ts";
import {
  type Digest,
  type DigestCase,
  type DigestGround,
  digestOf,
  testDigestOf,
} from "../../src/inquiries/digest.ts";
import { digestHtml } from "../../src/inquiries/digest-html.ts";
import { digestText } from "../../src/inquiries/digest-text.ts";
import type { DueKind } from "../../src/inquiries/due.ts";
import { digestCase, digestGround, SHEET } from "./digest-given.ts";
import { NOW } from "./given.ts";
import { seen } from "./seen-html.ts";

const DAY = 86_400_000;
function made(ground: DigestGround): Digest {
  const digest = digestOf(ground);
  if (digest === null) throw new Error("there is something to say");
  return digest;
}

const KINDS = [
  "reply-by",
  "snooze-over",
  "contact",
  "ask-again",
  "stock",
  "conflict",
  "close",
  "stock-later",
  "wait",
  "snoozed",
] as const satisfies readonly DueKind[];

const amount = fc.oneof(fc.constant(Number.NaN), fc.integer({ min: 1, max: 2_000_000 }));
const words = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.constantFrom(
    "<b>&amp;",
    "\u202eabc",
    'a" onload="x',
    "<script>alert(1)</script>",
    "a@example.com",
    "https://x.test/1",
  ),
);

const cases: fc.Arbitrary<DigestCase> = fc
  .record({
    kind: fc.constantFrom<DueKind>(...KINDS),
    day: fc.constantFrom(Number.NaN, NOW - DAY, NOW + DAY),
    title: words.filter((title) => title !== ""),
    shop: words,
    reason: words,
    entered: words,
    level: fc.constantFrom(...LEVELS),
    suspicion: fc.option(fc.integer({ min: 0, max: 100 })),
    attention: fc.integer({ min: 0, max: 100 }),
    orders: fc.integer({ min: 1, max: 5000 }),
    units: amount,
    value: amount,
    setAside: fc.boolean(),
    link: fc.constantFrom("", `${SHEET}#gid=1&range=A2`),
  })
  .map(({ kind, day, entered, ...given }) =>
    digestCase({
      ...given,
      due: { kind, day },
      conflict: kind === "conflict" ? { entered, reported: "支払い済み" } : null,
    }),
  );

const grounds = fc
  .record({
    cases: fc.array(cases, { maxLength: 20 }),
    failures: fc.array(words, { maxLength: 8 }),
    language: fc.constantFrom("ja", "en"),
    held: fc.option(fc.record({ all: fc.nat(9999), danger: fc.nat(99), caution: fc.nat(99) })),
    newestReportAt: fc.constantFrom(Number.NaN, NOW - DAY),
  })
  .map((given) => digestGround(given as Partial<DigestGround>));

describe("the morning mail", () => {
  it("does not come where there is nothing to do", () => {
    expect(digestOf(digestGround({ cases: [] }))).toBeNull();
    const waiting = digestCase({ due: { kind: "wait", day: NOW + DAY } });
    const aside = digestCase({ setAside: true });
    expect(digestOf(digestGround({ cases: [waiting, aside] }))).toBeNull();
  });

  it("comes where something failed by itself, and says what", () => {
    const digest = made(digestGround({ cases: [], held: null, failures: ["Amazon が応答しませんでした。"] }));
    expect(digest.subject).toBe("【保留注文ガード】自動更新に確認が必要です（1件）");
    expect(digestText(digest)).toContain("■ うまくいかなかったこと\n\n・Amazon が応答しませんでした。");
    expect(digestText(digest)).not.toContain("保留中の注文");
  });

  it("counts in its subject what is to be done, and what of it is dangerous", () => {
    const { subject } = made(
      digestGround({
        cases: [
          digestCase(),
          digestCase({ level: "caution" }),
          digestCase({ due: { kind: "stock", day: NOW }, level: "normal" }),
          digestCase({ due: { kind: "wait", day: NOW } }),
        ],
      }),
    );
    expect(subject).toBe("【保留注文ガード】対応待ち3件（危険1）");
    expect(made(digestGround({ language: "en", failures: ["x"] })).subject).toBe(
      "[HoldGuard] 1 to do (danger: 1), the refresh needs a look",
    );
  });

  it("shows the three most pressing, names what else has come due, and counts the rest", () => {
    const contact = (title: string, attention: number) => digestCase({ title, attention });
    const digest = made(
      digestGround({
        cases: [
          contact("small", 1),
          contact("large", 90),
          contact("middle", 40),
          digestCase({ title: "stock", due: { kind: "stock", day: NOW } }),
          digestCase({ title: "answer", due: { kind: "reply-by", day: NOW } }),
        ],
      }),
    );
    const cards = digest.blocks.flatMap((block) => (block.kind === "card" ? [block.name] : []));
    expect(cards).toEqual(["answer", "large", "middle"]);
    const text = digestText(digest);
    expect(text).toContain("・stock：11月24日から在庫が戻る見込みです。戻ったか確かめてください。");
    expect(text).toContain("ほか1件は、サイドバーの「今日すること」にあります。");
    expect(text).toContain("回答期限の11月24日になりました。");
  });

  it("names innocent causes, never malice, and how to switch it off", () => {
    for (const language of ["ja", "en"] as const) {
      const text = digestText(made(digestGround({ language })));
      expect(text).toMatch(/コンビニ払いの入金前|convenience store/);
      expect(text).toMatch(/断定するものではありません|not proof/);
      expect(text).toMatch(/オフにする|Switch off/);
      expect(text).not.toMatch(/悪意|嫌がらせ|malicious|attack/i);
    }
  });

  it("leads into the sheet", () => {
    const html = digestHtml(made(digestGround()));
    expect(html).toContain(`href="${SHEET}#gid=7&amp;range=A5"`);
    expect(html).toContain(`href="${SHEET}"`);
    expect(digestHtml(made(digestGround({ sheet: "javascript:alert(1)" })))).not.toContain("javascript:");
  });

  it("tells an unknown amount as nothing, not as 0", () => {
    const text = digestText(
      made(
        digestGround({
          cases: [digestCase({ units: Number.NaN, value: Number.NaN, expectedRelease: Number.NaN })],
        }),
      ),
    );
    expect(text).toContain("\n注文 2件\n");
  });

  it("comes when tried out even where there is nothing to do, and says what it is", () => {
    const digest = testDigestOf(digestGround({ cases: [] }));
    expect(digest.subject).toBe("【テスト】【保留注文ガード】今日することはありません");
    expect(digestText(digest)).toContain("このような日には、朝のメールは届きません。");
    expect(digestText(testDigestOf(digestGround()))).not.toContain("このような日には");
  });

  it("comes just where something is to be done or failed", () => {
    fc.assert(
      fc.property(grounds, (ground) => {
        const todo = ground.cases.filter((one) => groupOf(one) !== "under-way");
        expect(digestOf(ground) === null).toBe(todo.length === 0 && ground.failures.length === 0);
      }),
    );
  });

  it("says the same in text and HTML, each number too", () => {
    fc.assert(
      fc.property(grounds, (ground) => {
        const digest = testDigestOf(ground);
        const plain = (text: string) =>
          text
            .split("\n")
            .filter((line) => !line.startsWith("https://"))
            .map((line) => line.replace(/^[・■※] ?/, ""))
            .join("")
            .replace(/\s+/g, "");
        expect(plain(seen(digestHtml(digest)))).toBe(plain(digestText(digest)).replaceAll("\n・", ""));
      }),
    );
  });

  it("is harmless whatever products, shops and entries are called", () => {
    fc.assert(
      fc.property(grounds, (ground) => {
        const digest = testDigestOf(ground);
        const html = digestHtml(digest);
        const text = digestText(digest);
        const tags = new Set([...html.matchAll(/<\/?([a-z0-9]+)/g)].map(([, tag]) => tag));
        for (const tag of tags)
          expect([
            "html",
            "head",
            "meta",
            "title",
            "body",
            "div",
            "h1",
            "h2",
            "h3",
            "p",
            "ul",
            "li",
            "b",
            "a",
          ]).toContain(tag);
        expect(html).not.toMatch(/<[^>]*\son\w+=/);
        for (const written of [html, text, digest.subject]) {
          expect(written).not.toMatch(/\p{Bidi_Control}/u);
          expect(written).not.toContain("@");
          expect(written).not.toMatch(/[\uD800-\uDFFF]/u);
          const links = [...written.matchAll(/https?:\/\/[^\s"<]+/g)].map(([link]) => link);
          for (const link of links) expect(link.startsWith(SHEET)).toBe(true);
        }
      }),
    );
  });
});
