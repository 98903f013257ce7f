import * as Popover from "radix-ui/popover";
import type { Kind } from "../theme/entity-types.ts";
import { TypeMark } from "../theme/TypeMark.tsx";

export interface Choice<T extends string> {
  value: T;
  words: string;
  count: number;
  kind?: Kind;
}
interface Props<T extends string> {
  name: string;
  choices: readonly Choice<T>[];
  chosen: readonly T[];
  onChange: (chosen: T[]) => void;
}

/** A facet of which several values may be chosen; absent where there is nothing to choose. */
export function CheckFacet<T extends string>({ name, choices, chosen, onChange }: Props<T>) {
  if (choices.length === 0) return null;
  const words = choices.filter((choice) => chosen.includes(choice.value)).map((choice) => choice.words);
  return (
    <span className={chosen.length > 0 ? "chip active" : "chip"}>
      <Popover.Root>
        <Popover.Trigger>
          {words.length === 0
            ? name
            : `${name}: ${words.slice(0, 2).join(", ")}${words.length > 2 ? ` +${words.length - 2}` : ""}`}
          <span aria-hidden="true"> ▾</span>
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Content className="popover" align="start" sideOffset={6} aria-label={name}>
            <ul className="checks">
              {choices.map(({ value, words: label, count, kind }) => (
                <li key={value}>
                  <label>
                    <input
                      type="checkbox"
                      checked={chosen.includes(value)}
                      onChange={({ target }) =>
                        onChange(target.checked ? [...chosen, value] : chosen.filter((other) => other !== value))
                      }
                    />
                    {kind !== undefined && <TypeMark kind={kind} />}
                    <span>{label}</span>
                    <span className="count">{count.toLocaleString("en")}</span>
                  </label>
                </li>
              ))}
            </ul>
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
      {chosen.length > 0 && <ClearChip name={name} onClear={() => onChange([])} />}
    </span>
  );
}

export function ClearChip({ name, onClear }: { name: string; onClear: () => void }) {
  return (
    <button type="button" className="clear" aria-label={`Clear ${name.toLowerCase()}`} onClick={onClear}>
      ×
    </button>
  );
}
