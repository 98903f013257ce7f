/** Text on one line without characters that steer a terminal: what a paper says must not move the cursor. */
export function plain(text: string): string {
  return text.toWellFormed().replace(/[\p{Cc}\p{Cf}\s]+/gu, " ");
}
