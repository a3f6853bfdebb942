import { AUTHORIZATION_URL } from "../authorization-url.ts";
import type { ClockSchedule, ClockTrigger } from "../clock-triggers.ts";
import type { Environment } from "../host-state.ts";
import { ScriptException } from "../script-exception.ts";
import { EnumerationValue, enumerated, full, Service, typedEnumeration } from "../service.ts";
import { AUTH_MODE, AUTHORIZATION_STATUS, EVENT_TYPE, TRIGGER_SOURCE, WEEK_DAY } from "./enumerations.ts";
import { signatureMismatch } from "./signature.ts";

/** "Class ScriptApp". */
export class ScriptApp extends Service implements Partial<GoogleAppsScript.Script.ScriptApp> {
  readonly serviceName = "ScriptApp";
  readonly #environment: Environment;
  readonly AuthMode = typedEnumeration<typeof GoogleAppsScript.Script.AuthMode>(AUTH_MODE);
  readonly AuthorizationStatus =
    typedEnumeration<typeof GoogleAppsScript.Script.AuthorizationStatus>(AUTHORIZATION_STATUS);
  readonly EventType = typedEnumeration<typeof GoogleAppsScript.Script.EventType>(EVENT_TYPE);
  readonly TriggerSource = typedEnumeration<typeof GoogleAppsScript.Script.TriggerSource>(TRIGGER_SOURCE);
  readonly WeekDay = typedEnumeration<typeof GoogleAppsScript.Base.Weekday>(WEEK_DAY);

  constructor(environment: Environment) {
    super();
    this.#environment = environment;
  }

