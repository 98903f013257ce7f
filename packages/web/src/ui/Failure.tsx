import { LithographError } from "@lithograph/model";

/** What went wrong, in words, and the next step in a button. */
export function Failure({ error, retry }: { error: Error; retry?: () => void }) {
  const hint = error instanceof LithographError ? error.hint : null;
  return (
    <div className="notice failure" role="alert">
      <p>{error.message}</p>
      {hint !== null && <p className="hint">{hint}</p>}
      {retry !== undefined && (
        <button type="button" className="button" onClick={retry}>
          Try again
        </button>
      )}
    </div>
  );
}
