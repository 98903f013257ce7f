/** Hands a file to the person, under a name. */
export function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on the blob once it has begun.
  window.setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
