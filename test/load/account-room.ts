/** So many calls may be under way at once: where a request waits, it waits elsewhere, as in an account that has room for a thousand. */
export const accountRoom = 200;
