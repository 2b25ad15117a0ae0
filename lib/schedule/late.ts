/** What goes out this long after its time, or longer, went out late (NEWSROOM §6: within 60 s). Milliseconds. */
export const lateFrom = 60_000;
