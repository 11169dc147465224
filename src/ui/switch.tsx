import type { ComponentChildren } from 'preact';

interface Props {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly disabled?: boolean;
  readonly children: ComponentChildren;
}

/** A labelled on/off switch: the whole row is the button. */
export function Switch({ on, onChange, disabled = false, children }: Props) {
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={on ? 'true' : 'false'}
      disabled={disabled}
      onClick={() => onChange(!on)}
    >
      <span>{children}</span>
      <span class="switch-track" aria-hidden="true" />
    </button>
  );
}
