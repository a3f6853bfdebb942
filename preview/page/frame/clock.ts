const RealDate = Date;
let now = RealDate.now();

/** The add-on's page lives in the synthetic shop's time, which stands still until a day passes. */
export function setClock(epochMilliseconds: number): void {
  now = epochMilliseconds;
}

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [now] : args, newTarget),
  apply: () => new RealDate(now).toString(),
  get: (target, name) => (name === "now" ? () => now : Reflect.get(target, name)),
});
