/**
 * The entry points: every top-level function of the pushed script, and nothing else. Plain JavaScript, because
 * the help of a custom function has to survive the build word for word. What stands behind `desk` is loaded first:
 * see `parts/code.ts`.
 */
import * as app from "./parts/code.ts";

global.onOpen = (event) => app.onOpen(event);
global.onInstall = (event) => app.onOpen(event);
global.showSidebar = () => app.showSidebar();
global.refreshFromMenu = () => app.choose((desk) => desk.refreshFromMenu());
global.sortFromMenu = () => app.choose((desk) => desk.sortFromMenu());
global.foldFromMenu = () => app.choose((desk) => desk.foldFromMenu());
global.archiveFromMenu = () => app.choose((desk) => desk.archiveFromMenu());
global.openWatchListFromMenu = () => app.choose((desk) => desk.openWatchListFromMenu());
global.openExemptionsFromMenu = () => app.choose((desk) => desk.openExemptionsFromMenu());
global.selfCheckFromMenu = () => app.choose((desk) => desk.selfCheckFromMenu());
global.switchScheduleOn = () => app.choose((desk) => desk.switchScheduleOn());
global.switchScheduleOff = () => app.choose((desk) => desk.switchScheduleOff());
global.scheduledRun = () => app.runScheduled((desk) => desk.scheduledRun());

global.sidebarState = () => app.call((desk) => desk.sidebarState());
global.trySample = () => app.call((desk) => desk.trySample());
global.removeSample = () => app.call((desk) => desk.removeSample());
global.startImport = (file) => app.call((desk) => desk.startImport(file));
global.importChunk = (importId, chunk, batch, rejected) =>
  app.call((desk) => desk.importChunk(importId, chunk, batch, rejected));
global.stockChunk = (importId, chunk, batch, rejected) =>
  app.call((desk) => desk.stockChunk(importId, chunk, batch, rejected));
global.finishImport = (end) => app.call((desk) => desk.finishImport(end));
global.refreshNow = () => app.call((desk) => desk.refreshNow());
global.sortOrders = () => app.call((desk) => desk.sortOrders());
global.addOrder = (order) => app.call((desk) => desk.addOrder(order));
global.remember = (choice) => app.call((desk) => desk.remember(choice));
global.recentImports = () => app.call((desk) => desk.recentImports());
global.undoImport = (importId) => app.call((desk) => desk.undoImport(importId));
global.foldObservations = () => app.call((desk) => desk.foldObservations());
global.archiveOrders = () => app.call((desk) => desk.archiveOrders());
global.contactText = (inquiryIds) => app.call((desk) => desk.contactText(inquiryIds));
global.openTemplates = () => app.call((desk) => desk.openTemplates());
global.dossiers = () => app.call((desk) => desk.dossiers());
global.dossier = (product) => app.call((desk) => desk.dossier(product));
global.writeDossier = (product) => app.call((desk) => desk.writeDossier(product));
global.prevention = () => app.call((desk) => desk.prevention());
global.overview = () => app.call((desk) => desk.overview());
global.drawCharts = () => app.call((desk) => desk.drawCharts());
global.markContacted = (inquiryIds, details) => app.call((desk) => desk.markContacted(inquiryIds, details));
global.updateInquiry = (inquiryId, change) => app.call((desk) => desk.updateInquiry(inquiryId, change));
global.reopenInquiry = (inquiryId) => app.call((desk) => desk.reopenInquiry(inquiryId));
global.inquiryHistory = (inquiryId) => app.call((desk) => desk.inquiryHistory(inquiryId));
global.inquiryDetails = (inquiryId) => app.call((desk) => desk.inquiryDetails(inquiryId));
global.flagRecord = () => app.call((desk) => desk.flagRecord());
global.followLearned = () => app.call((desk) => desk.followLearned());
global.forgetLearned = () => app.call((desk) => desk.forgetLearned());
global.addToWatchList = (entry) => app.call((desk) => desk.addToWatchList(entry));
global.addExemption = (entry) => app.call((desk) => desk.addExemption(entry));
global.removeListEntry = (list, entry) => app.call((desk) => desk.removeListEntry(list, entry));
global.openList = (list) => app.call((desk) => desk.openList(list));
global.heldOrders = (from, count) => app.call((desk) => desk.heldOrders(from, count));
global.explainOrder = (shop, orderId) => app.call((desk) => desk.explainOrder(shop, orderId));
global.explainSelected = () => app.call((desk) => desk.explainSelected());
global.connectorView = () => app.call((desk) => desk.connectorView());
global.saveConnection = (connection) => app.call((desk) => desk.saveConnection(connection));
global.checkShop = (connectionId) => app.call((desk) => desk.checkShop(connectionId));
global.disconnect = (connectionId) => app.call((desk) => desk.disconnect(connectionId));
global.collectNow = () => app.call((desk) => desk.collectNow());
global.morningMail = () => app.call((desk) => desk.morningMail());
global.sendMailCode = (address) => app.call((desk) => desk.sendMailCode(address));
global.confirmMailAddress = (code) => app.call((desk) => desk.confirmMailAddress(code));
global.switchMorningMail = (on) => app.call((desk) => desk.switchMorningMail(on));
global.forgetMailAddress = () => app.call((desk) => desk.forgetMailAddress());
global.sendTestMail = () => app.call((desk) => desk.sendTestMail());
global.settingsView = () => app.call((desk) => desk.settingsView());
global.previewSettings = (changes) => app.call((desk) => desk.previewSettings(changes));
global.applySettings = (changes) => app.call((desk) => desk.applySettings(changes));
global.exportSettings = (withLists) => app.call((desk) => desk.exportSettings(withLists));
global.previewSettingsFile = (text) => app.call((desk) => desk.previewSettingsFile(text));
global.applySettingsFile = (text) => app.call((desk) => desk.applySettingsFile(text));
global.scheduleView = () => app.call((desk) => desk.scheduleView());
global.setSchedule = (choice) => app.call((desk) => desk.setSchedule(choice));
global.catchUp = () => app.call((desk) => desk.catchUp());

