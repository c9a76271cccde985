/**
 * The database can't be read or written right now: the disk is full or broken, or the file is gone. The message says what it is;
 * callers are asked to come again.
 */
export class StorageError extends Error {
  override readonly name = 'StorageError'
}
