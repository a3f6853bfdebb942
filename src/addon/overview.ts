/** How the shop has fared so far: the numbers behind the sidebar's pictures, and the charts over the dashboard. */
import type { Overview } from "../inquiries/overview/overview.ts";
import { nameOfProduct } from "../orders/product-name.ts";
import { makeCharts } from "../sheets/charts.ts";
import { overviewIn } from "../sheets/overview.ts";
import type { Picture } from "../sheets/picture.ts";
import type { Answer, ChartMaking, OverviewView } from "./calls.ts";
import { answerAlone } from "./desk.ts";
import { Failure } from "./failure.ts";
import { hasOrders } from "./has-orders.ts";
import { knownOrNull } from "./hold-cards.ts";
import { presentPicture } from "./present-picture.ts";

const NOTHING: OverviewView = {
  days: [],
  products: [],
  timeline: null,
  endings: { unpaid: 0, paid: 0, open: 0, unknown: 0 },
  months: [],
};

export function overview(): Answer<OverviewView> {
  return answerAlone((desk) => {
    if (!hasOrders(desk)) return NOTHING;
    const picture = presentPicture(desk);
    return viewOf(overviewIn(picture), picture);
  });
}

export function drawCharts(): Answer<ChartMaking> {
  return answerAlone((desk) => {
    if (!hasOrders(desk)) throw new Failure("invalid", desk.messages.addon.failures.nothingToDraw);
    return { tab: makeCharts(presentPicture(desk)) };
  });
}

function viewOf({ days, products, timeline, endings, months }: Overview, { civil }: Picture): OverviewView {
  return {
    days: days.map(({ day, held, flagged }) => ({
      day: civil.startOf(day),
      held: knownOrNull(held),
      flagged: knownOrNull(flagged),
    })),
    products: products.map(({ product, products: count, units, yen }) => ({
      product: product === null ? "" : nameOfProduct(product),
      products: count,
      units: knownOrNull(units),
      yen: knownOrNull(yen),
    })),
    timeline:
      timeline === null
        ? null
        : {
            product: nameOfProduct(timeline.product),
            earlier: timeline.earlier,
            cycles: timeline.cycles.map((cycle) => ({ ...cycle, units: knownOrNull(cycle.units) })),
          },
    endings,
    months: months.map((month) => ({ ...month, days: knownOrNull(month.days) })),
  };
}
