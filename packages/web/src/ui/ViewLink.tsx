import type { MouseEvent, ReactNode } from "react";
import { toAddress } from "../state/address/address.ts";
import { type Change, explore } from "../state/store.ts";

interface Props {
  /** The deed that the link does; its address is that of the view after it. */
  to: Change;
  className?: string;
  title?: string;
  start?: number;
  children: ReactNode;
}

/**
 * A link inside of running text: it breaks across lines as words do, and opens in a new tab where a person asks for
 * that, because its address is a real one.
 */
export function ViewLink({ to, className, title, start, children }: Props) {
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    explore.step(to);
  };
  return (
    <a
      href={`/${toAddress(to(explore.now()))}`}
      className={className}
      title={title}
      data-start={start}
      onClick={follow}
    >
      {children}
    </a>
  );
}
