import type { Json, RunOutcome, SnapshotCell } from "../host/types.ts";
import type { EditRequest, PageChange, PageEvent, PreviewStatus, ReportFile, Update } from "../protocol.ts";
import { loadCharacters } from "./grid/canvas-fonts.ts";
import type { Grid } from "./grid/grid.ts";
import { Disconnected, server } from "./server-calls.ts";

export interface LinkListener {
  statusChanged(status: PreviewStatus): void;
  /** The add-on wants to show something. */
  asked(event: PageEvent): void;
  /** A call did not do what it should; the message is the server's or the host's. */
  failed(message: string): void;
  connectionChanged(connected: boolean): void;
}

/** Keeps the grid at the host's state: every call goes through here, one after the other. */
export class HostLink {
  readonly #grid: Grid;
  readonly #listener: LinkListener;
  #revision: string;
  #last: Promise<unknown> = Promise.resolve();

  constructor(grid: Grid, revision: string, listener: LinkListener) {
    this.#grid = grid;
    this.#revision = revision;
    this.#listener = listener;
  }

  /** What the host does on a click here. Undefined where the server did not answer. */
  async act(request: () => Promise<Update>): Promise<Update | undefined> {
    const update = await this.#call(async () => {
      const answer = await request();
      await this.#take(answer);
      this.#grid.forgetUndo();
      return answer;
    });
    if (update?.outcome?.ok === false) this.#listener.failed(update.outcome.message);
    return update;
  }

  /** What `google.script.run` does. Undefined where the server did not answer. */
  async run(functionName: string, args: readonly Json[]): Promise<RunOutcome | undefined> {
    const update = await this.#call(async () => {
      const answer = await server.run({ functionName, args, selected: this.#grid.selected() });
      await this.#take(answer);
      this.#grid.forgetUndo();
      return answer;
    });
    return update?.outcome;
  }

  /** What the user typed; the cells are drawn as the host has them, whether they changed there or not. */
  async edit(request: EditRequest): Promise<void> {
    await this.#call(async () => {
      await this.#take(await server.edit(request));
      this.#grid.redraw(request.sheetId, request.cells);
    });
  }

  /** Today's reports; undefined where the server did not answer. */
  reports(): Promise<readonly ReportFile[] | undefined> {
    return this.#call(server.reports);
  }

  /** Each answer has to meet the state that it was made for, so nothing overtakes. */
  #call<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
    const result = this.#last.then(work).then(
      (value) => {
        this.#listener.connectionChanged(true);
        return value;
      },
      (error: unknown) => {
        if (error instanceof Disconnected) {
          this.#listener.connectionChanged(false);
        } else {
          console.error(error);
          this.#listener.failed(error instanceof Error ? error.message : String(error));
        }
        return undefined;
      },
    );
    this.#last = result;
    return result;
  }

  /** Where this page has missed something (another window, a restart), the whole state is fetched. */
  async #take(update: Update): Promise<void> {
    if (update.before === this.#revision) {
      await loadCharacters(update.changes.flatMap(cellsOf));
      this.#grid.apply(update.changes);
      this.#revision = update.revision;
    } else {
      const { revision, snapshot } = await server.state();
      await loadCharacters(snapshot.sheets.flatMap(({ cells }) => cells));
      this.#grid.show(snapshot);
      this.#revision = revision;
    }
    this.#listener.statusChanged(update.status);
    for (const event of update.events) this.#listener.asked(event);
  }
}

function cellsOf(change: PageChange): readonly SnapshotCell[] {
  switch (change.kind) {
    case "cells":
      return change.cells;
    case "sheet":
      return change.sheet.cells;
    case "snapshot":
      return change.snapshot.sheets.flatMap(({ cells }) => cells);
    case "activate":
      return [];
  }
}
