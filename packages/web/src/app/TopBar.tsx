import { useState } from "react";
import { useExplorer } from "../state/store.ts";
import { useTheme } from "../theme/use-theme.ts";
import { SavedViews } from "./SavedViews.tsx";
import { SearchBox } from "./SearchBox.tsx";

export function TopBar({ onHelp }: { onHelp: () => void }) {
  const { theme, toggle } = useTheme();
  const { undo, redo } = useExplorer.getState();
  const canUndo = useExplorer((store) => store.history.past.length > 0);
  const canRedo = useExplorer((store) => store.history.future.length > 0);
  return (
    <header className="top-bar">
      <h1>Lithograph</h1>
      <SearchBox />
      <div className="tools">
        <button type="button" className="tool" disabled={!canUndo} onClick={undo} title="Undo (Ctrl+Z)">
          <Icon path="M4 8h8a4 4 0 0 1 0 8H8M4 8l3.5-3.5M4 8l3.5 3.5" /> <span>Undo</span>
        </button>
        <button type="button" className="tool" disabled={!canRedo} onClick={redo} title="Redo (Ctrl+Shift+Z)">
          <Icon path="M16 8H8a4 4 0 0 0 0 8h4M16 8l-3.5-3.5M16 8l-3.5 3.5" /> <span>Redo</span>
        </button>
        <Share />
        <SavedViews />
        <button
          type="button"
          className="tool"
          onClick={toggle}
          aria-label={theme === "light" ? "Dark theme" : "Light theme"}
        >
          <Icon path={theme === "light" ? MOON : SUN} />
        </button>
        <button
          type="button"
          className="tool"
          onClick={onHelp}
          aria-label="Keyboard shortcuts"
          title="Keyboard shortcuts (?)"
        >
          <span className="glyph" aria-hidden="true">
            ?
          </span>
        </button>
      </div>
    </header>
  );
}

const MOON = "M16 12.5A6.5 6.5 0 0 1 7.5 4 6.5 6.5 0 1 0 16 12.5z";
const SUN =
  "M10 6.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM10 2v2M10 16v2M2 10h2M16 10h2M4.3 4.3l1.4 1.4M14.3 14.3l1.4 1.4M4.3 15.7l1.4-1.4M14.3 5.7l1.4-1.4";

function Icon({ path }: { path: string }) {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}

function Share() {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(location.href);
    setCopied(true);
    window.setTimeout(() => setCopied(false), 2_000);
  };
  return (
    <button type="button" className="tool" onClick={() => void copy()} title="Copy a link to exactly this view">
      <Icon path="M8.5 11.5 11.5 8.5M9 6l2-2a3.5 3.5 0 0 1 5 5l-2 2M11 14l-2 2a3.5 3.5 0 0 1-5-5l2-2" />
      <span aria-live="polite">{copied ? "Copied" : "Share"}</span>
    </button>
  );
}
