import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Json, RunOutcome } from "../host/types.ts";
import type { PageEvent, PageState, PreviewStatus, Update } from "../protocol.ts";
import { Alert, Dialog, StartOverConfirmation } from "./dialogs.tsx";
import { type FrameHandle, FrameView } from "./frame-view.tsx";
import { Grid } from "./grid/grid.ts";
import { HostLink } from "./host-link.ts";
import { MenuBar } from "./menu-bar.tsx";
import { PreviewBar } from "./preview-bar.tsx";
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
  const texts = TEXTS[language];
  const [status, setStatus] = useState<PreviewStatus>(start.status);
  const [connected, setConnected] = useState(true);
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const [sidebar, setSidebar] = useState<Asked<"sidebar">>();
  const [dialog, setDialog] = useState<Asked<"dialog">>();
  const [alerts, setAlerts] = useState<readonly Asked<"alert">[]>([]);
  const { toasts, say, dismiss } = useToasts();

  const container = useRef<HTMLDivElement>(null);
  const chartLayer = useRef<HTMLDivElement>(null);
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

  const closeSidebar = useCallback(() => setSidebar(undefined), []);
  const closeDialog = useCallback(() => setDialog(undefined), []);
  const [alert] = alerts;

  return (
    <div className="page">
      <PreviewBar
        texts={texts}
        language={language}
        status={status}
        busy={busy}
        onImport={() => void importReports()}
        onNextDay={() => void act(server.nextDay)}
        onStartOver={() => setAsking(true)}
      />
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
            void act(server.startOver);
          }}
        />
      )}
      <Toasts texts={texts} toasts={toasts} onClose={dismiss} />
    </div>
  );
}
