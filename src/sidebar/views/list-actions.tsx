import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { subjectsOf } from "../exemption-draft.ts";
import type { ListEdits } from "../list-edits.ts";
import { usePage } from "../page-context.ts";
import type { Failure } from "../server.ts";
import { ExemptionForm } from "./exemption-form.tsx";
import { FailurePanel } from "./failure-panel.tsx";

/** What a card is about, as far as the lists can name it. */
export interface Listable {
  readonly product: string;
  readonly sku: string;
  readonly asin: string;
  readonly shop: string;
  readonly orderIds: readonly string[];
  readonly watched: boolean;
}

/** Puts a product on the watch list, or exempts it or one of its orders. `id`: unique on the page. */
export function ListActions({ id, about, lists }: { id: string; about: Listable; lists: ListEdits }) {
  const words = usePage().texts.lists;
  const [open, setOpen] = useState(false);
  const [adding, setAdding] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const given = useRef(false);
  useLayoutEffect(() => {
    if (given.current && !open) opener.current?.focus();
    given.current = false;
  }, [open]);

  const { product, sku, asin, shop, orderIds, watched } = about;
  const named = sku !== "" ? "SKU" : asin !== "" ? "ASIN" : null;
  const watch = async () => {
    setFailure(null);
    setAdding(true);
    const entry = sku !== "" ? ({ by: "sku", text: sku } as const) : ({ by: "asin", text: asin } as const);
    setFailure(await lists.watch({ ...entry, reason: "", until: null }));
    setAdding(false);
  };

  if (open) {
    return (
      <ExemptionForm
        id={id}
        product={product}
        subjects={subjectsOf(about, orderIds)}
        shop={shop}
        lists={lists}
        onAdded={() => setOpen(false)}
        onCancel={() => {
          given.current = true;
          setOpen(false);
        }}
      />
    );
  }
  return (
    <>
      <div class="list-actions">
        {named !== null && !watched && (
          <button
            type="button"
            class="quiet"
            disabled={lists.busy}
            aria-label={words.watchOf(product, named)}
            onClick={watch}
          >
            {adding ? words.adding : words.watch(named)}
          </button>
        )}
        {watched && <span class="hint">{words.watched}</span>}
        <button
          ref={opener}
          type="button"
          class="quiet"
          disabled={lists.busy}
          aria-expanded={false}
          aria-label={words.exemptOf(product)}
          onClick={() => setOpen(true)}
        >
          {words.exempt}
        </button>
      </div>
      {failure !== null && <FailurePanel failure={failure} />}
    </>
  );
}
