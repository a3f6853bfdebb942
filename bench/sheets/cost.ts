import type { CellBlock } from "../../preview/host/types.ts";

/** What an execution asked of Google. */
export interface Cost {
  readonly calls: number;
  readonly cellsRead: number;
  readonly cellsWritten: number;
  /** Reads and flushes that come after writes: Google carries these out first. */
  readonly turns: number;
  readonly propertiesRead: number;
  readonly propertiesWritten: number;
}

const NO_COST: Cost = {
  calls: 0,
  cellsRead: 0,
  cellsWritten: 0,
  turns: 0,
  propertiesRead: 0,
  propertiesWritten: 0,
};

export function sumOf(costs: readonly Cost[]): Cost {
  return costs.reduce(
    (sum, one) => ({
      calls: sum.calls + one.calls,
      cellsRead: sum.cellsRead + one.cellsRead,
      cellsWritten: sum.cellsWritten + one.cellsWritten,
      turns: sum.turns + one.turns,
      propertiesRead: sum.propertiesRead + one.propertiesRead,
      propertiesWritten: sum.propertiesWritten + one.propertiesWritten,
    }),
    NO_COST,
  );
}

export interface Measured {
  readonly cost: Cost;
  readonly executions: readonly (readonly CellBlock[])[];
}

/** What the sidebar's calls do first: they run one at a time on a document. */
const BEGINS = "LockService.getDocumentLock";
const PROPERTY_READ = /^Properties\.get/;
const PROPERTY_WRITTEN = /^Properties\.(set|delete)/;

/** Counts what executions ask; give its two methods to the host. */
export class CostMeter {
  #cost = NO_COST;
  #hasWritten = false;
  #executions: CellBlock[][] = [];

  readonly onServiceCall = (name: string): void => {
    if (name === BEGINS) this.#executions.push([]);
    this.#add({
      calls: 1,
      propertiesRead: PROPERTY_READ.test(name) ? 1 : 0,
      propertiesWritten: PROPERTY_WRITTEN.test(name) ? 1 : 0,
    });
    if (name === "SpreadsheetApp.flush") this.#turn();
  };

  readonly onCells = (block: CellBlock): void => {
    this.#executions[this.#executions.length - 1]?.push(block);
    const cells = block.rows * block.columns;
    if (block.kind === "write") {
      this.#add({ cellsWritten: cells });
      this.#hasWritten = true;
      return;
    }
    this.#add({ cellsRead: cells });
    this.#turn();
  };

  /** The cost of the work so far. */
  get cost(): Cost {
    return this.#cost;
  }

  /** The cost of some work, and the blocks of cells that each of its executions read and wrote, in their order. */
  of(work: () => void): Measured {
    this.#cost = NO_COST;
    this.#hasWritten = false;
    this.#executions = [];
    work();
    return { cost: this.#cost, executions: this.#executions };
  }

  #turn(): void {
    if (this.#hasWritten) this.#add({ turns: 1 });
    this.#hasWritten = false;
  }

  #add(more: Partial<Cost>): void {
    this.#cost = sumOf([this.#cost, { ...NO_COST, ...more }]);
  }
}
