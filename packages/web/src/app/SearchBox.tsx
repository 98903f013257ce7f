import type { SearchHit } from "@lithograph/model";
import { type KeyboardEvent, useDeferredValue, useEffect, useState } from "react";
import { useSearch } from "../api/hooks.ts";
import { count } from "../facets/words.ts";
import { SETTINGS } from "../settings.ts";
import { reveal } from "../state/steps.ts";
import { explore } from "../state/store.ts";
import { kindOf } from "../theme/entity-types.ts";
import { TypeMark } from "../theme/TypeMark.tsx";

/** Finds techniques, hardware, papers by any part of their name; Enter or a click chooses and shows the hit. */
export function SearchBox() {
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const asked = useDebounced(useDeferredValue(text.trim()));
  const { data, isFetching } = useSearch(asked);
  const hits = asked === "" ? [] : (data ?? []);
  const shown = open && asked !== "";

  const choose = (hit: SearchHit | undefined) => {
    if (hit === undefined) return;
    explore.step(
      reveal(hit.kind === "paper" ? { kind: "paper", id: hit.id, at: null } : { kind: "entity", id: hit.id }),
    );
    setOpen(false);
    setText("");
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const by = event.key === "ArrowDown" ? 1 : -1;
      setActive((now) => (now + by + hits.length) % Math.max(1, hits.length));
    } else if (event.key === "Enter") {
      choose(hits[active]);
    } else if (event.key === "Escape") {
      setOpen(false);
      if (event.target instanceof HTMLElement) event.target.blur();
    }
  };
  return (
    <search className="search">
      <input
        id="search"
        type="search"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-label="Search techniques, hardware, papers"
        aria-expanded={shown && hits.length > 0}
        aria-controls="search-hits"
        aria-autocomplete="list"
        aria-activedescendant={shown && hits.length > 0 ? `hit-${active}` : undefined}
        placeholder="Search techniques, hardware, papers …"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKey}
      />
      <kbd>/</kbd>
      <div id="search-hits" className="hits" role="listbox" aria-label="Hits" hidden={!shown || hits.length === 0}>
        {hits.map((hit, i) => (
          // The pointer goes down before the input loses its focus and the list closes.
          <div
            key={hit.id}
            id={`hit-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === active}
            onPointerDown={(event) => {
              event.preventDefault();
              choose(hit);
            }}
            onPointerEnter={() => setActive(i)}
          >
            <TypeMark kind={kindOf(hit)} />
            <span className="name">{hit.name}</span>
            {hit.matched !== null && <span className="faint">{hit.matched}</span>}
            <span className="count">{hit.kind === "paper" ? "paper" : count(hit.papers, "paper")}</span>
          </div>
        ))}
      </div>
      {shown && hits.length === 0 && !isFetching && (
        <p className="hits none" role="status">
          Nothing is called so here. Try fewer letters, or another spelling.
        </p>
      )}
    </search>
  );
}

function useDebounced(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(value), SETTINGS.searchDelay);
    return () => window.clearTimeout(timer);
  }, [value]);
  return settled;
}
