/** What an upload may weigh. */
export interface UploadLimits {
  /** Bytes of one request's body. */
  maxBodyBytes: number;
  maxFiles: number;
}

export const DEFAULT_LIMITS: UploadLimits & { maxJsonBytes: number } = {
  maxBodyBytes: 256 * 1024 * 1024,
  maxFiles: 500,
  maxJsonBytes: 1024 * 1024,
};
