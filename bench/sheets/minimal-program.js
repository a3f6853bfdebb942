/**
 * What a program written by hand for one operation has to ask of Google, however clever it is. It runs in the same
 * stand-in as the add-on, on the same spreadsheet, and is counted the same way; what it writes is filler of the same size.
 */
// biome-ignore lint/correctness/noUnusedVariables: the host calls it
function minimal(plan) {
  const lock = LockService.getDocumentLock();
  lock.tryLock(20000);
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  // Data that a newer version wrote are left alone.
  for (const note of spreadsheet.createDeveloperMetadataFinder().withKey("holdguard.version").find())
    note.getValue();
  // Tabs may be renamed: which is which, their marks say.
  const markOf = {};
  for (const mark of spreadsheet.createDeveloperMetadataFinder().withKey("holdguard.tab").find()) {
    markOf[mark.getValue()] = mark;
  }
  // What was left undone, and by what was judged.
  const notes = PropertiesService.getDocumentProperties();
  notes.getProperties();
  const sheets = {};
  for (const [tab, { whole, columns }] of Object.entries(plan.tabs)) {
    const sheet = markOf[tab].getLocation().getSheet();
    sheets[tab] = sheet;
    if (whole) {
      sheet.getDataRange().getValues();
      continue;
    }
    // Columns may be moved: where they stand, the headers say.
    sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues();
    const last = sheet.getLastRow();
    for (const [column, width] of columns) sheet.getRange(2, column, last - 1, width).getValues();
  }
  // An import that is cut off is finished by the next run: its step is noted before, and until it is done.
  for (let step = 0; step < plan.journal; step += 1) notes.setProperty("holdguard.minimal", "x");
  for (const { tab, blocks, grows, guard } of plan.writes) {
    const sheet = sheets[tab];
    // No lock stops the seller from moving rows and columns: they are looked at again right before they are written.
    if (guard !== null) {
      if (!plan.tabs[tab].whole) sheet.getLastRow();
      lookAgain(sheet, guard, guard.before);
    }
    if (grows > 0) sheet.insertRowsAfter(sheet.getMaxRows(), grows);
    for (const { row, column, rows, columns } of blocks) {
      const values = Array.from({ length: rows }, () => new Array(columns).fill(""));
      sheet.getRange(row, column, rows, columns).setValues(values);
    }
    // Observations are in the log before the book follows from them.
    if (plan.journal > 0) SpreadsheetApp.flush();
  }
  // And after that: what landed elsewhere has to be put right.
  for (const { tab, guard } of plan.writes) if (guard !== null) lookAgain(sheets[tab], guard, guard.after);
  if (plan.journal > 0) notes.deleteProperty("holdguard.minimal");
  // All rows of some tabs are coloured by rules: in a tab that grew they are laid over the new rows too.
  for (const [tab, grew] of Object.entries(plan.coloured)) {
    const rows = sheets[tab].getMaxRows();
    if (!grew) continue;
    const cells = sheets[tab].getRange(2, 1, rows - 1, sheets[tab].getMaxColumns());
    const rules = sheets[tab].getConditionalFormatRules().map((rule) => {
      // The seller has rules of his own.
      rule.getBooleanCondition().getCriteriaValues();
      return rule.copy().setRanges([cells]).build();
    });
    sheets[tab].setConditionalFormatRules(rules);
    // Noted, so that the rules need not be looked at each time.
    notes.setProperty("holdguard.minimal", "x");
  }
  // Formulas of the seller's own refer to a named cell: it has to be there.
  if (plan.namedCell) spreadsheet.getRangeByName(plan.namedCell);
  // Days are those of the spreadsheet's time zone.
  if (plan.judges) Utilities.formatDate(new Date(), spreadsheet.getSpreadsheetTimeZone(), "Z");
  // What the sidebar shows: in his language, what this user chose last, whether the spreadsheet is nearly full.
  if (plan.answersWithState) {
    Session.getActiveUserLocale();
    PropertiesService.getUserProperties().getProperty("holdguard.minimal");
    for (const sheet of spreadsheet.getSheets()) sheet.getMaxRows() * sheet.getMaxColumns();
  }
  SpreadsheetApp.flush();
  lock.releaseLock();
}

function lookAgain(sheet, { headers, column, columns }, lastRow) {
  sheet.getRange(1, 1, 1, headers).getValues();
  sheet.getRange(2, column, lastRow - 1, columns).getValues();
}
