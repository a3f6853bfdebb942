import type { SidebarState } from "../../addon/calls.ts";
import type { LayerView } from "../layers.ts";
import type { Server } from "../server.ts";
import { HoldsView } from "./holds-view.tsx";
import { OrderView } from "./order-view.tsx";
import { RulesView } from "./rules-view.tsx";

/** One of the views that explain. */
export function Layer({
  view,
  server,
  state,
  onBack,
}: {
  view: LayerView;
  server: Server;
  state: SidebarState;
  onBack: () => void;
}) {
  if (view.name === "rules") return <RulesView asked={view.rule} inForce={state.rules} onBack={onBack} />;
  const showShop = state.shops.length > 1;
  if (view.name === "holds") {
    return <HoldsView server={server} showShop={showShop} now={state.now} onBack={onBack} />;
  }
  return (
    <OrderView
      load={() =>
        view.name === "order" ? server.explainOrder(view.shop, view.orderId) : server.explainSelected()
      }
      fromSheet={view.name === "selected-order"}
      showShop={showShop}
      now={state.now}
      onBack={onBack}
    />
  );
}
