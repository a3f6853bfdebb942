/** The inquiries in the shape that crosses to the sidebar: in short for the agenda, and each in full when asked for. */
import { attentionOfCase } from "../detection/case-attention.ts";
import type { Exemption } from "../detection/exemption.ts";
import type { Finding, Verdict } from "../detection/verdict.ts";
import { watchFinder } from "../detection/watch-list.ts";
import { AGENDA_GROUPS, type AgendaItem, agendaOf, groupOf } from "../inquiries/agenda.ts";
import { askingAbout, askingsOf } from "../inquiries/asked.ts";
import { dueOf, returnDay } from "../inquiries/due.ts";
import { type Conflict, entriesOf } from "../inquiries/follow.ts";
import type { Inquiry, InquirySituation } from "../inquiries/inquiry.ts";
import type { ReportedState } from "../inquiries/reported-state.ts";
import { situationText, termText } from "../inquiries/situation.ts";
import { isFinal, stateLabel } from "../inquiries/states.ts";
import type { Messages } from "../locales/messages.ts";
import type { Product } from "../orders/hold.ts";
import { nameOfProduct } from "../orders/product-name.ts";
import { inquiriesIn, type Picture, situationIn, strongestVerdict, verdictsOn } from "../sheets/picture.ts";
import { staleDays } from "../sheets/verdict-cells.ts";
import { checked, inquiryIdSchema } from "./arguments.ts";
import type { Answer, CardExemption, InquiryCard, InquiryDetails, SidebarState } from "./calls.ts";
import { answerAlone } from "./desk.ts";
import { Failure } from "./failure.ts";
import { cardImpact, knownOrNull, shownScore, suspicionSum } from "./hold-cards.ts";
import { presentPicture } from "./present-picture.ts";
import { shownRecovered } from "./recovered-cards.ts";

/** Inquiries that the sidebar gets: as those before them are done, the others move up. */
const CARDS_SHOWN = 200;

/** An inquiry with all that its card is written from. */
export interface Case extends AgendaItem {
  readonly inquiry: Inquiry;
  readonly situation: InquirySituation;
  readonly reported: ReportedState | null;
  readonly conflict: Conflict | null;
  readonly strongest: Verdict | null;
}

export function inquiryDetails(inquiryId: unknown): Answer<InquiryDetails> {
  return answerAlone((desk) => {
    const id = checked(inquiryIdSchema, inquiryId, desk);
    const picture = presentPicture(desk);
    const inquiry = inquiriesIn(picture).find((one) => one.id === id);
    if (inquiry === undefined) throw new Failure("not-found", desk.messages.addon.failures.inquiryNotFound);
    const language = picture.workbook.spoken;
    const situation = situationIn(picture, inquiry);
    const strongest = strongestVerdict(picture, inquiry);
    return {
      orderIds: ordersOf(inquiry),
      situation: situationText(situation, language, picture.civil),
      termBasis: situation.term === null ? "" : termText(situation.term, language),
      recovered: shownRecovered(picture.lives.recoveredBy(inquiry)),
      strongest:
        strongest === null
          ? null
          : {
              orderId: strongest.hold.line.orderId,
              sum: suspicionSum(strongest, language),
              impact: {
                ...cardImpact(strongest),
                attention: shownScore(strongest.suspicion === null ? null : attentionIn(picture, inquiry)),
              },
            },
    };
  });
}

/** Inquiries that still want something of the seller, what is most urgent first, and how many want what. */
export function inquiryCards(
  picture: Picture,
  messages: Messages,
  watched: (product: Product) => boolean,
): Pick<SidebarState, "inquiries" | "agenda"> {
  const cases = agendaOf(casesIn(picture));
  return {
    inquiries: cases.slice(0, CARDS_SHOWN).map((one) => ({
      ...cardOf(one, picture, messages),
      watched: watched(one.inquiry.product),
    })),
    agenda: agendaCounts(cases),
  };
}

export function agendaCounts(items: readonly AgendaItem[]): SidebarState["agenda"] {
  const counts = AGENDA_GROUPS.map((group) => [
    group,
    items.filter((item) => groupOf(item) === group).length,
  ]);
  return Object.fromEntries(counts) as SidebarState["agenda"];
}

/** Whether a product is on the watch list. */
export function watchedIn({ lists, at }: Picture): (product: Product) => boolean {
  const entryOf = watchFinder(lists.watchList?.entries ?? [], at);
  return (product) => entryOf(product) !== null;
}

/** The inquiries that want something, in the order of the log. */
export function casesIn(picture: Picture): readonly Case[] {
  return inquiriesIn(picture).flatMap((inquiry) => caseOf(inquiry, picture) ?? []);
}

