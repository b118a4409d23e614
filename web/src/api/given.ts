/** What a request may leave out or send as null, given. */
export type Given<T> = { [K in keyof T]-?: NonNullable<T[K]> };
