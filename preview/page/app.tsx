import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Json, RunOutcome } from "../host/types.ts";
import type { PageEvent, PageState, PreviewStatus, Update } from "../protocol.ts";
import { Alert, Dialog, StartOverConfirmation } from "./dialogs.tsx";
import { type FrameHandle, FrameView } from "./frame-view.tsx";
import { Grid } from "./grid/grid.ts";
import { HostLink } from "./host-link.ts";
import { MenuBar } from "./menu-bar.tsx";
import { Developer } from "./panels/developer.tsx";
import { Outbox } from "./panels/outbox.tsx";
import { Panel } from "./panels/panel.tsx";
import { TriggerRuns } from "./panels/trigger-runs.tsx";
import { type PanelName, PreviewBar } from "./preview-bar.tsx";
import { server } from "./server-calls.ts";
import { SheetsIcon } from "./sheets-icon.tsx";
import { Sidebar } from "./sidebar.tsx";
import { TEXTS } from "./texts.ts";
import { Toasts } from "./toasts.tsx";
import { useToasts } from "./use-toasts.ts";

/** The add-on's menu entry that opens its sidebar. */
const SHOW_SIDEBAR = "showSidebar";

type Asked<Kind extends PageEvent["kind"]> = Extract<PageEvent, { kind: Kind }>;

interface AppProps {
  readonly start: PageState;
  /** Called once the grid is drawn. */
  readonly onGrid: (grid: Grid) => void;
}

