/** A place in the world: the coordinates of nodes, whatever the camera shows of them. */
export interface Point {
  x: number;
  y: number;
}