/**
 * 保留中の注文が、支払われないまま終わる見込み（0〜100）を1行ずつ返します。断定ではありません。
 * Returns, row by row, how likely a pending order is to end unpaid (0–100). It is a suspicion, not proof.
 *
 * 注文番号の範囲なら「注文」タブの判定を、見出しのある表ならその表だけを見て判定します。
 * 範囲を省略するか「最終更新」だけを指定すると、保留中の注文の一覧を要対応の順に返します。
 * Given order numbers it looks them up on the orders tab; given a table with headers it judges that table alone.
 * Without a range, or with 最終更新 alone, it lists what is held, what needs you first.
 *
 * @param {A1:F60} range 見出し行を含む表、または注文番号の範囲。省略すると一覧 / a table with its header row, or order numbers; left out: the list
 * @param {最終更新} asOf 判定する時点。省略すると最終更新 / time of judging; left out: the last refresh
 * @param {H1:I9} settings 設定タブの写し、または設定と値の2列。省略可 / a copy of the settings tab, or two columns of settings and values; may be left out
 * @return {Array<Array<number|string|Date>>} 疑い度、または一覧 / suspicion, or the list
 * @customfunction
 */
global.SUSPICION = (range, asOf, settings) => app.SUSPICION(range, asOf, settings);

/**
 * 保留中の注文の判定（危険・注意・様子見・通常・判定不能）を1行ずつ返します。断定ではありません。
 * Returns, row by row, the level of a pending order (danger, caution, watch, normal, not judged). It is no proof.
 *
 * @param {A1:F60} range 見出し行を含む表、または注文番号の範囲 / a table with its header row, or order numbers
 * @param {最終更新} asOf 判定する時点。省略すると最終更新 / time of judging; left out: the last refresh
 * @param {H1:I9} settings 設定タブの写し、または設定と値の2列。省略可 / a copy of the settings tab, or two columns of settings and values; may be left out
 * @return {Array<Array<string>>} 判定 / level
 * @customfunction
 */
global.SUSPICION_LEVEL = (range, asOf, settings) => app.SUSPICION_LEVEL(range, asOf, settings);

