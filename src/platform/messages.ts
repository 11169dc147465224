/**
 * Typed messages between our contexts. Sending never throws: `null` says that nobody answered, because the worker
 * died, the tab has no content script, or this script is an orphan of an older version.
 */
import type { Answer, Args, BackgroundMessages, MessageName, PageMessages } from '../protocol';
import { browser, type Runtime } from './browser';
import { logWarning } from './log';

interface Envelope {
  readonly winnow: MessageName;
  readonly args: unknown;
}

interface Reply {
  readonly answer: unknown;
}

export type Sender = Runtime.MessageSender;

export type Handlers = {
  readonly [N in MessageName]?: (args: Args<N>, sender: Sender) => Answer<N> | Promise<Answer<N>>;
};

/** Asks the background. A sleeping worker is woken; `null` where it can't answer. */
export function askBackground<N extends keyof BackgroundMessages>(name: N, args: Args<N>): Promise<Answer<N> | null> {
  return ask<N>(() => browser.runtime.sendMessage(envelope(name, args)));
}

/** Asks the content script of a tab's top frame; `null` where there is none. */
export function askPage<N extends keyof PageMessages>(tab: number, name: N, args: Args<N>): Promise<Answer<N> | null> {
  return ask<N>(() => browser.tabs.sendMessage(tab, envelope(name, args), { frameId: 0 }));
}

/** Answers the messages named in `handlers` and leaves all others to other listeners; returns the undo. */
export function onMessages(handlers: Handlers): () => void {
  const listen = (message: unknown, sender: Sender, answer: (reply: Reply | null) => void): true | undefined => {
    if (!isEnvelope(message) || sender.id !== browser.runtime.id) return undefined;
    // Each handler takes the arguments of its own name; the compiler cannot follow that through the table.
    const handler = Object.hasOwn(handlers, message.winnow)
      ? (handlers[message.winnow] as ((args: unknown, sender: Sender) => unknown) | undefined)
      : undefined;
    if (handler === undefined) return undefined;
    // Not every browser takes a promise for an answer without the wrapper.
    void reply(message, () => handler(message.args, sender))
      .then(answer)
      .catch((error: unknown) => logWarning(message.winnow, error));
    return true;
  };
  // The rim: the package's type knows no listener that leaves some messages to others.
  const heard = listen as Runtime.OnMessageListener;
  try {
    browser.runtime.onMessage.addListener(heard);
  } catch (error) {
    logWarning('onMessages', error);
    return () => undefined;
  }
  return () => {
    try {
      browser.runtime.onMessage.removeListener(heard);
    } catch {
      // An orphaned script has nothing left to stop listening to.
    }
  };
}

function envelope(name: MessageName, args: unknown): Envelope {
  return { winnow: name, args };
}

async function ask<N extends MessageName>(send: () => Promise<unknown>): Promise<Answer<N> | null> {
  try {
    const answered = await send();
    // Both ends are built together and share the protocol's types; nobody else can answer our messages.
    return isReply(answered) ? (answered.answer as Answer<N>) : null;
  } catch {
    return null;
  }
}

async function reply(message: Envelope, handle: () => unknown): Promise<Reply | null> {
  try {
    return { answer: await handle() };
  } catch (error) {
    logWarning(message.winnow, error);
    return null;
  }
}

function isEnvelope(value: unknown): value is Envelope {
  return typeof value === 'object' && value !== null && 'winnow' in value && typeof value.winnow === 'string';
}

function isReply(value: unknown): value is Reply {
  return typeof value === 'object' && value !== null && 'answer' in value;
}
