import { useId } from 'preact/hooks';

interface Props<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly text: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly disabled?: boolean;
}

/** One of a few: native radio buttons in a row, so that arrows, labels and forms work as everywhere. */
export function Choice<T extends string>({ label, options, value, onChange, disabled = false }: Props<T>) {
  const name = useId();
  return (
    <fieldset class="choice" aria-label={label} role="radiogroup" disabled={disabled}>
      {options.map((option) => (
        <label class="choice-item" key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.text}</span>
        </label>
      ))}
    </fieldset>
  );
}
