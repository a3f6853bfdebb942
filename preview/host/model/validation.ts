import type { Rectangle } from "./rectangle.ts";
import type { Tab } from "./tab.ts";

/** What a cell accepts: a criterion by its name in `SpreadsheetApp.DataValidationCriteria`. */
export interface Validation {
  readonly criterion: string;
  readonly values: readonly (string | number | boolean | Date | readonly string[])[];
  /** The cells that list the choices of a VALUE_IN_RANGE dropdown. */
  readonly source?: { readonly tab: Tab; readonly area: Rectangle };
  /** False: input that breaks the rule is rejected; true: it gets a warning mark only. */
  readonly allowInvalid: boolean;
  readonly helpText?: string;
}

function sameValidation({ source: a, ...first }: Validation, { source: b, ...second }: Validation): boolean {
  return a?.tab === b?.tab && JSON.stringify([a?.area, first]) === JSON.stringify([b?.area, second]);
}

/** Every validation once; cells hold its number. Number 0 is none. */
export class ValidationTable {
  readonly #validations: (Validation | undefined)[] = [undefined];

  get(number: number): Validation | undefined {
    return this.#validations[number];
  }

  numberOf(validation: Validation | undefined): number {
    if (!validation) return 0;
    const known = this.#validations.findIndex(
      (other) => other !== undefined && sameValidation(other, validation),
    );
    return known >= 0 ? known : this.#validations.push(validation) - 1;
  }

  all(): readonly (Validation | undefined)[] {
    return this.#validations;
  }
}
