import { useState } from "preact/hooks";
import type { Permission } from "../../addon/calls.ts";
import type { SidebarTexts } from "../../locales/ja/sidebar.ts";
import { focusOnce } from "../focus-once.ts";
import { usePage } from "../page-context.ts";

/** Says what a feature needs Google's permission for, and leads to the page where it is granted. */
export function PermissionPanel({
  feature,
  permission,
  onCheck,
}: {
  feature: keyof SidebarTexts["permission"]["why"];
  permission: Extract<Permission, { readonly granted: false }>;
  /** Asks the add-on again, for whether it was granted. */
  onCheck: () => Promise<void>;
}) {
  const { texts } = usePage();
  const { permission: words } = texts;
  const [checked, setChecked] = useState(0);
  const { url } = permission;
  return (
    <section class="panel panel-notice" aria-labelledby={`permission-${feature}`}>
      <h3 id={`permission-${feature}`} class="panel-title">
        {words.heading}
      </h3>
      <p>{words.why[feature]}</p>
      <p>{words.others}</p>
      {url === "" ? (
        <p>{words.noPage}</p>
      ) : (
        <>
          <div class="actions">
            <a class="button primary" href={url} target="_blank" rel="noopener noreferrer">
              {words.open}
            </a>
          </div>
          <p>{words.openHint}</p>
        </>
      )}
      <div class="actions">
        <button
          type="button"
          onClick={async () => {
            await onCheck();
            setChecked((times) => times + 1);
          }}
        >
          {words.check}
        </button>
      </div>
      {checked > 0 && (
        <p key={checked} class="fault" tabIndex={-1} ref={focusOnce}>
          {words.stillMissing}
        </p>
      )}
    </section>
  );
}
