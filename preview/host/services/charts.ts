import { Service, typedEnumeration } from "../service.ts";
import { CHART_TYPE } from "./enumerations.ts";

/** "Charts", of which only the types that spreadsheets' charts take are imitated. */
export class Charts extends Service implements Partial<GoogleAppsScript.Charts.Charts> {
  readonly serviceName = "Charts";
  readonly ChartType = typedEnumeration<typeof GoogleAppsScript.Charts.ChartType>(CHART_TYPE);
}
