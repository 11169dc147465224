/** What a test may do with a browser, whichever it is. */

export interface OpenOptions {
  readonly executable: string;
  /** Folder of the unpacked build, or null for a browser without it. */
  readonly extension: string | null;
  readonly headless?: boolean;
  readonly width?: number;
  readonly height?: number;
  /** Language of the browser, as in "en-US" or "zh-CN". */
  readonly lang?: string;
}

export interface DriverPage {
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Runs `fn` in the page's own world; argument and answer are plain data. */
  evaluate<T>(fn: () => T | Promise<T>): Promise<T>;
  evaluate<T, A>(fn: (arg: A) => T | Promise<T>, arg: A): Promise<T>;
  /** A PNG, also written to `file` where that is not null. */
  screenshot(file: string | null, fullPage?: boolean): Promise<Buffer>;
  /** A reader's own click at a point of the viewport, CSS pixels. */
  click(x: number, y: number): Promise<void>;
  /** A reader's own key: Tab, Enter or Space. */
  press(key: 'Tab' | 'Enter' | 'Space'): Promise<void>;
  /** Brings the tab to the front. */
  front(): Promise<void>;
  close(): Promise<void>;
}

export interface Driver {
  readonly name: 'chromium' | 'firefox';
  extensionUrl(file: string): string;
  newPage(url?: string): Promise<DriverPage>;
  setStorage(items: Readonly<Record<string, unknown>>): Promise<void>;
  getStorage(): Promise<Record<string, unknown>>;
  clearStorage(): Promise<void>;
  close(): Promise<void>;
}
