/** Something to read: a file on disk, an upload, standard input. */
export interface SourceFile {
  /** As the user named it; stands in reports and origins. */
  name: string;
  /** The bytes from the beginning; may be called more than once. */
  open(): AsyncIterable<Uint8Array> | Uint8Array;
  /** Whether the user named it himself, or it was found in a folder: there, what is no bibliography is passed over. */
  named: boolean;
}

/** What a caller hands in: a path (file, folder, `-` for standard input) or bytes with a name. */
export type SourceInput = string | { name: string; bytes: Uint8Array };
