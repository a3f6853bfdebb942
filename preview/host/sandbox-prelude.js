// Runs in every new context before the bundle, and hands back makers of that context's own objects.
// It takes away what Apps Script does not have, and gives `Date` the host's clock and the script's time zone.
(function prepare(now, offsetAt, instantOf) {
  for (const name of ["WebAssembly", "SharedArrayBuffer", "Atomics", "console"]) delete globalThis[name];

  const SystemDate = Date;
  const prototype = SystemDate.prototype;
  const { getTime, setTime } = prototype;
  const utc = Object.fromEntries(
    Object.getOwnPropertyNames(prototype)
      .filter((name) => name.includes("UTC"))
      .map((name) => [name, prototype[name]]),
  );
  const systemToLocale = {};
  const method = (name, value) =>
    Object.defineProperty(prototype, name, { value, writable: true, configurable: true });
  const wallClock = (date) => {
    const instant = getTime.call(date);
    return new SystemDate(Number.isNaN(instant) ? Number.NaN : instant + offsetAt(instant));
  };

  for (const part of ["FullYear", "Month", "Date", "Day", "Hours", "Minutes", "Seconds"]) {
    method(`get${part}`, function () {
      return utc[`getUTC${part}`].call(wallClock(this));
    });
  }
  for (const part of ["FullYear", "Month", "Date", "Hours", "Minutes", "Seconds", "Milliseconds"]) {
    method(`set${part}`, function (...parts) {
      const wall = wallClock(this);
      utc[`setUTC${part}`].apply(wall, parts);
      const shown = getTime.call(wall);
      return setTime.call(this, Number.isNaN(shown) ? Number.NaN : instantOf(shown));
    });
  }
  method("getTimezoneOffset", function () {
    return -offsetAt(getTime.call(this)) / 60000;
  });

  const two = (number) => String(number).padStart(2, "0");
  const zoneText = (date) => {
    const minutes = -date.getTimezoneOffset();
    const size = Math.abs(minutes);
    return `GMT${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}${two(size % 60)}`;
  };
  const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
  const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  const valid = (date) => !Number.isNaN(getTime.call(date));
  const dateText = (date) =>
    `${WEEKDAYS[date.getDay()]} ${MONTHS[date.getMonth()]} ${two(date.getDate())} ${date.getFullYear()}`;
  const timeText = (date) =>
    `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())} ${zoneText(date)}`;
  method("toDateString", function () {
    return valid(this) ? dateText(this) : "Invalid Date";
  });
  method("toTimeString", function () {
    return valid(this) ? timeText(this) : "Invalid Date";
  });
  method("toString", function () {
    return valid(this) ? `${dateText(this)} ${timeText(this)}` : "Invalid Date";
  });
  for (const name of ["toLocaleString", "toLocaleDateString", "toLocaleTimeString"]) {
    systemToLocale[name] = prototype[name];
    method(name, function (locales, options) {
      return systemToLocale[name].call(this, locales, { timeZone: instantOf.timeZone, ...options });
    });
  }

  // A date alone in ISO form is UTC, every other text without a zone is local time (ECMAScript, Date.parse).
  const parse = (text) => {
    const written = String(text);
    const hasZone = /(?:Z|GMT|UTC|[+-]\d{2}:?\d{2})\s*(?:\(.*\))?$/i.test(
      written.replace(/^\s*[+-]?\d{4,6}-\d{2}(?:-\d{2})?/, ""),
    );
    if (hasZone || /^\s*[+-]?\d{4,6}(?:-\d{2}(?:-\d{2})?)?\s*$/.test(written))
      return SystemDate.parse(written);
    const wall = SystemDate.parse(written.includes("T") ? `${written}Z` : `${written} UTC`);
    return Number.isNaN(wall) ? wall : instantOf(wall);
  };
  const instantFrom = (parts) => {
    if (parts.length === 0) return now();
    if (parts.length > 1) {
      const wall = SystemDate.UTC(...parts);
      return Number.isNaN(wall) ? wall : instantOf(wall);
    }
    const [only] = parts;
    if (only instanceof SystemDate) return getTime.call(only);
    const primitive =
      typeof only === "object" && only !== null
        ? (only[Symbol.toPrimitive]?.("default") ?? only.valueOf())
        : only;
    return typeof primitive === "string" ? parse(primitive) : primitive;
  };
  const ScriptDate = new Proxy(SystemDate, {
    construct: (target, parts, newTarget) => Reflect.construct(target, [instantFrom(parts)], newTarget),
    apply: () => new SystemDate(now()).toString(),
    get: (target, key, receiver) => {
      if (key === "now") return now;
      if (key === "parse") return parse;
      return Reflect.get(target, key, receiver);
    },
  });
  Object.defineProperty(prototype, "constructor", { value: ScriptDate, writable: true, configurable: true });
  globalThis.Date = ScriptDate;

  return {
    array: (length) => new Array(length),
    object: () => ({}),
    date: (instant) => new SystemDate(instant),
    error: (name, message) => {
      const error = new Error(message);
      Object.defineProperty(error, "name", { value: name, writable: true, configurable: true });
      return error;
    },
    parse: (text) => JSON.parse(text),
    globalNames: () => Object.getOwnPropertyNames(globalThis),
  };
});
