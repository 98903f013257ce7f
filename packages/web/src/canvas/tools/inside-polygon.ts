export interface Spot {
  x: number;
  y: number;
}

/** Whether a spot lies inside of a closed line, by the even-odd rule (a ray to the right crosses it an odd number of times). */
export function insidePolygon({ x, y }: Spot, line: readonly Spot[]): boolean {
  let inside = false;
  for (let i = 0, j = line.length - 1; i < line.length; j = i++) {
    const [a, b] = [line[i], line[j]];
    if (a === undefined || b === undefined || a.y > y === b.y > y) continue;
    if (x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  }
  return inside;
}
