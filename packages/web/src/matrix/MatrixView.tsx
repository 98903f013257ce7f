export function MatrixView() {
  return <p>…</p>;
}
