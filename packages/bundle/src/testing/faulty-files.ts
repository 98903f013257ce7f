import type { FilePort, OpenFile } from "../files/file-port.ts";

export interface Fault {
  /** The changing operation, counted from 1, that goes wrong. */
  at: number;
  /** The system's error: ENOSPC, EIO, … */
  code: string;
  /** `once`: the disk works again afterwards. `forever`: nothing changes any more, as if the process had died there. */
  lasts: "once" | "forever";
  /** Whether a write that fails has put half of its bytes on the disk. */
  tears: boolean;
}

class SystemError extends Error {
  readonly code: string;
  constructor(code: string, operation: string) {
    super(`${code}: injected, ${operation}`);
    this.code = code;
  }
}

/** Files on a disk that fails at one chosen operation. `count()` says how many changing operations were asked for. */
export function faultyFiles(inner: FilePort, fault: Fault | null): FilePort & { count: () => number } {
  let count = 0;
  const broken = () => {
    count += 1;
    if (fault === null) return false;
    return count === fault.at || (fault.lasts === "forever" && count > fault.at);
  };
  const guard = async <T>(operation: string, run: () => Promise<T>): Promise<T> => {
    if (broken()) throw new SystemError(fault?.code ?? "EIO", operation);
    return run();
  };
  const wrap = (file: OpenFile): OpenFile => ({
    write: async (bytes) => {
      if (!broken()) return file.write(bytes);
      if (fault?.tears && count === fault.at) await file.write(bytes.subarray(0, Math.floor(bytes.length / 2)));
      throw new SystemError(fault?.code ?? "EIO", "write");
    },
    sync: () => guard("sync", () => file.sync()),
    close: () => file.close(),
  });
  return {
    ...inner,
    count: () => count,
    makeFolder: (path) => guard("makeFolder", () => inner.makeFolder(path)),
    open: async (path, mode) => wrap(await guard("open", () => inner.open(path, mode))),
    truncate: (path, bytes) => guard("truncate", () => inner.truncate(path, bytes)),
    rename: (from, to) => guard("rename", () => inner.rename(from, to)),
    link: (from, to) => guard("link", () => inner.link(from, to)),
    touch: (path) => guard("touch", () => inner.touch(path)),
    remove: (path) => guard("remove", () => inner.remove(path)),
    syncFolder: (path) => guard("syncFolder", () => inner.syncFolder(path)),
  };
}
