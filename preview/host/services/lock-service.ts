import type { Environment } from "../host-state.ts";
import { ScriptException } from "../script-exception.ts";
import { full, Service } from "../service.ts";

type Api = GoogleAppsScript.Lock.Lock;

/** "Class LockService", of which the document's lock is imitated. */
export class LockService extends Service implements Partial<GoogleAppsScript.Lock.LockService> {
  readonly serviceName = "LockService";
  readonly #environment: Environment;

  constructor(environment: Environment) {
    super();
    this.#environment = environment;
  }

  getDocumentLock(): Api {
    return full<Api>(new Lock(this.#environment));
  }
}

/** "Class Lock". Executions run one after the other here, so a lock that is held will not come free by waiting. */
class Lock extends Service implements Partial<Api> {
  readonly serviceName = "Lock";
  readonly #environment: Environment;

  constructor(environment: Environment) {
    super();
    this.#environment = environment;
  }

  get #lock() {
    return this.#environment.state.documentLock;
  }

  tryLock(_timeoutInMillis: number): boolean {
    return this.#lock.take(this.#environment.executionId);
  }

  waitLock(timeoutInMillis: number): void {
    if (!this.tryLock(timeoutInMillis)) {
      throw new ScriptException("Lock timeout: another process was holding the lock for too long.");
    }
  }

  releaseLock(): void {
    this.#lock.release(this.#environment.executionId);
  }

  hasLock(): boolean {
    return this.#lock.isHeldBy(this.#environment.executionId);
  }
}
