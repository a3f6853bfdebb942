import { useState } from "preact/hooks";
import type { ListEdit, ListName, NewExemption, NewWatchEntry, SidebarState } from "../addon/calls.ts";
import type { SidebarTexts } from "../locales/ja/sidebar.ts";
import type { Failure, Reply, Server } from "./server.ts";

/** What was last done to one of the seller's lists. */
export interface LastEdit {
  readonly list: ListName;
  readonly entry: NewWatchEntry | NewExemption;
  readonly tab: string;
  readonly row: number;
  /** `standing`: an entry that says the same stood there before. */
  readonly outcome: "added" | "standing" | "undone";
}

/** Changes of the watch list and the exemptions. What fails is given back to be shown where it was asked for. */
export interface ListEdits {
  readonly last: LastEdit | null;
  /** A change is under way. */
  readonly busy: boolean;
  watch(entry: NewWatchEntry): Promise<Failure | null>;
  exempt(entry: NewExemption): Promise<Failure | null>;
  /** Takes back what was added last. */
  undo(): Promise<Failure | null>;
  openTab(list: ListName): Promise<Failure | null>;
  /** Puts the word about the last change away. */
  dismiss(): void;
}

export function useListEdits(
  server: Server,
  { lists: words }: SidebarTexts,
  onState: (state: SidebarState) => void,
  announce: (message: string) => void,
): ListEdits {
  const [last, setLast] = useState<LastEdit | null>(null);
  const [busy, setBusy] = useState(false);

  const during = async <T>(call: Promise<Reply<T>>, take: (value: T) => void): Promise<Failure | null> => {
    setBusy(true);
    const reply = await call;
    setBusy(false);
    if (!reply.ok) return reply;
    take(reply.value);
    return null;
  };
  const took = (list: ListName, entry: LastEdit["entry"]) => (edit: ListEdit) => {
    const { added, tab, row, state } = edit;
    onState(state);
    setLast({ list, entry, tab, row, outcome: added ? "added" : "standing" });
    announce(added ? words.added(tab, row) : words.standing(tab, row));
  };

  return {
    last,
    busy,
    watch: (entry) => during(server.addToWatchList(entry), took("watch-list", entry)),
    exempt: (entry) => during(server.addExemption(entry), took("exemptions", entry)),
    undo: async () => {
      if (last === null) return null;
      return during(server.removeListEntry(last.list, last.entry), (state) => {
        onState(state);
        setLast({ ...last, outcome: "undone" });
        announce(words.undone(last.tab));
      });
    },
    openTab: (list) => during(server.openList(list), (tab) => announce(words.opened(tab))),
    dismiss: () => setLast(null),
  };
}
