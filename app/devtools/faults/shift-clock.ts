const MachineDate = Date

/** Shifts this page's clock by a number of hours. Timers are not shifted. */
export function shiftClock(hours: number): void {
  const now = () => MachineDate.now() + hours * 3_600_000
  globalThis.Date =
    hours === 0
      ? MachineDate
      : new Proxy(MachineDate, {
          construct: (target, args: unknown[], newTarget) =>
            Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as Date,
          apply: () => new MachineDate(now()).toString(),
          get: (target, key) => (key === 'now' ? now : (Reflect.get(target, key) as unknown)),
        })
}
