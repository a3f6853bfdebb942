import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import {
  type Choice,
  type InquiryCard,
  type LanguageChoice,
  NOTHING_REMEMBERED,
  type SidebarState,
  withChoice,
} from "../addon/calls.ts";
import { reportFiles as reportsInEnglish } from "../locales/en/report-files.ts";
import { sidebar as sidebarInEnglish } from "../locales/en/sidebar.ts";
import { reportFiles as reportsInJapanese } from "../locales/ja/report-files.ts";
import { sidebar as sidebarInJapanese } from "../locales/ja/sidebar.ts";
import { languageOf } from "../locales/language.ts";
import { useFileChoices } from "./file-choices.ts";
import { useFileDrop } from "./file-drop.ts";
import { focusOnce } from "./focus-once.ts";
import { formatFor } from "./format.ts";
import { useLayers } from "./layers.ts";
import { useListEdits } from "./list-edits.ts";
import { onEscape } from "./on-escape.ts";
import { type Page, PageContext } from "./page-context.ts";
import { usePagePaste } from "./page-paste.ts";
import { ruleHelpIn } from "./rule-help.ts";
import type { Failure, Reply, Server } from "./server.ts";
import { fileSource, type Source } from "./source.ts";
import { suggestedShop } from "./suggested-shop.ts";
import { AddOrderView } from "./views/add-order-view.tsx";
import { caughtUpWords } from "./views/caught-up.ts";
import { ConnectorView } from "./views/connector-view.tsx";
import { ContactView } from "./views/contact-view.tsx";
import { DossiersView } from "./views/dossiers-view.tsx";
import { FailurePanel } from "./views/failure-panel.tsx";
import { HistoryView } from "./views/history-view.tsx";
import { Home } from "./views/home.tsx";
import { ImportView } from "./views/import-view.tsx";
import { Layer } from "./views/layer-view.tsx";
import { MorningMailView } from "./views/morning-mail-view.tsx";
import { OverviewView } from "./views/overview-view.tsx";
import { PasteView } from "./views/paste-view.tsx";
import { PreventionView } from "./views/prevention-view.tsx";
import { RecordView } from "./views/record-view.tsx";
import { ScheduleView } from "./views/schedule-view.tsx";
import { SettingsView } from "./views/settings-view.tsx";

type View =
  | { readonly name: "home"; readonly returned: boolean }
  | {
      readonly name:
        | "import"
        | "paste"
        | "history"
        | "record"
        | "settings"
        | "dossiers"
        | "prevention"
        | "overview"
        | "connector"
        | "morning-mail"
        | "schedule";
    }
  | { readonly name: "contact"; readonly cards: readonly InquiryCard[] }
  | { readonly name: "add-order"; readonly openedAt: number };

