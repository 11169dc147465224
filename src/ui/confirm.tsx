import { useState } from 'preact/hooks';
import { useKeptFocus } from './keep-focus';
import { t } from './text';

interface Props {
  readonly text: string;
  /** What the second button says. */
  readonly sure: string;
  /** What it is about, for who hears the button alone. */
  readonly about?: string;
  readonly plain?: boolean;
  readonly onSure: () => void;
}

/** A button for what can't be undone: it asks once more, with the way out under the finger. */
export function Confirm({ text, sure, about, plain = false, onSure }: Props) {
  const [asked, setAsked] = useState(false);
  const around = useKeptFocus<HTMLSpanElement>(asked, '.confirm-first');
  const named = (words: string): string | undefined => (about === undefined ? undefined : `${words}: ${about}`);
  const settle = (): void => {
    setAsked(false);
    onSure();
  };
  return (
    <span class="buttons confirm" ref={around}>
      {asked ? (
        <>
          <button key="sure" type="button" class="button button-danger" aria-label={named(sure)} onClick={settle}>
            {sure}
          </button>
          <button key="cancel" type="button" class="button confirm-first" onClick={() => setAsked(false)}>
            {t('cancel')}
          </button>
        </>
      ) : (
        <button
          key="ask"
          type="button"
          class={`button button-danger confirm-first${plain ? ' button-plain' : ''}`}
          aria-label={named(text)}
          onClick={() => setAsked(true)}
        >
          {text}
        </button>
      )}
    </span>
  );
}
