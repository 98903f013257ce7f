import { openFilePicker } from "./open-file-picker.ts";
import { useUploads } from "./uploads.ts";

/** An empty graph says what it is for and how to fill it. */
export function FirstUse() {
  const send = useUploads((store) => store.send);
  return (
    <section className="first-use">
      <h2>No papers yet</h2>
      <p>
        Drop files with abstracts anywhere on this page: BibTeX, RIS, CSV, JSON Lines, XML exports of PubMed or Scopus,
        or plain text. Lithograph reads which techniques run on which hardware, with which results, and keeps the
        sentences that say so.
      </p>
      <button type="button" className="button primary" onClick={() => void openFilePicker().then(send)}>
        Choose files …
      </button>
      <p className="hint">
        Or load the sample that came with Lithograph:{" "}
        <code>npx -y pnpm@12 -s lithograph ingest seeds/trending-papers.txt</code>
      </p>
    </section>
  );
}
