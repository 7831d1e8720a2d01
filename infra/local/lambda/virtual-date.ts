type ReadClock = () => number;

/** Reads the clock that `LocalClock.shared` publishes: [0] 1 when standing still, [1] the moment or the offset. */
export const readSharedClock = (shared: SharedArrayBuffer): ReadClock => {
  const cells = new BigInt64Array(shared);
  const realNow = Date.now.bind(Date);
  return () => {
    const value = Number(Atomics.load(cells, 1));
    return Atomics.load(cells, 0) === 1n ? value : realNow() + value;
  };
};

const replaceDateTimeFormat = (now: ReadClock): void => {
  const RealFormat = Intl.DateTimeFormat;
  const prototype = RealFormat.prototype;
  const format: unknown = Reflect.get(Object.getOwnPropertyDescriptor(prototype, 'format') ?? {}, 'get');
  const parts: unknown = Reflect.get(prototype, 'formatToParts');
  if (typeof format !== 'function' || typeof parts !== 'function')
    throw new Error('Intl.DateTimeFormat has not the methods that are replaced here');
  Object.defineProperty(prototype, 'format', {
    configurable: true,
    get(this: Intl.DateTimeFormat) {
      const bound: unknown = format.call(this);
      return (date?: Date | number): unknown =>
        typeof bound === 'function' ? bound(date === undefined ? now() : date) : undefined;
    },
  });
  Object.defineProperty(prototype, 'formatToParts', {
    configurable: true,
    writable: true,
    value(this: Intl.DateTimeFormat, date?: Date | number): unknown {
      return parts.call(this, date === undefined ? now() : date);
    },
  });
};

/** Replaces the Date of this thread, in every form that asks for the present moment. */
export const installVirtualDate = (now: ReadClock): void => {
  const RealDate = Date;
  const replaced: DateConstructor = new Proxy(RealDate, {
    construct: (target, args: unknown[], newTarget) =>
      Reflect.construct(
        target,
        args.length === 0 ? [now()] : args,
        newTarget === replaced ? target : newTarget,
      ),
    apply: () => new RealDate(now()).toString(),
  });
  RealDate.now = () => Math.trunc(now());
  Object.defineProperty(RealDate.prototype, 'constructor', {
    value: replaced,
    configurable: true,
    writable: true,
  });
  globalThis.Date = replaced;
  replaceDateTimeFormat(now);
};
