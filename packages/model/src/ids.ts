import type { EntityType } from "./types.ts";

/** FNV-1a, 64 bits in two halves: short, stable, the same in Node and in a browser. Not for security. */
export function shortHash(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const unit of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(unit)) * 0x100000001b3n);
  }
  return hash.toString(36).padStart(13, "0").slice(-10);
}

/** Lower case, letters and digits of any script kept, everything else folded to single hyphens. */
export function slug(text: string, maxLength = 60): string {
  const folded = text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+*]+/gu, "-")
    .replace(/^-|-$/g, "");
  if (folded.length <= maxLength) return folded;
  const cut = folded.lastIndexOf("-", maxLength);
  return folded.slice(0, cut > maxLength / 2 ? cut : maxLength);
}

/** Canonical entity id: `hardware:alveo-u280`. Two names with one slug are told apart by a hash where they must be. */
export function entityId(type: EntityType, canonicalName: string): string {
  const name = slug(canonicalName, 80);
  return `${type.toLowerCase()}:${name === "" ? shortHash(canonicalName) : name}`;
}

/** Result id: paper and place, so that re-extraction of the same words gives the same id. */
export function resultId(paperId: string, start: number, end: number): string {
  return `result:${shortHash(`${paperId}\n${start}\n${end}`)}`;
}
