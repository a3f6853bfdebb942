import type {
  EditRequest,
  MailText,
  MenuRequest,
  PageState,
  PermissionRequest,
  Rearrangement,
  ReportFile,
  RunRequest,
  TriggerSpreadsheetRequest,
  Update,
} from "../protocol.ts";

/** Nobody answered: the server was stopped. */
export class Disconnected extends Error {}

/** The preview's server. Every call rejects where it cannot be reached or refuses. */
export const server = {
  state: () => get<PageState>("/snapshot"),
  reports: () => get<ReportFile[]>("/reports"),
  run: (request: RunRequest) => post("/run", request),
  menu: (request: MenuRequest) => post("/menu", request),
  edit: ({ sheetId, cells }: EditRequest) =>
    post("/edit", { sheetId, cells: cells.map((cell) => ({ ...cell })) }),
  rearrange: (wish: Rearrangement) => post("/rearrange", wish),
  mail: (number: number) => get<MailText>(`/mails/${number}`),
  nextHour: () => post("/next-hour", {}),
  nextDay: () => post("/next-day", {}),
  permission: (request: PermissionRequest) => post("/permission", request),
  spreadsheetInTriggers: (request: TriggerSpreadsheetRequest) => post("/spreadsheet-in-triggers", request),
  startOver: () => post("/start-over", {}),
};

async function get<T>(path: string): Promise<T> {
  return answered<T>(path, {});
}

async function post(path: string, body: object): Promise<Update> {
  const headers = { "Content-Type": "application/json" };
  return answered<Update>(path, { method: "POST", headers, body: JSON.stringify(body) });
}

async function answered<T>(path: string, request: RequestInit): Promise<T> {
  const response = await fetch(path, request).catch((error: unknown) => {
    throw new Disconnected(String(error));
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return response.json();
}
