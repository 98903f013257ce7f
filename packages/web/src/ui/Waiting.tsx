import { useEffect, useState } from "react";
import { SETTINGS } from "../settings.ts";

/** Lines that hold the place of what is on its way; nothing at all for a wait that is over before it is felt. */
export function Waiting({ what, on = true, lines = 6 }: { what: string; on?: boolean; lines?: number }) {
  const [visible, setVisible] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setVisible(true), SETTINGS.quietWait);
    return () => window.clearTimeout(timer);
  }, []);
  if (!on || !visible) return <div className="notice" aria-busy="true" />;
  return (
    <div className="notice skeleton" role="status" aria-busy="true">
      <span className="visually-hidden">Loading {what}</span>
      {Array.from({ length: lines }, (_, i) => `${what} ${i}`).map((key) => (
        <span key={key} className="bar" />
      ))}
    </div>
  );
}
