/**
 * The entry points: every top-level function of the pushed script, and nothing else. Plain JavaScript, because
 * the help of a custom function has to survive the build word for word.
 */
import * as app from "./index.ts";

global.onOpen = () => app.onOpen();
global.onInstall = () => app.onOpen();
global.showSidebar = () => app.showSidebar();
global.refreshFromMenu = () => app.refreshFromMenu();
global.sortFromMenu = () => app.sortFromMenu();
global.foldFromMenu = () => app.foldFromMenu();
global.archiveFromMenu = () => app.archiveFromMenu();
global.switchDailyOn = () => app.switchDailyOn();
global.switchDailyOff = () => app.switchDailyOff();
global.dailyRefresh = () => app.dailyRefresh();

global.sidebarState = () => app.sidebarState();
global.startImport = (file) => app.startImport(file);
global.importChunk = (importId, chunk, batch, rejected) => app.importChunk(importId, chunk, batch, rejected);
global.stockChunk = (importId, chunk, batch, rejected) => app.stockChunk(importId, chunk, batch, rejected);
global.finishImport = (end) => app.finishImport(end);
global.refreshNow = () => app.refreshNow();
global.addOrder = (order) => app.addOrder(order);
global.remember = (choice) => app.remember(choice);
global.recentImports = () => app.recentImports();
global.undoImport = (importId) => app.undoImport(importId);
global.foldObservations = () => app.foldObservations();
global.archiveOrders = () => app.archiveOrders();
global.contactText = (inquiryIds) => app.contactText(inquiryIds);
global.markContacted = (inquiryIds) => app.markContacted(inquiryIds);
global.dossiers = () => app.dossiers();
global.dossier = (product) => app.dossier(product);
global.writeDossier = (product) => app.writeDossier(product);
global.prevention = () => app.prevention();
global.heldOrders = (from, count) => app.heldOrders(from, count);
global.explainOrder = (shop, orderId) => app.explainOrder(shop, orderId);
global.explainSelected = () => app.explainSelected();

/**
 * 保留中の注文が、支払われないまま終わる見込み（0〜100）を1行ずつ返します。断定ではありません。
 * Returns, row by row, how likely a pending order is to end unpaid (0–100). It is a suspicion, not proof.
 *
 * 注文番号だけの範囲なら「注文」タブの判定を、見出しのある表ならその表だけを見て判定します。
 * Given order numbers it looks them up on the orders tab; given a table with headers it judges that table alone.
 *
 * @param {A1:F60} range 見出し行を含む表、または注文番号の範囲 / a table with its header row, or order numbers
 * @param {最終更新} asOf 判定する時点。省略すると最終更新 / time of judging; left out: the last refresh
 * @return {Array<Array<number|string>>} 疑い度 / suspicion
 * @customfunction
 */
global.SUSPICION = (range, asOf) => app.SUSPICION(range, asOf);
