/**
 * The entry points: every top-level function of the pushed script, and nothing else. Plain JavaScript, because
 * the help of a custom function has to survive the build word for word.
 */
import * as app from "./index.ts";

global.onOpen = (event) => app.onOpen(event);
global.onInstall = (event) => app.onOpen(event);
global.showSidebar = () => app.showSidebar();
global.refreshFromMenu = () => app.refreshFromMenu();
global.sortFromMenu = () => app.sortFromMenu();
global.foldFromMenu = () => app.foldFromMenu();
global.archiveFromMenu = () => app.archiveFromMenu();
global.openWatchListFromMenu = () => app.openWatchListFromMenu();
global.openExemptionsFromMenu = () => app.openExemptionsFromMenu();
global.selfCheckFromMenu = () => app.selfCheckFromMenu();
global.switchScheduleOn = () => app.switchScheduleOn();
global.switchScheduleOff = () => app.switchScheduleOff();
global.scheduledRun = () => app.scheduledRun();

global.sidebarState = () => app.sidebarState();
global.trySample = () => app.trySample();
global.removeSample = () => app.removeSample();
global.startImport = (file) => app.startImport(file);
global.importChunk = (importId, chunk, batch, rejected) => app.importChunk(importId, chunk, batch, rejected);
global.stockChunk = (importId, chunk, batch, rejected) => app.stockChunk(importId, chunk, batch, rejected);
global.finishImport = (end) => app.finishImport(end);
global.refreshNow = () => app.refreshNow();
global.sortOrders = () => app.sortOrders();
global.addOrder = (order) => app.addOrder(order);
global.remember = (choice) => app.remember(choice);
global.recentImports = () => app.recentImports();
global.undoImport = (importId) => app.undoImport(importId);
global.foldObservations = () => app.foldObservations();
global.archiveOrders = () => app.archiveOrders();
global.contactText = (inquiryIds) => app.contactText(inquiryIds);
global.openTemplates = () => app.openTemplates();
global.dossiers = () => app.dossiers();
global.dossier = (product) => app.dossier(product);
global.writeDossier = (product) => app.writeDossier(product);
global.prevention = () => app.prevention();
global.overview = () => app.overview();
global.drawCharts = () => app.drawCharts();
global.markContacted = (inquiryIds, details) => app.markContacted(inquiryIds, details);
global.updateInquiry = (inquiryId, change) => app.updateInquiry(inquiryId, change);
global.reopenInquiry = (inquiryId) => app.reopenInquiry(inquiryId);
global.inquiryHistory = (inquiryId) => app.inquiryHistory(inquiryId);
global.inquiryDetails = (inquiryId) => app.inquiryDetails(inquiryId);
global.flagRecord = () => app.flagRecord();
global.followLearned = () => app.followLearned();
global.forgetLearned = () => app.forgetLearned();
global.addToWatchList = (entry) => app.addToWatchList(entry);
global.addExemption = (entry) => app.addExemption(entry);
global.removeListEntry = (list, entry) => app.removeListEntry(list, entry);
global.openList = (list) => app.openList(list);
global.heldOrders = (from, count) => app.heldOrders(from, count);
global.explainOrder = (shop, orderId) => app.explainOrder(shop, orderId);
global.explainSelected = () => app.explainSelected();
global.connectorView = () => app.connectorView();
global.saveConnection = (connection) => app.saveConnection(connection);
global.checkShop = (connectionId) => app.checkShop(connectionId);
global.disconnect = (connectionId) => app.disconnect(connectionId);
global.collectNow = () => app.collectNow();
global.morningMail = () => app.morningMail();
global.sendMailCode = (address) => app.sendMailCode(address);
global.confirmMailAddress = (code) => app.confirmMailAddress(code);
global.switchMorningMail = (on) => app.switchMorningMail(on);
global.forgetMailAddress = () => app.forgetMailAddress();
global.sendTestMail = () => app.sendTestMail();
global.settingsView = () => app.settingsView();
global.previewSettings = (changes) => app.previewSettings(changes);
global.applySettings = (changes) => app.applySettings(changes);
global.exportSettings = (withLists) => app.exportSettings(withLists);
global.previewSettingsFile = (text) => app.previewSettingsFile(text);
global.applySettingsFile = (text) => app.applySettingsFile(text);
global.scheduleView = () => app.scheduleView();
global.setSchedule = (choice) => app.setSchedule(choice);
global.catchUp = () => app.catchUp();

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
