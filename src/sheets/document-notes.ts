/**
 * Short texts that the document keeps beside its cells (its properties). The first question reads them all in one call;
 * only who holds the document's lock may ask, so that nobody else changes them meanwhile.
 */
import type { TabId } from "./tab.ts";

export class DocumentNotes {
  private read: Map<string, string> | undefined;
  private opened: GoogleAppsScript.Properties.Properties | undefined;

  get(key: string): string | null {
    return this.all.get(key) ?? null;
  }

  set(key: string, text: string): void {
    this.store.setProperty(key, text);
    this.all.set(key, text);
  }

  delete(key: string): void {
    this.store.deleteProperty(key);
    this.all.delete(key);
  }

  /** What was made sure of in one of our tabs, so that it need not be looked at again. */
  ofTab(tab: TabId, what: string): string | null {
    return this.get(tabKey(tab, what));
  }

  setOfTab(tab: TabId, what: string, text: string): void {
    this.set(tabKey(tab, what), text);
  }

  /** The tab is another one now: it was made again. */
  forgetTab(tab: TabId): void {
    for (const key of this.all.keys()) if (key.startsWith(tabKey(tab, ""))) this.delete(key);
  }

  private get all(): Map<string, string> {
    this.read ??= new Map(Object.entries(this.store.getProperties()));
    return this.read;
  }

  private get store(): GoogleAppsScript.Properties.Properties {
    this.opened ??= PropertiesService.getDocumentProperties();
    return this.opened;
  }
}

function tabKey(tab: TabId, what: string): string {
  return `holdguard.tab.${tab}.${what}`;
}
