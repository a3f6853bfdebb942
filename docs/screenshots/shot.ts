import type { Stage } from "./preview-stage.ts";

/** A picture of the preview. */
export interface Shot {
  /** The file's name without its ending. */
  readonly name: string;
  /** The folder it goes to, from `docs/` on. */
  readonly folder: string;
  /**
   * From where the shot before left the preview to what shall be seen; ends only when that is drawn. The first one
   * begins on the first morning, with an empty sheet.
   */
  readonly steps: (stage: Stage) => Promise<void>;
  /** Only the sidebar is wanted, as high as this, CSS pixels. */
  readonly sidebarHeight?: number;
}
