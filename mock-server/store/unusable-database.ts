/** The database can't be opened. The message is one sentence for the operator: what, where, and which setting. */
export class UnusableDatabase extends Error {
  override readonly name: string = 'UnusableDatabase'
}

/** Another process uses the database file. Two servers on one file would miss each other's domain events. */
export class DatabaseInUse extends UnusableDatabase {
  override readonly name = 'DatabaseInUse'
}
