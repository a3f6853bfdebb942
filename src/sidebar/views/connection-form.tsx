import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { ConnectionCard, ConnectorView, NewConnection } from "../../addon/calls.ts";
import { focusOnce } from "../focus-once.ts";
import { onEscape } from "../on-escape.ts";
import { usePage } from "../page-context.ts";
import type { Failure, Server } from "../server.ts";
import { FailurePanel } from "./failure-panel.tsx";
import { FormField } from "./form-field.tsx";

const JAPAN = "A1VC38T7YXB528";
const ENDPOINTS = ["fe", "na", "eu"] as const;

type Secret = "clientId" | "clientSecret" | "refreshToken";

/** Connects a shop, or changes a connection, whose credentials nobody sees again: a blank leaves them as they are. */
export function ConnectionForm({
  card,
  connector,
  shops,
  server,
  onSaved,
  onCancel,
}: {
  /** Null for a new connection. */
  card: ConnectionCard | null;
  connector: ConnectorView;
  /** Shops that the spreadsheet knows. */
  shops: readonly string[];
  server: Server;
  /** With the id of the connection that was saved. */
  onSaved: (after: ConnectorView, id: string) => void;
  /** Null where there is nothing to go back to. */
  onCancel: (() => void) | null;
}) {
  const { texts } = usePage();
  const words = texts.connecting.form;
  const others = connector.shops.filter((one) => one !== card);
  const free = shops.filter((shop) => !others.some((one) => one.shop === shop));
  const [draft, setDraft] = useState<NewConnection>({
    id: card?.id ?? "",
    shop: card?.shop ?? (shops.length > 1 ? (free[0] ?? "") : ""),
    marketplaceId: card?.marketplaceId ?? JAPAN,
    orders: card?.orders ?? false,
    clientOf: card === null ? (others[0]?.id ?? "") : "",
    clientId: "",
    clientSecret: "",
    refreshToken: "",
  });
  const [failure, setFailure] = useState<Failure | null>(null);
  const [saving, setSaving] = useState(false);
  const change = (changes: Partial<NewConnection>) => setDraft({ ...draft, ...changes });
  const nameOf = (shop: string) => shop || texts.connecting.shops.unnamed;
  const named = card?.streams.some(({ collectedAt }) => collectedAt !== null) ?? false;
  const ownApp = draft.clientOf === "";

  const save = async (event: JSX.TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setSaving(true);
    setFailure(null);
    const reply = await server.saveConnection(ownApp ? draft : { ...draft, clientId: "", clientSecret: "" });
    setSaving(false);
    if (!reply.ok) {
      setFailure(reply);
      return;
    }
    const saved = reply.value.shops.find(({ id, shop }) =>
      card ? id === card.id : shop === draft.shop.trim(),
    );
    onSaved(reply.value, saved?.id ?? "");
  };

  const secret = (field: Secret, label: string, hint: string, hidden = true) => (
    <FormField
      id={`connection-${field}`}
      label={label}
      hint={card === null ? hint : `${hint} ${words.keep}`.trim()}
    >
      {(described) => (
        <input
          type={hidden ? "password" : "text"}
          // Browsers would offer to keep it as a password of Google's.
          autocomplete="off"
          spellcheck={false}
          maxLength={3000}
          {...described}
          value={draft[field]}
          onInput={(event) => change({ [field]: event.currentTarget.value })}
        />
      )}
    </FormField>
  );

  return (
    <form
      class="section"
      noValidate
      onSubmit={save}
      onKeyDown={onEscape(() => {
        if (!saving) onCancel?.();
      })}
    >
      <h3 tabIndex={-1} ref={onCancel === null ? null : focusOnce}>
        {card !== null
          ? words.changeHeading(nameOf(card.shop))
          : others.length > 0
            ? words.addAnother
            : words.add}
      </h3>
      <FormField id="connection-shop" label={words.shop} hint={named ? words.shopFixedHint : words.shopHint}>
        {(described) => (
          <>
            <input
              type="text"
              autocomplete="off"
              maxLength={100}
              list="connection-shops"
              readOnly={named}
              {...described}
              value={draft.shop}
              onInput={(event) => change({ shop: event.currentTarget.value })}
            />
            <datalist id="connection-shops">
              {free.map((shop) => (
                <option key={shop} value={shop} />
              ))}
            </datalist>
          </>
        )}
      </FormField>
      <FormField id="connection-marketplace" label={words.marketplace}>
        {(described) => (
          <select
            {...described}
            value={draft.marketplaceId}
            onChange={(event) => change({ marketplaceId: event.currentTarget.value })}
          >
            {ENDPOINTS.map((endpoint) => (
              <optgroup key={endpoint} label={words.endpoints[endpoint]}>
                {connector.marketplaces
                  .filter((one) => one.endpoint === endpoint)
                  .map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        )}
      </FormField>
      <div class="field">
        <label class="check">
          <input
            type="checkbox"
            aria-describedby="connection-orders-hint"
            checked={draft.orders}
            onChange={(event) => change({ orders: event.currentTarget.checked })}
          />
          {words.orders}
        </label>
        <p class="hint" id="connection-orders-hint">
          {words.ordersHint}
        </p>
      </div>
      {others.length > 0 && (
        <FormField id="connection-app" label={words.app}>
          {(described) => (
            <select
              {...described}
              value={draft.clientOf}
              onChange={(event) => change({ clientOf: event.currentTarget.value })}
            >
              {others.map(({ id, shop }) => (
                <option key={id} value={id}>
                  {words.appOf(nameOf(shop))}
                </option>
              ))}
              <option value="">{words.ownApp}</option>
            </select>
          )}
        </FormField>
      )}
      {ownApp && (
        <>
          {secret("clientId", words.clientId, words.clientIdHint, false)}
          {secret("clientSecret", words.clientSecret, "")}
        </>
      )}
      {secret("refreshToken", words.refreshToken, words.refreshTokenHint)}
      <p class="hint section">{words.stored}</p>
      {failure !== null && <FailurePanel failure={failure} />}
      <div class="actions">
        <button type="submit" class={connector.permission.granted ? "primary" : ""} disabled={saving}>
          {saving ? words.saving : words.save}
        </button>
        {onCancel !== null && (
          <button type="button" class="quiet" onClick={onCancel}>
            {words.cancel}
          </button>
        )}
      </div>
    </form>
  );
}
