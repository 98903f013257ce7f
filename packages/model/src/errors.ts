/** The one table of error codes: stable, documented, shared by API, CLI and page. */
export const ERROR_CODES = {
  BAD_REQUEST: { status: 400, exit: 2 },
  UNAUTHORIZED: { status: 401, exit: 1 },
  FORBIDDEN_HOST: { status: 403, exit: 1 },
  NOT_FOUND: { status: 404, exit: 1 },
  CONFLICT: { status: 409, exit: 1 },
  TOO_LARGE: { status: 413, exit: 1 },
  TOO_MANY_REQUESTS: { status: 429, exit: 1 },
  CYPHER_SYNTAX: { status: 400, exit: 1 },
  CYPHER_WRITE: { status: 403, exit: 1 },
  CYPHER_FORBIDDEN: { status: 403, exit: 1 },
  CYPHER_UNSUPPORTED: { status: 422, exit: 1 },
  CYPHER_TIMEOUT: { status: 408, exit: 1 },
  CYPHER_MEMORY: { status: 413, exit: 1 },
  CANCELLED: { status: 499, exit: 1 },
  UNREADABLE_FILE: { status: 400, exit: 1 },
  UNKNOWN_FORMAT: { status: 415, exit: 1 },
  BUNDLE_LOCKED: { status: 409, exit: 1 },
  BUNDLE_CORRUPT: { status: 500, exit: 1 },
  BUNDLE_VERSION: { status: 409, exit: 1 },
  STORAGE_FULL: { status: 507, exit: 1 },
  STORAGE_FAILED: { status: 500, exit: 1 },
  ENGINE_UNAVAILABLE: { status: 503, exit: 1 },
  ENGINE_FAILED: { status: 500, exit: 1 },
  INTERNAL: { status: 500, exit: 1 },
} as const;
export type ErrorCode = keyof typeof ERROR_CODES;

/** What a person or a program is told: `message` names the operation and the value, `hint` says what to do next. */
export interface Problem {
  code: ErrorCode;
  message: string;
  hint: string | null;
}

export class LithographError extends Error {
  readonly code: ErrorCode;
  readonly hint: string | null;

  constructor(code: ErrorCode, message: string, hint: string | null = null, options?: ErrorOptions) {
    super(message, options);
    this.name = "LithographError";
    this.code = code;
    this.hint = hint;
  }

  toProblem(): Problem {
    return { code: this.code, message: this.message, hint: this.hint };
  }
}

/** Any thrown value as a problem; what is not ours becomes INTERNAL without leaking a stack. */
export function toProblem(error: unknown): Problem {
  if (error instanceof LithographError) return error.toProblem();
  return { code: "INTERNAL", message: error instanceof Error ? error.message : String(error), hint: null };
}
