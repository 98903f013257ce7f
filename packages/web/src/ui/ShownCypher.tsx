import type { ShownQuery } from "@lithograph/model";
import { useState } from "react";
import { show } from "../state/steps.ts";
import { explore } from "../state/store.ts";

/** The query behind what is on the screen, to read, copy and change. */
export function ShownCypher({ query }: { query: ShownQuery }) {
  const [copied, setCopied] = useState(false);
  const text = withParams(query);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <details className="cypher">
      <summary>Show the Cypher</summary>
      <pre>
        <code>{text}</code>
      </pre>
      <div className="deeds">
        <button type="button" className="button" onClick={() => void copy()}>
          {copied ? "Copied" : "Copy"}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => explore.step((state) => show("console")({ ...state, query: text }))}
        >
          Open in console
        </button>
      </div>
    </details>
  );
}

/** A query with its parameters as the console takes them, one `:param` line each. */
export function withParams({ cypher, params }: ShownQuery): string {
  const lines = Object.entries(params).map(([name, value]) => `:param ${name} => ${JSON.stringify(value)}`);
  return [...lines, cypher.trim()].join("\n");
}