/** null where the inquiry wants nothing. */
function caseOf(inquiry: Inquiry, picture: Picture): Case | null {
  const { civil, at } = picture;
  const situation = situationIn(picture, inquiry);
  const followed = picture.lives.followed(inquiry.id);
  const reported = followed?.reported ?? null;
  const conflict = followed?.conflict ?? null;
  const unasked = isPartlyUnasked(inquiry, picture);
  const due = dueOf(inquiry, { situation, unasked, reported, conflict, civil, at });
  if (due === null) return null;
  const strongest = strongestVerdict(picture, inquiry);
  const setAside = strongest?.level === "not-judged" && exemptionsIn(picture, inquiry).size > 0;
  const attention = attentionIn(picture, inquiry);
  return { inquiry, situation, reported, conflict, due, strongest, setAside, attention };
}

function cardOf(one: Case, picture: Picture, messages: Messages): Omit<InquiryCard, "watched"> {
  const { inquiry, situation, reported, conflict, due, strongest } = one;
  const language = picture.workbook.spoken;
  const why = strongestFinding(one);
  return {
    inquiryId: inquiry.id,
    state: inquiry.state,
    stateLabel: stateLabel(inquiry.state, language),
    level: strongest?.level ?? "normal",
    levelLabel: messages.detection.levels[strongest?.level ?? "normal"],
    suspicion: shownScore(strongest?.suspicion),
    product: nameOfProduct(inquiry.product),
    sku: inquiry.product.sku,
    asin: inquiry.product.asin,
    shop: picture.desk.shops.nameOf(inquiry.product.shop),
    orders: ordersOf(inquiry).length,
    units: knownOrNull(situation.units),
    value: knownOrNull(situation.value),
    currency: situation.currency || "JPY",
    heldSince: knownOrNull(situation.heldSince),
    expectedRelease: strongest === null ? null : knownOrNull(situation.expectedRelease),
    replyBy: knownOrNull(inquiry.replyBy),
    expectedReturn: knownOrNull(returnDay(inquiry, reported, picture.civil)),
    due: { kind: due.kind, group: groupOf(one), day: knownOrNull(due.day) },
    conflict: conflict === null ? null : { ...conflict, reported: stateLabel(conflict.reported, language) },
    closed: isFinal(inquiry.state),
    entries: entriesOf(inquiry, picture.civil),
    rule: why?.rule ?? "",
    reason: why?.text[language] ?? "",
    staleDays: staleDays(picture.at - situation.lastSeenAt, picture.settings.detection.staleHours),
    exemptions: exemptionsOf(picture, inquiry, messages),
  };
}

/** What the rule that says most has seen of the most suspicious hold; undefined where none hits. */
export function strongestFinding({ strongest }: Case): Finding | undefined {
  return strongest?.findings.find(({ outcome }) => outcome === "hit");
}

function attentionIn(picture: Picture, inquiry: Inquiry): number {
  return attentionOfCase(verdictsOn(inquiry, picture), picture.settings.detection.paymentTermDays);
}

/** Whether a hold that Amazon was not asked about joined an inquiry that was put to Amazon before. */
function isPartlyUnasked(inquiry: Inquiry, { holdOf, civil }: Picture): boolean {
  const askings = askingsOf(inquiry, civil);
  if (askings === null || askings.length === 0) return false;
  return inquiry.lines.some((line) => {
    const hold = holdOf(inquiry.product.shop, line);
    return hold?.end === null && askingAbout(hold, askings) === undefined;
  });
}

export function ordersOf({ lines }: Inquiry): readonly string[] {
  return [...new Set(lines.map(({ orderId }) => orderId))];
}

/** The exemptions in force for the lines of an inquiry that are still held, each once. */
function exemptionsOf(picture: Picture, inquiry: Inquiry, messages: Messages): readonly CardExemption[] {
  return [...exemptionsIn(picture, inquiry)].map(([{ covers, reason, expiresAt }, orders]) => ({
    label: messages.sheets.lists.covers[covers],
    reason,
    lastDay: Number.isNaN(expiresAt) ? null : expiresAt - 1,
    orders: orders.size,
  }));
}

/** With the orders for which each is in force. */
function exemptionsIn(picture: Picture, inquiry: Inquiry): ReadonlyMap<Exemption, ReadonlySet<string>> {
  const orders = new Map<Exemption, Set<string>>();
  for (const line of inquiry.lines) {
    const exemption = picture.verdictOf(inquiry.product.shop, line)?.exemption;
    if (exemption === null || exemption === undefined) continue;
    orders.set(exemption, (orders.get(exemption) ?? new Set()).add(line.orderId));
  }
  return orders;
}