  newTrigger(functionName: string): GoogleAppsScript.Script.TriggerBuilder {
    if (typeof functionName !== "string") throw signatureMismatch("ScriptApp.newTrigger", [functionName]);
    return full<GoogleAppsScript.Script.TriggerBuilder>(new TriggerBuilder(this.#environment, functionName));
  }

  /** "ScriptApp.getProjectTriggers": those of the current user in this document. */
  getProjectTriggers(): GoogleAppsScript.Script.Trigger[] {
    const { state, user } = this.#environment;
    return state.triggers
      .ownedBy(user.email)
      .map((trigger) => full<GoogleAppsScript.Script.Trigger>(new Trigger(trigger)));
  }

  getUserTriggers(): GoogleAppsScript.Script.Trigger[] {
    return this.getProjectTriggers();
  }

  deleteTrigger(trigger: GoogleAppsScript.Script.Trigger): void {
    this.#environment.state.triggers.delete(Trigger.id(trigger));
  }

  /** "ScriptApp.getAuthorizationInfo": with a list of scopes, whether the user granted all of those. */
  getAuthorizationInfo(
    _authMode: GoogleAppsScript.Script.AuthMode,
    scopes?: string[],
  ): GoogleAppsScript.Script.AuthorizationInfo {
    const { manifest, options } = this.#environment.state;
    const declined = new Set(options.declinedScopes);
    return full<GoogleAppsScript.Script.AuthorizationInfo>(
      new AuthorizationInfo(
        manifest.scopes.filter((scope) => !declined.has(scope)),
        scopes ?? manifest.scopes,
      ),
    );
  }
}

/** "Class AuthorizationInfo". */
class AuthorizationInfo extends Service implements Partial<GoogleAppsScript.Script.AuthorizationInfo> {
  readonly serviceName = "AuthorizationInfo";
  readonly #granted: readonly string[];
  readonly #complete: boolean;

  constructor(granted: readonly string[], asked: readonly string[]) {
    super();
    this.#granted = granted;
    this.#complete = asked.every((scope) => granted.includes(scope));
  }

  getAuthorizationStatus(): GoogleAppsScript.Script.AuthorizationStatus {
    return enumerated(AUTHORIZATION_STATUS, this.#complete ? "NOT_REQUIRED" : "REQUIRED");
  }

  /** Null when nothing is missing, though the type says otherwise. */
  getAuthorizationUrl(): string {
    return this.#complete ? (null as unknown as string) : AUTHORIZATION_URL;
  }

  getAuthorizedScopes(): string[] {
    return [...this.#granted];
  }
}

/** "Class TriggerBuilder", of which clock triggers are imitated. */
class TriggerBuilder extends Service implements Partial<GoogleAppsScript.Script.TriggerBuilder> {
  readonly serviceName = "TriggerBuilder";
  readonly #environment: Environment;
  readonly #functionName: string;

  constructor(environment: Environment, functionName: string) {
    super();
    this.#environment = environment;
    this.#functionName = functionName;
  }

  timeBased(): GoogleAppsScript.Script.ClockTriggerBuilder {
    return full<GoogleAppsScript.Script.ClockTriggerBuilder>(
      new ClockTriggerBuilder(this.#environment, this.#functionName),
    );
  }
}

/** "Class ClockTriggerBuilder": every n days, weeks or hours; an add-on's trigger fires once an hour at most. */
class ClockTriggerBuilder extends Service implements Partial<GoogleAppsScript.Script.ClockTriggerBuilder> {
  readonly serviceName = "ClockTriggerBuilder";
  readonly #environment: Environment;
  readonly #functionName: string;
  #days: number | undefined;
  #weeks: number | undefined;
  #weekDay: number | undefined;
  #hours: number | undefined;
  #hour: number | undefined;
  #minute: number | undefined;
  #timeZone: string;

  constructor(environment: Environment, functionName: string) {
    super();
    this.#environment = environment;
    this.#functionName = functionName;
    this.#timeZone = environment.state.manifest.timeZone;
  }

  get #self(): GoogleAppsScript.Script.ClockTriggerBuilder {
    return full<GoogleAppsScript.Script.ClockTriggerBuilder>(this);
  }

  everyDays(n: number): GoogleAppsScript.Script.ClockTriggerBuilder {
    this.#days = whole(n, 1, 365, "ClockTriggerBuilder.everyDays");
    return this.#self;
  }

  everyWeeks(n: number): GoogleAppsScript.Script.ClockTriggerBuilder {
    this.#weeks = whole(n, 1, 52, "ClockTriggerBuilder.everyWeeks");
    return this.#self;
  }

  onWeekDay(day: GoogleAppsScript.Base.Weekday): GoogleAppsScript.Script.ClockTriggerBuilder {
    if (!((day as unknown) instanceof EnumerationValue) || WEEK_DAY.get(String(day)) !== (day as unknown)) {
      throw signatureMismatch("ClockTriggerBuilder.onWeekDay", [day]);
    }
    this.#weekDay = (day as unknown as EnumerationValue).ordinal();
    return this.#self;
  }

  everyHours(n: number): GoogleAppsScript.Script.ClockTriggerBuilder {
    this.#hours = whole(n, 1, 24, "ClockTriggerBuilder.everyHours");
    return this.#self;
  }

  /** "Restrictions on triggers in add-ons": once an hour at most. */
  everyMinutes(_n: number): GoogleAppsScript.Script.ClockTriggerBuilder {
    throw new ScriptException("Add-on time-based triggers can run at most once per hour.");
  }

  atHour(hour: number): GoogleAppsScript.Script.ClockTriggerBuilder {
    this.#hour = whole(hour, 0, 23, "ClockTriggerBuilder.atHour");
    return this.#self;
  }

  nearMinute(minute: number): GoogleAppsScript.Script.ClockTriggerBuilder {
    this.#minute = whole(minute, 0, 59, "ClockTriggerBuilder.nearMinute");
    return this.#self;
  }

  inTimezone(timezone: string): GoogleAppsScript.Script.ClockTriggerBuilder {
    try {
      new Intl.DateTimeFormat("en", { timeZone: timezone });
    } catch {
      throw new ScriptException(`Invalid time zone: ${timezone}`);
    }
    this.#timeZone = timezone;
    return this.#self;
  }

  /** "Restrictions on triggers in add-ons": one trigger of each type for a user in a document. */
  create(): GoogleAppsScript.Script.Trigger {
    const { state, user } = this.#environment;
    if (state.triggers.ownedBy(user.email).length > 0) {
      throw new ScriptException(
        "This add-on has created too many time-based triggers in this document for this Google user account.",
      );
    }
    return full<GoogleAppsScript.Script.Trigger>(
      new Trigger(
        state.triggers.create(this.#functionName, user.email, this.#schedule(), state.options.now()),
      ),
    );
  }

  #schedule(): ClockSchedule {
    const weekly = this.#weeks !== undefined || this.#weekDay !== undefined;
    if ([this.#hours !== undefined, this.#days !== undefined, weekly].filter(Boolean).length !== 1) {
      throw new ScriptException("The trigger needs exactly one of everyDays, everyWeeks and everyHours.");
    }
    if (this.#hours !== undefined) return { kind: "hours", every: this.#hours };
    const time = { hour: this.#hour ?? 0, minute: this.#minute ?? 0, timeZone: this.#timeZone };
    if (this.#days !== undefined) return { kind: "days", every: this.#days, ...time };
    if (this.#weekDay === undefined) {
      throw new ScriptException("A weekly trigger needs the day of the week: onWeekDay.");
    }
    return { kind: "weeks", every: this.#weeks ?? 1, weekDay: this.#weekDay, ...time };
  }
}

function whole(value: number, least: number, most: number, method: string): number {
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new ScriptException(`Invalid argument of ${method}: ${value} is not between ${least} and ${most}.`);
  }
  return value;
}

/** "Class Trigger". */
class Trigger extends Service implements Partial<GoogleAppsScript.Script.Trigger> {
  readonly serviceName = "Trigger";
  readonly #trigger: ClockTrigger;

  constructor(trigger: ClockTrigger) {
    super();
    this.#trigger = trigger;
  }

  static id(trigger: unknown): string {
    if (!(trigger instanceof Trigger)) throw signatureMismatch("ScriptApp.deleteTrigger", [trigger]);
    return trigger.#trigger.id;
  }

  getHandlerFunction(): string {
    return this.#trigger.functionName;
  }

  getUniqueId(): string {
    return this.#trigger.id;
  }

  getEventType(): GoogleAppsScript.Script.EventType {
    return enumerated(EVENT_TYPE, "CLOCK");
  }

  getTriggerSource(): GoogleAppsScript.Script.TriggerSource {
    return enumerated(TRIGGER_SOURCE, "CLOCK");
  }

  /** Null for clock triggers, though the type says otherwise. */
  getTriggerSourceId(): string {
    return null as unknown as string;
  }
}