/**
 * 保留中の注文をそう判断した理由を1行ずつ返します。ほかの可能性もあり、断定ではありません。
 * Returns, row by row, what was seen of a pending order. There may be innocent causes; it is no proof.
 *
 * @param {A1:F60} range 見出し行を含む表、または注文番号の範囲 / a table with its header row, or order numbers
 * @param {最終更新} asOf 判定する時点。省略すると最終更新 / time of judging; left out: the last refresh
 * @param {H1:I9} settings 設定タブの写し、または設定と値の2列。省略可 / a copy of the settings tab, or two columns of settings and values; may be left out
 * @return {Array<Array<string>>} 理由 / reasons
 * @customfunction
 */
global.SUSPICION_REASONS = (range, asOf, settings) => app.SUSPICION_REASONS(range, asOf, settings);

/**
 * 注文が保留されている（されていた）日数を1行ずつ返します。
 * Returns, row by row, for how many days an order is or was pending.
 *
 * @param {A1:F60} range 見出し行を含む表、または注文番号の範囲 / a table with its header row, or order numbers
 * @param {最終更新} asOf どの時点までの日数か。省略すると最終更新 / until when to count; left out: the last refresh
 * @return {Array<Array<number>>} 保留日数 / days held
 * @customfunction
 */
global.HOLD_DAYS = (range, asOf) => app.HOLD_DAYS(range, asOf);

/**
 * 保留中の在庫が自動キャンセルで解放される予定の日時を1行ずつ返します。
 * Returns, row by row, when the stock that is held is expected back by Amazon's own cancel.
 *
 * @param {A1:F60} range 見出し行を含む表、または注文番号の範囲 / a table with its header row, or order numbers
 * @param {最終更新} asOf 判定する時点。省略すると最終更新 / time of judging; left out: the last refresh
 * @param {H1:I9} settings 設定タブの写し、または設定と値の2列（支払期限など）。省略可 / a copy of the settings tab, or two columns of settings and values (the payment term); may be left out
 * @return {Array<Array<Date>>} 自動解放の予定 / expected release
 * @customfunction
 */
global.HOLD_RELEASE = (range, asOf, settings) => app.HOLD_RELEASE(range, asOf, settings);

/**
 * 保留中の注文に押さえられている個数を1行ずつ返します。
 * Returns, row by row, how many units pending orders hold.
 *
 * @param {A1:A60} range 注文番号・SKU・ASINのいずれかの範囲、または見出し行を含む表 / order numbers, SKUs or ASINs, or a table with its header row
 * @param {最終更新} asOf 最終更新のセル。更新のたびに数え直します / the cell 最終更新: it counts again after each refresh
 * @return {Array<Array<number>>} 保留数 / units held
 * @customfunction
 */
global.HELD_UNITS = (range, asOf) => app.HELD_UNITS(range, asOf);

/**
 * 問い合わせのひな形を見本で埋めた文を返します。使えない名前があれば、それを文で知らせます。
 * Returns a template of an inquiry, filled with a sample, or says which of its placeholders is not known.
 *
 * @param {C2} text ひな形の文。空欄なら既定の文 / the text; blank: the default
 * @param {H2} id ひな形ID / id of the template
 * @param {I2} sample 見本の記録。空欄なら架空の見本 / the sample as it is stored; blank: an invented one
 * @param {"ja"} language 間違いを知らせる言語（ja・en）/ language of what is said of faults (ja, en)
 * @return {string} 埋めた文 / the filled text
 * @customfunction
 */
global.TEMPLATE_PREVIEW = (text, id, sample, language) => app.TEMPLATE_PREVIEW(text, id, sample, language);

/**
 * 問い合わせのひな形が使えるかを確かめます。
 * Says whether a template of an inquiry can be used.
 *
 * @param {C2} text ひな形の文。空欄なら既定の文 / the text; blank: the default
 * @param {H2} id ひな形ID / id of the template
 * @param {"ja"} language 知らせる言語（ja・en）/ language to say it in (ja, en)
 * @return {string} 確認の結果 / what was found
 * @customfunction
 */
global.TEMPLATE_CHECK = (text, id, language) => app.TEMPLATE_CHECK(text, id, language);
