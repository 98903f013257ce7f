import type { GraphStore } from "../store.ts";

/** Answers kept for each loaded graph; the oldest goes first. */
const KEPT = 200;
const memos = new WeakMap<GraphStore, { fingerprint: string; answers: Map<string, Promise<unknown>> }>();

/**
 * The answer that was computed before for this very load of the graph, else a fresh one. Nothing is kept of a graph
 * whose load is not whole, nor of a computation that failed.
 */
export async function memoized<T>(store: GraphStore, key: string, compute: () => Promise<T>): Promise<T> {
  const fingerprint = await store.loadedFingerprint();
  if (fingerprint === null) return compute();
  let memo = memos.get(store);
  if (memo === undefined || memo.fingerprint !== fingerprint) {
    memo = { fingerprint, answers: new Map() };
    memos.set(store, memo);
  }
  const { answers } = memo;
  const known = answers.get(key);
  if (known !== undefined) return known as Promise<T>;
  const answer = compute();
  answers.set(key, answer);
  answer.catch(() => answers.delete(key));
  const [oldest] = answers.keys();
  if (answers.size > KEPT && oldest !== undefined) answers.delete(oldest);
  return answer;
}
