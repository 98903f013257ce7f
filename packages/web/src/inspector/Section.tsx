import type { ReactNode } from "react";

interface Props {
  title: string;
  count: number;
  /** How many there are in all, where the list is cut. */
  of?: number;
  unit?: string;
  children: ReactNode;
}

/** A titled part of the inspector; absent where there is nothing to say. */
export function Section({ title, count, of, unit, children }: Props) {
  if (count === 0) return null;
  const cut = of !== undefined && of !== count && unit !== undefined ? `${count} from ${of} ${unit}` : String(count);
  return (
    <section>
      <h3>
        {title} <span className="count">{cut}</span>
      </h3>
      {children}
    </section>
  );
}
