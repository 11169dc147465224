/** An extension API in memory, in the place of `webextension-polyfill` in unit tests. */

type Listener = (...args: never[]) => unknown;

/** Like the browser's events, with `emit` for tests; `emit` gives every listener's answer. */
export function fakeEvent() {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    hasListener: (listener: Listener) => listeners.has(listener),
    emit: (...args: unknown[]) => [...listeners].map((listener) => listener(...(args as never[]))),
    clear: () => listeners.clear(),
    get size() {
      return listeners.size;
    },
  };
}

const changed = fakeEvent();
const clone = <T>(value: T): T => structuredClone(value);

function fakeArea(name: string) {
  let items: Record<string, unknown> = {};
  const apply = (next: Record<string, unknown>) => {
    const changes: Record<string, { oldValue?: unknown; newValue?: unknown }> = {};
    for (const key of new Set([...Object.keys(items), ...Object.keys(next)])) {
      if (JSON.stringify(items[key]) === JSON.stringify(next[key])) continue;
      changes[key] = { oldValue: items[key], newValue: next[key] };
    }
    items = next;
    if (Object.keys(changes).length > 0) changed.emit(changes, name);
  };
  return {
    get: async (keys: string | string[] | Record<string, unknown> | null = null) => {
      if (keys === null) return clone(items);
      const defaults = typeof keys === 'object' && !Array.isArray(keys) ? keys : {};
      const names = typeof keys === 'string' ? [keys] : Array.isArray(keys) ? keys : Object.keys(keys);
      const found = names.filter((key) => Object.hasOwn(items, key)).map((key) => [key, items[key]] as const);
      return clone({ ...defaults, ...Object.fromEntries(found) });
    },
    set: async (values: Record<string, unknown>) => apply({ ...items, ...clone(values) }),
    remove: async (keys: string | string[]) =>
      apply(Object.fromEntries(Object.entries(items).filter(([key]) => ![keys].flat().includes(key)))),
    clear: async () => apply({}),
  };
}

const ID = 'winnow-test';

export const fakeBrowser = {
  runtime: {
    id: ID as string | undefined,
    onMessage: fakeEvent(),
    onInstalled: fakeEvent(),
    onStartup: fakeEvent(),
    getURL: (path: string) => `extension://${ID}/${path}`,
    getManifest: () => ({ version: '0.0.0' }),
    openOptionsPage: async () => undefined,
    /** Goes to the listeners as the browser does: one that returns true will answer. */
    sendMessage: async (message: unknown) => deliver(message, { id: ID }),
  },
  tabs: {
    query: async (): Promise<unknown[]> => [],
    create: async (): Promise<unknown> => ({}),
    reload: async () => undefined,
    onActivated: fakeEvent(),
    onUpdated: fakeEvent(),
    onRemoved: fakeEvent(),
    sendMessage: async (_tab: number, message: unknown) => deliver(message, { id: ID }),
  },
  storage: { local: fakeArea('local'), session: fakeArea('session'), sync: fakeArea('sync'), onChanged: changed },
  i18n: {
    getMessage: (key: string, args: string | string[] = []) => [key, ...[args].flat()].join(' '),
    getUILanguage: () => 'en',
  },
  action: {
    setBadgeText: async () => undefined,
    setBadgeBackgroundColor: async () => undefined,
    setBadgeTextColor: async () => undefined,
    setIcon: async () => undefined,
    setTitle: async () => undefined,
  },
  contextMenus: {
    create: () => undefined,
    update: async () => undefined,
    removeAll: async () => undefined,
    onClicked: fakeEvent(),
  },
  commands: { onCommand: fakeEvent() },
  permissions: {
    contains: async () => true,
    getAll: async (): Promise<{ origins?: string[] }> => ({}),
    request: async () => true,
    onRemoved: fakeEvent(),
    onAdded: fakeEvent(),
  },
  alarms: { create: () => undefined, clear: async () => true, onAlarm: fakeEvent() },
};

async function deliver(message: unknown, sender: unknown): Promise<unknown> {
  const answer = await new Promise<unknown>((resolve, reject) => {
    const heard = fakeBrowser.runtime.onMessage.emit(structuredClone(message), sender, resolve);
    if (!heard.includes(true)) reject(new Error('Could not establish connection. Receiving end does not exist.'));
  });
  return structuredClone(answer);
}

/** Back to an empty browser. */
export async function resetFakeBrowser(): Promise<void> {
  fakeBrowser.runtime.id = ID;
  for (const area of ['local', 'session', 'sync'] as const) await fakeBrowser.storage[area].clear();
  changed.clear();
  fakeBrowser.runtime.onMessage.clear();
}

export default fakeBrowser;