/** The whole sidebar: the add-on's state, the chosen files, and which view shows. */
export function App({ server }: { server: Server }) {
  const [state, setState] = useState<SidebarState | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [refreshing, setRefreshing] = useState(false);
  const [sampling, setSampling] = useState(false);
  const [view, setView] = useState<View>({ name: "home", returned: false });
  const [outcome, setOutcome] = useState("");
  const [announcement, setAnnouncement] = useState("");
  const [importing, setImporting] = useState(false);
  /** How far the add-on's clock is ahead of the browser's, ms. */
  const [ahead, setAhead] = useState(0);
  const chooser = useRef<HTMLInputElement>(null);
  const layers = useLayers();
  const { shop: lastShop, mappings } = state?.remembered ?? NOTHING_REMEMBERED;
  /** Counts at once; that the next sidebar knows it too is not waited for. */
  const remember = useCallback(
    (choice: Choice) => {
      setState((known) => known && { ...known, remembered: withChoice(known.remembered, choice) });
      void server.remember(choice);
    },
    [server],
  );
  const choices = useFileChoices(
    state?.timeZone ?? null,
    suggestedShop(state?.shops ?? [], lastShop),
    mappings,
    remember,
  );

  const language = state?.language ?? languageOf(navigator.language);
  const texts = language === "en" ? sidebarInEnglish : sidebarInJapanese;
  const reportTexts = language === "en" ? reportsInEnglish : reportsInJapanese;
  const timeZone = state?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const { open: explain, close: closeLayer, closeAll: closeLayers } = layers;
  const explaining = layers.stack.length > 0;
  useEffect(() => {
    if (!explaining) return;
    const leave = onEscape(closeLayer);
    document.addEventListener("keydown", leave);
    return () => document.removeEventListener("keydown", leave);
  }, [explaining, closeLayer]);
  const page: Page = useMemo(
    () => ({
      language,
      texts,
      reportTexts,
      rules: ruleHelpIn(language),
      format: formatFor(language, timeZone, Date.now() + ahead),
      announce: setAnnouncement,
      now: () => Date.now() + ahead,
      explain,
    }),
    [texts, reportTexts, language, timeZone, ahead, explain],
  );
  // Together with the texts: a screen reader must not read the new ones by the old language.
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.title = texts.name;
  }, [language, texts]);

  const take = (reply: Reply<SidebarState>) => {
    if (reply.ok) {
      setState(reply.value);
      setAhead(reply.value.now - Date.now());
    }
    setFailure(reply.ok ? null : reply);
    return reply.ok;
  };
  const load = async () => take(await server.sidebarState());
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the sidebar opens
  useEffect(() => void load(), []);

  const refresh = async () => {
    setRefreshing(true);
    if (take(await server.refreshNow())) setAnnouncement(texts.status.refreshedNow);
    setRefreshing(false);
  };

  /** The add-on's sentences come in the new language only when they are asked for again. */
  const speak = async (chosen: LanguageChoice) => {
    const reply = await server.remember({ language: chosen });
    if (reply.ok) await load();
    else setFailure(reply);
  };

  const sample = async (call: "trySample" | "removeSample", said: string) => {
    setSampling(true);
    if (take(await server[call]())) goHome(said);
    setSampling(false);
  };

  const lists = useListEdits(server, texts, setState, setAnnouncement);

  const { add } = choices;
  const review = useCallback(
    (sources: readonly Source[]) => {
      if (importing) {
        setAnnouncement(texts.drop.busy);
        return;
      }
      add(sources);
      setOutcome("");
      setView({ name: "import" });
      closeLayers();
    },
    [add, importing, texts, closeLayers],
  );
  const choose = useCallback((files: readonly File[]) => review(files.map(fileSource)), [review]);
  const paste = useCallback(
    (text: string) =>
      review([{ how: "pasted", name: texts.paste.name, changedAt: Date.now() + ahead, text }]),
    [review, texts, ahead],
  );
  const hovering = useFileDrop(choose);
  usePagePaste(paste, choose);
  const openChooser = () => chooser.current?.click();

  const goHome = (said = "") => {
    setOutcome(said);
    setAnnouncement(said);
    setView({ name: "home", returned: said === "" });
    scrollTo(0, 0);
  };
  const sort = async () => {
    const reply = await server.sortOrders();
    if (reply.ok) goHome(reply.value);
    setFailure(reply.ok ? null : reply);
  };
  const finish = (said: string) => (changed: SidebarState) => {
    setState(changed);
    goHome(said);
  };

  return (
    <PageContext.Provider value={page}>
      <input
        ref={chooser}
        id="report-files"
        type="file"
        multiple
        hidden
        disabled={importing}
        onChange={({ currentTarget }) => {
          choose([...(currentTarget.files ?? [])]);
          // The same file chosen again is a choice as well.
          currentTarget.value = "";
        }}
      />
      <p class="off-screen" role="status">
        {announcement}
      </p>
      <main hidden={explaining}>
        <h1 class="off-screen">{texts.name}</h1>
        {view.name === "import" && state !== null ? (
          <ImportView
            server={server}
            choices={choices}
            shops={state.shops}
            onAdd={openChooser}
            onShop={(shop) => {
              if (shop !== lastShop) remember({ shop });
            }}
            onBusy={setImporting}
            onRefreshed={setState}
            onLeave={() => goHome()}
          />
        ) : (
          <>
            {outcome !== "" && (
              <p class="panel panel-calm told" tabIndex={-1} ref={focusOnce}>
                {outcome}
              </p>
            )}
            {failure !== null && (
              <FailurePanel
                failure={failure}
                onRetry={state === null ? load : refresh}
                primary={state === null}
              />
            )}
            {state === null && failure === null && <p class="busy">{texts.loading}</p>}
          </>
        )}
        {state !== null && view.name === "home" && (
          <Home
            state={state}
            server={server}
            hovering={hovering}
            refreshing={refreshing}
            lists={lists}
            returned={view.returned}
            onRefresh={refresh}
            onChoose={openChooser}
            onPaste={() => {
              setOutcome("");
              setView({ name: "paste" });
            }}
            onContact={(cards) => {
              setOutcome("");
              setView({ name: "contact", cards });
            }}
            onAddOrder={() => {
              setOutcome("");
              setView({ name: "add-order", openedAt: Date.now() + ahead });
            }}
            onSort={sort}
            onHistory={() => {
              setOutcome("");
              setView({ name: "history" });
            }}
            desk={{ server, replyDays: state.replyDays, onChanged: setState }}
            onDossiers={() => {
              setOutcome("");
              setView({ name: "dossiers" });
            }}
            onOverview={() => {
              setOutcome("");
              setView({ name: "overview" });
            }}
            onConnector={() => {
              setOutcome("");
              setView({ name: "connector" });
            }}
            onMorningMail={() => {
              setOutcome("");
              setView({ name: "morning-mail" });
            }}
            onPrevention={() => {
              setOutcome("");
              setView({ name: "prevention" });
            }}
            onRecord={() => {
              setOutcome("");
              setView({ name: "record" });
            }}
            onRoomMade={(changed, said) => finish(said)(changed)}
            onSettings={() => {
              setOutcome("");
              setView({ name: "settings" });
            }}
            onSchedule={() => {
              setOutcome("");
              setView({ name: "schedule" });
            }}
            onCaughtUp={(caughtUp) => finish(caughtUpWords(caughtUp, texts))(caughtUp.state)}
            onLanguage={speak}
            sampling={sampling}
            onTrySample={() => sample("trySample", texts.sample.tried)}
            onRemoveSample={() => sample("removeSample", texts.sample.removed)}
          />
        )}
        {state !== null && view.name === "paste" && <PasteView onText={paste} onBack={() => goHome()} />}
        {state !== null && view.name === "history" && (
          <HistoryView
            server={server}
            showShop={state.shops.length > 1}
            onUndone={setState}
            onBack={() => goHome()}
          />
        )}
        {state !== null && view.name === "dossiers" && (
          <DossiersView server={server} showShop={state.shops.length > 1} onBack={() => goHome()} />
        )}
        {state !== null && view.name === "overview" && (
          <OverviewView server={server} onBack={() => goHome()} />
        )}
        {state !== null && view.name === "connector" && (
          <ConnectorView
            server={server}
            shops={state.shops}
            onRefreshed={setState}
            onSchedule={() => setView({ name: "schedule" })}
            onBack={() => goHome()}
          />
        )}
        {state !== null && view.name === "morning-mail" && (
          <MorningMailView
            server={server}
            schedule={state.schedule}
            onSchedule={() => setView({ name: "schedule" })}
            onBack={() => goHome()}
          />
        )}
        {state !== null && view.name === "prevention" && (
          <PreventionView server={server} showShop={state.shops.length > 1} onBack={() => goHome()} />
        )}
        {state !== null && view.name === "record" && (
          <RecordView server={server} learned={state.learned} onChanged={setState} onBack={() => goHome()} />
        )}
        {state !== null && view.name === "settings" && (
          <SettingsView
            server={server}
            showShop={state.shops.length > 1}
            onApplied={finish(texts.settingsPreview.applied)}
            onBack={() => goHome()}
          />
        )}
        {state !== null && view.name === "schedule" && (
          <ScheduleView
            server={server}
            onScheduled={(schedule) => setState((known) => known && { ...known, schedule })}
            onState={setState}
            onBack={() => goHome()}
          />
        )}
        {state !== null && view.name === "contact" && (
          <ContactView
            server={server}
            cards={view.cards}
            replyDays={state.replyDays}
            way={state.remembered.contactBy}
            onWay={(contactBy) => remember({ contactBy })}
            onMarked={finish(texts.contact.marked)}
            onImport={openChooser}
            onBack={() => goHome()}
          />
        )}
        {state !== null && view.name === "add-order" && (
          <AddOrderView
            server={server}
            shops={state.shops}
            lastShop={lastShop}
            now={view.openedAt}
            onAdded={finish(texts.addOrder.added)}
            onBack={() => goHome()}
          />
        )}
      </main>
      {state !== null &&
        layers.stack.map(({ key, view: layer }, index) => (
          <main key={key} hidden={index < layers.stack.length - 1}>
            <h1 class="off-screen">{texts.name}</h1>
            <Layer view={layer} server={server} state={state} onBack={layers.close} />
          </main>
        ))}
    </PageContext.Provider>
  );
}
