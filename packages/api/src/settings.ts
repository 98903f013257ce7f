/** What the server takes, in one place. */
export interface ServerLimits {
  /** Bytes of an upload's body, all its files together. */
  maxUploadBytes: number;
  /** Uploads that are received at once: each is held in memory several times over while it is taken apart. */
  maxUploadsAtOnce: number;
  /** Files of one upload. */
  maxFiles: number;
  /** Bytes of uploads that wait or run, so that a queue cannot fill the memory. */
  maxQueuedBytes: number;
  /** Ingests that may wait. */
  maxQueuedJobs: number;
  /** Bytes of any other body. */
  maxBodyBytes: number;
}

export const DEFAULT_LIMITS: ServerLimits = {
  maxUploadBytes: 64 * 1024 * 1024,
  maxUploadsAtOnce: 2,
  maxFiles: 500,
  maxQueuedBytes: 256 * 1024 * 1024,
  maxQueuedJobs: 20,
  maxBodyBytes: 1024 * 1024,
};

/** Who may talk to the server. */
export interface Access {
  /** Needed by every request but /health where it is set; null on the loopback address. */
  token: string | null;
  /** Names beyond the loopback's that a Host header may carry. With a token every name may. */
  hosts: string[];
}

/** Shortest token that is taken: 16 characters are beyond guessing over a network. */
export const MIN_TOKEN_LENGTH = 16;
