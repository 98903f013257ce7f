export function ResultsView() {
  return <p>…</p>;
}
