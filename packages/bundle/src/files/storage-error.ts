import { LithographError } from "@lithograph/model";
import { errorCode } from "./file-port.ts";

const FULL = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);

/** A failed file operation in the user's words; what is a LithographError already passes through. */
export function storageError(error: unknown, operation: string, path: string): LithographError {
  if (error instanceof LithographError) return error;
  const code = errorCode(error);
  const options = { cause: error };
  if (code !== null && FULL.has(code)) {
    const hint = "Nothing that was stored before is lost. Free some space and run it again.";
    return new LithographError("STORAGE_FULL", `${operation} "${path}" failed: the disk is full.`, hint, options);
  }
  const reason = error instanceof Error ? error.message : String(error);
  const hint =
    code === "EACCES" || code === "EPERM" || code === "EROFS"
      ? "Check who owns the folder and whether it may be written, or set LITHOGRAPH_HOME to another folder."
      : "Nothing that was stored before is lost. Check the disk and run it again.";
  return new LithographError("STORAGE_FAILED", `${operation} "${path}" failed: ${reason}.`, hint, options);
}