/** The whole page: what Google would show around the add-on, and the preview's own bar. */
export function App({ start, onGrid }: AppProps) {
  const { language } = start.status;
  const { spreadsheetUrl } = start.snapshot;
  const texts = TEXTS[language];
  const [status, setStatus] = useState<PreviewStatus>(start.status);
  const [connected, setConnected] = useState(true);
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const [sidebar, setSidebar] = useState<Asked<"sidebar">>();
  const [dialog, setDialog] = useState<Asked<"dialog">>();
  const [alerts, setAlerts] = useState<readonly Asked<"alert">[]>([]);
  const { toasts, say, dismiss } = useToasts();
  const [panel, setPanel] = useState<PanelName>();
  const [seenMails, setSeenMails] = useState(start.status.mails.length);

  const container = useRef<HTMLDivElement>(null);
  const chartLayer = useRef<HTMLDivElement>(null);
  const panelButtons = useRef<HTMLDivElement>(null);
  const shownGrid = useRef<Grid>();
  const link = useRef<HostLink>();
  const sidebarFrame = useRef<FrameHandle>(null);
  const dialogFrame = useRef<FrameHandle>(null);
  const frameWaiters = useRef<((frame: FrameHandle) => void)[]>([]);

  const show = (event: PageEvent) => {
    switch (event.kind) {
      case "sidebar":
        setSidebar(event);
        break;
      case "dialog":
        setDialog(event);
        break;
      case "alert":
        setAlerts((waiting) => [...waiting, event]);
        break;
      case "toast":
        say(event.message, event.title, event.seconds);
    }
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the grid is made once.
  useEffect(() => {
    if (container.current === null || chartLayer.current === null || link.current !== undefined) return;
    const grid = new Grid(container.current, chartLayer.current, language, start.snapshot, {
      edited: (request) => void link.current?.edit(request),
      rearranged: (wish) => void link.current?.act(() => server.rearrange(wish)),
      refused: () => say(texts.notInPreview),
    });
    link.current = new HostLink(grid, start.revision, {
      statusChanged: setStatus,
      asked: show,
      failed: (message) => say(texts.failed(message)),
      connectionChanged: setConnected,
    });
    shownGrid.current = grid;
    onGrid(grid);
  }, []);

  const act = async (request: () => Promise<Update>): Promise<Update | undefined> => {
    setBusy(true);
    const update = await link.current?.act(request);
    setBusy(false);
    return update;
  };

  const run = useCallback(
    async (functionName: string, args: readonly Json[]): Promise<RunOutcome> =>
      (await link.current?.run(functionName, args)) ?? { ok: false, message: texts.disconnected },
    [texts],
  );

  const openedSidebar = async (): Promise<FrameHandle | undefined> => {
    if (sidebarFrame.current !== null) return sidebarFrame.current;
    const opened = new Promise<FrameHandle>((resolve) => frameWaiters.current.push(resolve));
    const update = await act(() => server.menu({ functionName: SHOW_SIDEBAR }));
    return update?.events.some(({ kind }) => kind === "sidebar") ? opened : undefined;
  };

  const importReports = async () => {
    const reports = await link.current?.reports();
    if (reports === undefined) return;
    if (reports.length === 0) {
      say(texts.noReports);
      return;
    }
    const frame = await openedSidebar();
    if (!(await frame?.deliver(reports))) say(texts.reportsNotDelivered);
  };

  const mails = status.mails.length;
  useEffect(() => {
    if (panel === "mails" || mails < seenMails) setSeenMails(mails);
  }, [panel, mails, seenMails]);

  const closePanel = () => {
    panelButtons.current?.querySelector<HTMLElement>(`[data-panel=${panel}]`)?.focus();
    setPanel(undefined);
  };

  /** Where a mail's link leads: to a tab, or out of the preview. */
  const followLink = (address: string) => {
    const { origin, pathname, hash } = new URL(address);
    const sheetId = new URLSearchParams(hash.slice(1)).get("gid");
    if (`${origin}${pathname}` !== spreadsheetUrl) say(texts.linkLeadsOut(address));
    else if (sheetId !== null) shownGrid.current?.activate(Number(sheetId));
  };

  const time = (at: number) =>
    new Intl.DateTimeFormat(language, {
      month: "short",
      day: "numeric",
      weekday: "short",
      hour: "2-digit",
      minute: "2-digit",
      timeZone: status.timeZone,
    }).format(at);

  const closeSidebar = useCallback(() => setSidebar(undefined), []);
  const closeDialog = useCallback(() => setDialog(undefined), []);
  const openDeveloper = useCallback(() => setPanel("developer"), []);
  const [alert] = alerts;

  return (
    <div className="page">
      <div className="preview-top">
        <PreviewBar
          texts={texts}
          language={language}
          status={status}
          busy={busy}
          panel={panel}
          newMails={Math.max(0, mails - seenMails)}
          panelButtons={panelButtons}
          onImport={() => void importReports()}
          onNextHour={() => void act(server.nextHour)}
          onNextDay={() => void act(server.nextDay)}
          onStartOver={() => setAsking(true)}
          onPanel={(name) => setPanel(panel === name ? undefined : name)}
        />
        {panel !== undefined && (
          <Panel key={panel} texts={texts} title={texts.panels[panel]} onClose={closePanel}>
            {panel === "mails" && (
              <Outbox texts={texts} mails={status.mails} time={time} onLink={followLink} />
            )}
            {panel === "runs" && <TriggerRuns texts={texts} status={status} time={time} />}
            {panel === "developer" && (
              <Developer
                texts={texts}
                status={status}
                onPermission={(scope, granted) => void act(() => server.permission({ scope, granted }))}
                onSpreadsheetInTriggers={(found) => void act(() => server.spreadsheetInTriggers({ found }))}
                onCopied={() => say(texts.copied)}
              />
            )}
          </Panel>
        )}
      </div>
      {!connected && (
        <p className="disconnected" role="alert">
          {texts.disconnected}
        </p>
      )}
      <header className="title-bar">
        <SheetsIcon />
        <div>
          <h1>{start.snapshot.spreadsheetName}</h1>
          <MenuBar
            texts={texts}
            entries={status.menu}
            onClick={(functionName) => void act(() => server.menu({ functionName }))}
          />
        </div>
      </header>
      <main>
        <div className="grid-area">
          <div className="grid" ref={container} />
          <div className="chart-layer" ref={chartLayer} />
        </div>
        {sidebar !== undefined && (
          <Sidebar texts={texts} title={sidebar.title} onClose={closeSidebar}>
            <FrameView
              key={sidebar.path}
              title={sidebar.title}
              path={sidebar.path}
              now={status.now}
              run={run}
              close={closeSidebar}
              authorize={openDeveloper}
              handle={(frame) => {
                sidebarFrame.current = frame;
                if (frame !== null) for (const resolve of frameWaiters.current.splice(0)) resolve(frame);
              }}
            />
          </Sidebar>
        )}
      </main>
      {dialog !== undefined && (
        <Dialog key={dialog.path} title={dialog.title} modal={dialog.modal} wide onClose={closeDialog}>
          <FrameView
            title={dialog.title}
            path={dialog.path}
            now={status.now}
            run={run}
            close={closeDialog}
            authorize={openDeveloper}
            handle={dialogFrame}
          />
        </Dialog>
      )}
      {alert !== undefined && (
        <Alert
          texts={texts}
          title={alert.title}
          message={alert.message}
          onClose={() => setAlerts((waiting) => waiting.slice(1))}
        />
      )}
      {asking && (
        <StartOverConfirmation
          texts={texts}
          onClose={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            setSidebar(undefined);
            setPanel(undefined);
            void act(server.startOver);
          }}
        />
      )}
      <Toasts texts={texts} toasts={toasts} onClose={dismiss} />
    </div>
  );
}
