export function ConsoleView() {
  return <p>…</p>;
}
