import { shortHash } from "@lithograph/model";

/** Short name of a node in the address: six letters of its id's hash, so that a hundred positions fit in a link. */
export function placeKey(id: string): string {
  let key = keys.get(id);
  if (key === undefined) {
    key = shortHash(id).slice(-6);
    keys.set(id, key);
  }
  return key;
}

const keys = new Map<string, string>();
