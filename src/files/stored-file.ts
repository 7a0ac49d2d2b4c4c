/** A file as it is stored: its base name, the SHA-256 and the length of its bytes. */
export interface StoredFile {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
}
