/** Moves the clock of a process to an evening in England that is the next day, and month, in New Zealand. */
const Clock = Date
const ahead = Clock.UTC(2028, 1, 29, 20) - Clock.now()
const now = () => Clock.now() + ahead

globalThis.Date = new Proxy(Clock, {
  construct: (target, args, caller) =>
    Reflect.construct(target, args.length === 0 ? [now()] : args, caller),
  apply: () => new Clock(now()).toString(),
  get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
})
