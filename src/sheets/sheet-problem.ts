/** The spreadsheet is not as HoldGuard can use it, and only the user can help. The message is for him. */
export class SheetProblem extends Error {}
