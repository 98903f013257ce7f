import * as Popover from "radix-ui/popover";
import * as Slider from "radix-ui/slider";
import { useState } from "react";
import { ClearChip } from "./CheckFacet.tsx";

interface Props {
  name: string;
  words: (value: number) => string;
  value: number;
  /** The value that narrows nothing. */
  usual: number;
  range: { min: number; max: number; step: number };
  onChange: (value: number) => void;
}

/** A facet with a least value. */
export function NumberFacet({ name, words, value, usual, range, onChange }: Props) {
  const [moving, setMoving] = useState<number | null>(null);
  const shown = moving ?? value;
  const active = value !== usual;
  return (
    <span className={active ? "chip active" : "chip"}>
      <Popover.Root>
        <Popover.Trigger>
          {active ? words(value) : name}
          <span aria-hidden="true"> ▾</span>
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Content className="popover" align="start" sideOffset={6} aria-label={name}>
            <p className="slider-words">{shown === usual ? "All" : words(shown)}</p>
            <Slider.Root
              className="slider"
              {...range}
              value={[shown]}
              onValueChange={([next]) => setMoving(next ?? usual)}
              onValueCommit={([next]) => {
                setMoving(null);
                onChange(+(next ?? usual).toFixed(2));
              }}
            >
              <Slider.Track className="slider-track">
                <Slider.Range className="slider-range" />
              </Slider.Track>
              <Slider.Thumb className="slider-thumb" aria-label={name} />
            </Slider.Root>
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
      {active && <ClearChip name={name} onClear={() => onChange(usual)} />}
    </span>
  );
}
