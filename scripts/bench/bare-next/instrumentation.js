/** Nothing is done at the start. Without a file of this name Next would take the one that lies further up: ours. */
export function register() {}
