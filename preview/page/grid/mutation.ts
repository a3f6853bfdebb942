/** One change of Univer's model, by the id under which Univer knows it. */
export interface Mutation {
  readonly id: string;
  readonly params: object;
}

/** Univer's name for the one spreadsheet that the preview shows. */
export const UNIT = "spreadsheet";

/** The parameters by which Univer finds a tab. */
export const target = (sheetId: number) => ({ unitId: UNIT, subUnitId: String(sheetId) });
