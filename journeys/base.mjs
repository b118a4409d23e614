/** Where the suite is. */
export const BASE = process.env.MATINEE_URL ?? 'http://localhost:8080';
