export function PapersView() {
  return <p>…</p>;
}
