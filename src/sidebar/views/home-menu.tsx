import { usePage } from "../page-context.ts";

export interface MenuGroup {
  readonly heading: string;
  readonly items: readonly MenuItem[];
}

interface MenuItem {
  readonly label: string;
  readonly open: () => void;
}

/** All that can be opened from home and is not due now, folded away, so that what is due stands out. */
export function HomeMenu({ groups }: { groups: readonly MenuGroup[] }) {
  const { heading } = usePage().texts.menu;
  return (
    <nav aria-label={heading}>
      <details class="menu">
        <summary>{heading}</summary>
        {groups
          .filter(({ items }) => items.length > 0)
          .map((group) => (
            <section key={group.heading}>
              <h2>{group.heading}</h2>
              <ul>
                {group.items.map(({ label, open }) => (
                  <li key={label}>
                    <button type="button" class="quiet" onClick={open}>
                      {label}
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          ))}
      </details>
    </nav>
  );
}
