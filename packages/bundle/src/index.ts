export { Bundle, type BundleContents, type OpenOptions } from "./bundle.ts";
export { EvidenceJournal, journalKey } from "./evidence-journal.ts";
export { errorCode, type FilePort, nodeFiles, type OpenFile } from "./files/file-port.ts";
export { type LineProblem, readLines } from "./files/read-lines.ts";
export { storageError } from "./files/storage-error.ts";
export { type LockOwner, readLockOwner } from "./lock/bundle-lock.ts";
export { type IngestedSource, Manifest } from "./manifest.ts";
