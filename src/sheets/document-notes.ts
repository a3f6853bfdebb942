/**
 * Short texts that the document keeps beside its cells (its properties). The first question reads them all in one call;
 * only who holds the document's lock may ask, so that nobody else changes them meanwhile.
 */
export class DocumentNotes {
  private read: Map<string, string> | undefined;

  get(key: string): string | null {
    return this.all.get(key) ?? null;
  }

  set(key: string, text: string): void {
    store().setProperty(key, text);
    this.all.set(key, text);
  }

  delete(key: string): void {
    store().deleteProperty(key);
    this.all.delete(key);
  }

  private get all(): Map<string, string> {
    this.read ??= new Map(Object.entries(store().getProperties()));
    return this.read;
  }
}

function store(): GoogleAppsScript.Properties.Properties {
  return PropertiesService.getDocumentProperties();
}
