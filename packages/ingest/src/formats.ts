import { READERS } from "@lithograph/extractor";
import { LithographError } from "@lithograph/model";

/** @throws LithographError BAD_REQUEST naming the formats that are read, where `name` is none of them */
export function assertFormat(name: string | null): void {
  if (name === null || READERS.some((reader) => reader.name === name.toLowerCase())) return;
  throw new LithographError(
    "BAD_REQUEST",
    `There is no format "${name.slice(0, 60)}" to read.`,
    `Leave it out, or choose one of ${READERS.map((reader) => reader.name).join(", ")}.`,
  );
}
