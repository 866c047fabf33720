/**
 * Runs inside the script's realm, before the script. Everything that the script gets from a service is made here, from the
 * realm's own functions, arrays, dates and errors, so that it cannot reach any object of Node.
 *
 * The script never gets `host`. What `host` answers is primitive, copied (`inward`), or wrapped in a facade.
 */
export const REALM_SOURCE = `(function (host) {
  'use strict';
  const { Array, Date, Error, Map, Object, Proxy, Reflect, TypeError, WeakMap } = globalThis;
  const JSONstringify = JSON.stringify;
  const isArray = Array.isArray;
  const { getPrototypeOf, isExtensible, ownKeys } = Reflect;
  const is = Object.is;
  // Begun anew for each script: an object that several executions share, such as an enumeration, must be remembered by each.
  let facades = new WeakMap();

  function inward(value) {
    if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return value;
    if (isArray(value)) {
      const copy = new Array(value.length);
      for (let i = 0; i < value.length; i += 1) copy[i] = inward(value[i]);
      return copy;
    }
    const time = host.timeOf(value);
    if (time !== undefined) return new Date(time);
    if (!host.isPlain(value)) return facadeOf(value);
    const copy = {};
    const keys = host.keysOf(value);
    for (let i = 0; i < keys.length; i += 1) copy[keys[i]] = inward(value[keys[i]]);
    return copy;
  }

  function raise(outcome) {
    if (outcome.name === 'TypeError') throw new TypeError(outcome.message);
    const error = new Error(outcome.message);
    Object.defineProperty(error, 'name', { value: outcome.name, configurable: true, writable: true });
    if (outcome.details) error.details = inward(outcome.details);
    throw error;
  }

  function ask(question) {
    let outcome;
    try {
      outcome = question();
    } catch (error) {
      throw new Error('((the emulator broke: ' + host.textOf(error) + '))');
    }
    if (!outcome.ok) raise(outcome);
    return inward(outcome.value);
  }

  function memberOf(target, key, methods) {
    if (methods.has(key)) return methods.get(key);
    const kind = host.kindOf(target, key);
    if (kind === 'field') return inward(target[key]);
    if (kind === 'none') return ask(() => host.refuse(target, key));
    const method = (...args) => ask(() => host.invoke(target, key, args));
    methods.set(key, method);
    return method;
  }

  function facadeOf(target) {
    const known = facades.get(target);
    // An earlier execution in this realm may have met it: values of enumerations are the same for all.
    if (known) host.remember(known, target);
    if (known) return known;
    const methods = new Map();
    const facade = new Proxy({}, {
      get(_, key) {
        if (typeof key === 'symbol') return undefined;
        if (key === 'constructor') return Object;
        if (host.kindOf(target, key) === 'none') {
          if (key === 'toString') return () => host.nameOf(target);
          if (host.isQuiet(key)) return undefined;
        }
        return memberOf(target, key, methods);
      },
      has: (_, key) => typeof key === 'string' && host.kindOf(target, key) !== 'none',
      ownKeys: () => [],
      getOwnPropertyDescriptor: () => undefined,
      defineProperty: () => false,
      deleteProperty: () => false,
      set: () => false,
      setPrototypeOf: () => false,
      preventExtensions: () => false,
    });
    facades.set(target, facade);
    host.remember(facade, target);
    return facade;
  }

  function installDate() {
    const now = () => host.now();
    function VirtualDate(...args) {
      if (!new.target) return new Date(now()).toString();
      return Reflect.construct(Date, args.length === 0 ? [now()] : args, new.target);
    }
    Object.defineProperties(VirtualDate, {
      name: { value: 'Date' },
      length: { value: 7 },
      prototype: { value: Date.prototype, writable: false },
      now: { value: now, configurable: true, writable: true },
      parse: { value: Date.parse, configurable: true, writable: true },
      UTC: { value: Date.UTC, configurable: true, writable: true },
    });
    Object.defineProperty(Date.prototype, 'constructor', { value: VirtualDate });
    Object.defineProperty(globalThis, 'Date', { value: VirtualDate, configurable: true, writable: true });
  }

  function printed(value) {
    if (typeof value === 'string') return value;
    if (value instanceof Error) return value.stack === undefined ? String(value) : value.name + ': ' + value.message;
    if (value === null || typeof value !== 'object') return String(value);
    const text = JSONstringify(value);
    return text === undefined ? String(value) : text;
  }

  function printf(first, ...rest) {
    if (typeof first !== 'string') return [first, ...rest].map(printed).join(' ');
    let next = 0;
    const text = first.replace(/%[sdifoOj]/g, (mark) => (next < rest.length ? printed(rest[next++]) : mark));
    return [text, ...rest.slice(next).map(printed)].join(' ');
  }

  function installConsole() {
    const console = {};
    for (const level of ['log', 'info', 'warn', 'error', 'debug']) {
      console[level] = (...args) => ask(() => host.log(printf(...args)));
    }
    const started = new Map();
    console.time = (label = 'default') => { started.set(label, host.now()); };
    console.timeEnd = (label = 'default') => console.log(label + ': ' + (host.now() - started.get(label)) + 'ms');
    Object.defineProperty(globalThis, 'console', { value: console, configurable: true, writable: true });
  }

  function install(name, target) {
    Object.defineProperty(globalThis, name, { value: facadeOf(target), configurable: true, writable: true });
  }

  installDate();
  installConsole();
  Object.defineProperty(Math, 'random', { value: () => host.random(), configurable: true, writable: true });

  // Deletes the entry before the script is evaluated, so that the script never sees it.
  function prepare(load, values) {
    const args = inward(values);
    Object.defineProperty(globalThis, host.entry, {
      configurable: true,
      value: () => {
        delete globalThis[host.entry];
        return load()(...args);
      },
    });
  }

  // The state of the realm's own objects before the script runs, to detect changes.
  const objects = [];
  const properties = [];

  function note(value) {
    const isObject = value !== null && (typeof value === 'object' || typeof value === 'function');
    const isMethod = typeof value === 'function' && !Object.hasOwn(value, 'prototype');
    if (!isObject || isMethod || objects.some(({ object }) => object === value)) return;
    const keys = ownKeys(value);
    const prototype = getPrototypeOf(value);
    objects.push({ object: value, prototype, size: keys.length });
    note(prototype);
    for (const key of keys) {
      const descriptor = Reflect.getOwnPropertyDescriptor(value, key);
      if (!('value' in descriptor)) continue;
      properties.push({ object: value, key, value: descriptor.value });
      note(descriptor.value);
    }
  }

  note([][Symbol.iterator]());
  note(globalThis);
  const names = new Set(ownKeys(globalThis));

  function isUntouched() {
    for (let i = 0; i < properties.length; i += 1) {
      const { object, key, value } = properties[i];
      if (!is(object[key], value)) return false;
    }
    for (let i = 0; i < objects.length; i += 1) {
      const { object, prototype, size } = objects[i];
      if (getPrototypeOf(object) !== prototype || !isExtensible(object)) return false;
      if (object !== globalThis && ownKeys(object).length !== size) return false;
    }
    return true;
  }

  // Removes the script with all its variables; returns whether the realm is unchanged.
  function clear() {
    facades = new WeakMap();
    const keys = ownKeys(globalThis);
    for (let i = 0; i < keys.length; i += 1) {
      const isOfScript = !names.has(keys[i]) && !Reflect.deleteProperty(globalThis, keys[i]);
      if (isOfScript) globalThis[keys[i]] = undefined;
    }
    return isUntouched();
  }

  return { install, prepare, clear };
})`;
